"""A record in words, against its lines in data/positions.yaml."""

from components.findings.record import cited, described
from components.tables.records import find


def test_a_proposal_says_what_became_of_it_and_leaves_out_what_it_has_not(view):
    tables = view().tables
    title, quote, facts = described(tables, *find(tables, "press-2011-04-27"))
    assert title.startswith("European draft press statement on the repression fails in consultations")
    assert quote is None
    assert facts[:-1] == [
        ("Day", "27 April 2011"),
        ("Body", "Security Council"),
        ("Kind", "Press statement"),
        ("Outcome", "Not agreed"),
        ("Objected", "Russia, China and Lebanon"),
        ("Ballots not known", "12 members"),
        ("Drafted by", "France, Germany, Portugal and United Kingdom"),
        ("Supported by", "United States"),
        ("Meeting record", "S/PV.6524"),
        ("Confidence", "High"),
    ]
    assert facts[-1][0] == "Note"


def test_sources_come_with_day_its_basis_and_tier_the_fullest_first(view):
    found = cited(view().tables, "press-2011-04-27")
    assert [publisher for _, _, publisher, _ in found][:3] == ["Channel 4 News", "RFE/RL", "Ya Libnan / Reuters"]
    assert found[0][3].startswith(", 28 April 2011 (inferred); tier 2; read 24 November 2026. Full text read.")
    assert found[3][3] == ", no date; tier 2"
