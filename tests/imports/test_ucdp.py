"""The rows here are made up; only the columns and codes are those of the data sets."""

import csv
import datetime as dt
from pathlib import Path

import pytest

from components.imports import ucdp
from components.imports.dataset import Tally, Wanted
from components.imports.drafts import Known
from components.imports.sums import estimates
from components.imports.table import TableError, open_table

GED = {
    "id": "1",
    "type_of_violence": "1",
    "dyad_name": "Government of A - B",
    "where_coordinates": "Town",
    "adm_1": "Province",
    "country": "Syria",
    "date_prec": "1",
    "date_start": "2011-04-27 00:00:00.000",
    "date_end": "2011-04-27 00:00:00.000",
    "deaths_a": "0",
    "deaths_b": "0",
    "deaths_civilians": "0",
    "deaths_unknown": "0",
    "best": "0",
    "high": "0",
    "low": "0",
}
PUBLISHED = dt.date(2025, 6, 11)


def table_of(folder: Path, rows: list[dict[str, str]]):
    path = folder / "table.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, rows[0])
        writer.writeheader()
        writer.writerows(rows)
    return open_table(path)


def ged(folder: Path, rows: list[dict[str, str]], by: str = "incident", **wanted):
    table = table_of(folder, [GED | row for row in rows])
    tally = Tally()
    asked = Wanted(("SYR",), dt.date(2011, 3, 15), None, by, "SYR")._replace(**wanted)
    events = ucdp.ged_events(table, asked, tally)
    drafts = estimates(table, events, asked, ucdp.named_ged("25.1", PUBLISHED), Known(), tally)
    return [draft.fields for draft in drafts], tally


def test_an_event_has_its_range_its_best_figure_and_who_died(tmp_path):
    row = {"id": "77", "deaths_a": "2", "deaths_civilians": "5", "best": "7", "low": "4", "high": "9"}
    fields, tally = ged(tmp_path, [row])
    assert fields == [
        {
            "id": "ucdp-77",
            "estimator": "ucdp",
            "sources": ["ucdp-ged-25-1"],
            "confidence": "high",
            "date": dt.date(2011, 4, 27),
            "low": 4,
            "high": 9,
            "counts": "deaths in state-based conflict: Government of A - B",
            "population": "all",
            "scope": "incident",
            "place": "Town",
            "attributed_to": "UCDP GED 25.1, event 77",
            "note": "Best figure: 7 (side A 2, civilians 5).",
        }
    ]
    assert tally.lines() == []
    assert tally.troubles == []


@pytest.mark.parametrize(
    ("code", "last", "precision"),
    [("2", "2011-04-30", None), ("4", "2011-05-15", "month"), ("5", "2011-08-01", "year")],
)
def test_an_inexact_event_keeps_the_days_between_which_it_lies(tmp_path, code, last, precision):
    (fields,), _ = ged(tmp_path, [{"date_prec": code, "date_end": f"{last} 00:00:00.000", "best": "1", "high": "1"}])
    assert fields["since"] == dt.date(2011, 4, 27)
    assert fields["date"].isoformat() == last
    assert fields.get("date_precision") == precision
    assert fields["note"].endswith(f"The event lies between 2011-04-27 and {last}.")


def test_figures_that_are_not_in_order_give_the_widest_range_and_are_noted(tmp_path):
    (fields,), _ = ged(tmp_path, [{"low": "6", "best": "5", "high": "3"}])
    assert (fields["low"], fields["high"]) == (3, 6)
    assert fields["note"] == "Best figure: 5. As given: low 6, best 5, high 3."


def day(number: int) -> str:
    return f"2011-04-{number:02} 00:00:00.000"


THREE = [
    {"id": "1", "low": "1", "best": "2", "high": "4"},
    {"id": "2", "low": "10", "best": "10", "high": "15", "type_of_violence": "3"},
    {"id": "3", "low": "5", "best": "6", "high": "5", "date_prec": "2", "date_end": day(30)},
]


def test_a_month_adds_up_low_best_and_high_each_for_itself(tmp_path):
    (fields,), _ = ged(tmp_path, THREE, "month")
    assert (fields["id"], fields["low"], fields["high"]) == ("ucdp-syr-2011-04", 16, 25)  # 1+10+5 and 4+15+6
    assert (fields["since"], fields["date"]) == (dt.date(2011, 4, 1), dt.date(2011, 4, 30))
    assert fields["counts"] == "deaths in one-sided violence and state-based conflict"
    assert fields["note"] == (
        "Sum of 3 events. Best figure: 18. Low, best and high are not in order in 1 of the events. "
        "The day is not known in 1 of the events."
    )


def test_by_day_an_event_without_an_exact_day_stays_alone(tmp_path):
    fields, _ = ged(tmp_path, THREE, "day")
    assert [(f["id"], f["low"], f["high"], f["scope"]) for f in fields] == [
        ("ucdp-3", 5, 6, "incident"),
        ("ucdp-syr-2011-04-27", 11, 19, "period"),
    ]


def test_an_event_across_two_months_stays_alone(tmp_path):
    row = {"date_prec": "4", "date_start": day(20), "date_end": "2011-05-05 00:00:00.000", "best": "3", "high": "3"}
    fields, _ = ged(tmp_path, [row], "month")
    assert [f["scope"] for f in fields] == ["incident"]


def test_the_first_month_begins_with_the_first_day(tmp_path):
    march = {"date_start": "2011-03-20", "date_end": "2011-03-20", "best": "1", "high": "1"}
    (fields,), _ = ged(tmp_path, [march], "month", last=dt.date(2011, 3, 25))
    assert (fields["since"], fields["date"]) == (dt.date(2011, 3, 15), dt.date(2011, 3, 25))


def test_what_is_left_out_is_counted_and_what_cannot_be_placed_is_told(tmp_path):
    rows = [
        {"id": "1", "country": "Iraq", "best": "1"},
        {"id": "2"},
        {"id": "3", "date_start": "2011-01-01", "date_end": "2011-01-02", "best": "1"},
        {"id": "4", "date_start": "2011-03-01", "date_end": "2011-03-31", "best": "1"},
        {"id": "5", "country": "Atlantis", "best": "1"},
        {"id": "6", "country": "Atlantis", "best": "1"},
        {"id": "7", "best": "many"},
        {"id": "8", "type_of_violence": "4", "best": "1"},
        {"id": "9", "date_end": "2011-04-01", "best": "1"},
    ]
    fields, tally = ged(tmp_path, rows)
    assert fields == []
    assert tally.lines() == [
        "1 row left out: in other states",
        "1 row left out: no death in low, best or high",
        "1 row left out: outside the days asked for",
        "2 rows left out: `Atlantis` is no state",
    ]
    assert [str(trouble) for trouble in tally.troubles] == [
        "table.csv, row 5, `4`: the event lies between 2011-03-01 and 2011-03-31, partly outside the days asked for",
        "table.csv, row 6, `Atlantis`: no state has this name or code; its rows are left out",
        "table.csv, row 8, `7`: `many` is not a number of deaths",
        "table.csv, row 9, `8`: type_of_violence 4 is not a code of the codebook",
        "table.csv, row 10, `9`: date_end 2011-04-01 is before date_start 2011-04-27",
    ]


def test_another_state_is_named_in_the_place(tmp_path):
    fields, _ = ged(tmp_path, [{"country": "Lebanon", "best": "1", "high": "1"}], countries=("SYR", "LBN"))
    assert fields[0]["place"] == "Town, Lebanon"


def test_a_file_of_another_format_is_told(tmp_path):
    table = table_of(tmp_path, [{"event_date": "2011-04-27"}])
    asked = Wanted(("SYR",), dt.date(2011, 3, 15), None, "month", "SYR")
    with pytest.raises(TableError, match=r"has no column id, type_of_violence, .*; is --format the right one"):
        next(ucdp.ged_events(table, asked, Tally()))


@pytest.mark.parametrize(
    ("name", "version"),
    [
        ("GEDEvent_v25_1.csv", "25.1"),
        ("GEDEvent_v26_0_7.csv", "26.0.7"),
        ("organizedviolencecy_v25_1.csv", "25.1"),
        ("ged.csv", ""),
    ],
)
def test_the_version_stands_in_the_name_of_the_file(name, version):
    assert ucdp.version_in(name) == version


def year(**figures: tuple[int, int, int]) -> dict[str, str]:
    row = {"country_cy": "Syria", "year_cy": "2012"}
    for kind in ("sb", "ns", "os", "all"):
        for which, value in zip(("low", "best", "high"), figures.get(kind, (0, 0, 0)), strict=True):
            name = "cumulative_total_deaths_in_orgvio" if kind == "all" else f"{kind}_total_deaths"
            row[f"{name}_{which}_cy"] = str(value)
    return row


def yearly(folder: Path, rows: list[dict[str, str]]):
    table = table_of(folder, rows)
    tally = Tally()
    asked = Wanted(("SYR",), dt.date(2011, 3, 15), None, "month", "SYR")
    drafts = ucdp.yearly_drafts(table, asked, ucdp.named_yearly("25.1", PUBLISHED), Known(), tally)
    return [draft.fields for draft in drafts], tally


def test_a_year_has_the_whole_and_each_kind(tmp_path):
    fields, _ = yearly(tmp_path, [year(all=(90, 100, 120), sb=(60, 70, 80), os=(30, 30, 40))])
    assert [(f["id"], f["low"], f["high"], f["counts"], f.get("note")) for f in fields] == [
        ("ucdp-syr-2012", 90, 120, "deaths in all three kinds of organised violence", "Best figure: 100."),
        ("ucdp-syr-2012-sb", 60, 80, "deaths in state-based conflict", "Best figure: 70."),
        ("ucdp-syr-2012-os", 30, 40, "deaths in one-sided violence", "Best figure: 30."),
    ]
    assert {(f["since"], f["date"], f["scope"]) for f in fields} == {
        (dt.date(2012, 1, 1), dt.date(2012, 12, 31), "period")
    }


def test_with_one_kind_alone_the_whole_is_enough(tmp_path):
    fields, _ = yearly(tmp_path, [year(all=(1, 1, 1), ns=(1, 1, 1))])
    assert [f["id"] for f in fields] == ["ucdp-syr-2012"]


def test_other_spellings_of_the_columns_are_known(tmp_path):
    row = {k.removesuffix("_cy").replace("orgvio", "orgviolence"): v for k, v in year(all=(1, 2, 3)).items()}
    fields, _ = yearly(tmp_path, [row])
    assert [(f["low"], f["high"]) for f in fields] == [(1, 3)]


def test_a_year_that_began_before_the_crisis_is_not_placed(tmp_path):
    fields, tally = yearly(tmp_path, [year(all=(1, 1, 1)) | {"year_cy": "2011"}])
    assert fields == []
    assert [trouble.why for trouble in tally.troubles] == [
        "the year 2011 lies partly outside the days asked for; --format ucdp-ged has its events"
    ]
