from components.tables.records import find, newest_known, records, rivals, sources_of


def test_every_record_is_in_the_table_once(tables):
    frame = records(tables)
    assert len(frame) == 539
    assert frame["id"].is_unique
    assert frame["kind"].value_counts().to_dict() == {
        "position": 167,
        "estimate": 122,
        "proposal": 98,
        "event": 84,
        "defection": 68,
    }


def test_the_records_that_became_known_last(tables):
    assert [(title, f"{known:%Y-%m-%d}") for title, known in newest_known(tables, 2)] == [
        (
            "Security Council: Delisting of Ahmed al-Sharaa and Anas Khattab from the ISIL/Al-Qaida list",
            "2025-11-06",
        ),
        ("Security Council: Condemnation of violence in Suwayda", "2025-08-10"),
    ]


def test_a_record_is_found_by_its_id(tables):
    kind, row = find(tables, "press-2011-04-27")
    assert (kind, row["outcome"], row["objected"]) == ("proposal", "not agreed", "RUS CHN LBN")
    assert find(tables, "nothing") is None


def test_rival_counts_of_the_assault_on_deraa_are_named(tables):
    kind, row = find(tables, "ca-2011-04-27-human-rights-groups-unna")
    assert rivals(tables, kind, row) == [
        "43: people killed in Deraa since the army moved in on Monday 25 April (SOHR, 27 April 2011)",
        "42: people killed in Deraa since Monday 25 April (Abdullah Abazeid (resident), 27 April 2011)",
    ]


def test_sources_are_given_once_each(tables):
    ids = ["de-2011-04-27-baath-party-members-from-deraa-p", "ca-2011-04-27-human-rights-groups-unna"]
    assert sources_of(tables, ids)["source"].tolist() == ["channel4-2011-04-28"]
