"""The rows here are made up; only the columns and codes are ACLED's."""

import datetime as dt
from pathlib import Path

import pytest

from components.imports import acled
from components.imports.dataset import Tally, Wanted
from components.imports.drafts import Known
from components.imports.sums import estimates
from components.imports.table import open_table

HEADINGS = [
    *("event_id_cnty", "event_date", "year", "time_precision", "disorder_type", "event_type", "sub_event_type"),
    *("actor1", "iso", "country", "location", "source", "notes", "fatalities"),
]
ROW = {
    "event_id_cnty": "SYR1",
    "event_date": "27 April 2011",
    "time_precision": "1",
    "event_type": "Protests",
    "sub_event_type": "Excessive force against protesters",
    "iso": "760",
    "country": "Syria",
    "location": "Dar'a",
    "source": "Made-up Times",
    "notes": "Made up",
    "fatalities": "3",
}


def read(folder: Path, rows: list[dict[str, str]], by: str = "incident", start: str = "", mark: str = ","):
    path = folder / "acled.csv"
    lines = [mark.join(HEADINGS), *(mark.join((ROW | row).get(name, "") for name in HEADINGS) for row in rows)]
    path.write_text(start + "\n".join(lines) + "\n", "utf-8")
    table, tally = open_table(path), Tally()
    asked = Wanted(("SYR",), dt.date(2011, 3, 15), dt.date(2011, 12, 31), by, "SYR")
    events = acled.events(table, asked, tally)
    drafts = estimates(table, events, asked, acled.named(dt.date(2026, 11, 24)), Known(), tally)
    return [draft.fields for draft in drafts], tally


@pytest.mark.parametrize("written", ["27 April 2011", "2011-04-27", "27-April-2011"])
@pytest.mark.parametrize(("start", "mark"), [("", ","), ("\ufeff", ";")])
def test_an_event_with_either_form_of_day_and_of_file(tmp_path, written, start, mark):
    fields, _ = read(tmp_path, [{"event_date": written}], start=start, mark=mark)
    assert fields == [
        {
            "id": "acled-SYR1",
            "estimator": "acled",
            "sources": ["acled-2026-11-24"],
            "confidence": "high",
            "date": dt.date(2011, 4, 27),
            "low": 3,
            "high": 3,
            "counts": "deaths in an event of the kind Protests, Excessive force against protesters",
            "population": "all",
            "scope": "incident",
            "place": "Dar'a",
            "attributed_to": "ACLED, event SYR1",
            "note": "Source named by ACLED: Made-up Times.",
        }
    ]


@pytest.mark.parametrize(
    ("iso", "country", "found"), [("760", "", 1), ("", "Syria", 1), ("0", "Syria", 1), ("368", "Syria", 0)]
)
def test_the_state_is_that_of_the_digits_and_else_of_the_name(tmp_path, iso, country, found):
    fields, _ = read(tmp_path, [{"iso": iso, "country": country}])
    assert len(fields) == found


def test_a_day_adds_up_what_is_known_to_the_day(tmp_path):
    rows = [
        {"event_id_cnty": "SYR1"},
        {"event_id_cnty": "SYR2", "fatalities": "4"},
        {"event_id_cnty": "SYR3", "time_precision": "2"},
        {"event_id_cnty": "SYR4", "time_precision": "3"},
    ]
    fields, _ = read(tmp_path, rows, "day")
    assert [(f["id"], f["low"], f["high"], f.get("date_precision"), f["note"].partition(".")[0]) for f in fields] == [
        ("acled-SYR3", 3, 3, None, "ACLED knows the week only"),
        ("acled-SYR4", 3, 3, "month", "ACLED knows the month only"),
        ("acled-syr-2011-04-27", 7, 7, None, "Sum of 2 events"),
    ]


def test_a_month_adds_up_and_says_where_the_day_is_not_known(tmp_path):
    (fields,), _ = read(tmp_path, [{}, {"event_id_cnty": "SYR2", "time_precision": "2"}], "month")
    assert (fields["low"], fields["high"], fields["since"], fields["date"]) == (
        6,
        6,
        dt.date(2011, 4, 1),
        dt.date(2011, 4, 30),
    )
    assert fields["note"] == "Sum of 2 events. The day is not known in 1 of the events."


def test_what_is_left_out_is_counted_and_what_cannot_be_placed_is_told(tmp_path):
    rows = [
        {"fatalities": "0"},
        {"iso": "368", "country": "Iraq"},
        {"event_date": "2012-01-01"},
        {"event_date": "04/05/2011"},
        {"fatalities": "ten"},
        {"time_precision": "9"},
        {"iso": "", "country": "Atlantis"},
    ]
    fields, tally = read(tmp_path, rows)
    assert fields == []
    assert tally.lines() == [
        "1 row left out: no death",
        "1 row left out: in other states",
        "1 row left out: outside the days asked for",
        "1 row left out: `Atlantis` is no state",
    ]
    assert [str(trouble) for trouble in tally.troubles] == [
        "acled.csv, row 5, `SYR1`: either day or month may come first; say which with --dates dmy or --dates mdy",
        "acled.csv, row 6, `SYR1`: `ten` is not a number of deaths",
        "acled.csv, row 7, `SYR1`: time_precision 9 is not a code of the codebook",
        "acled.csv, J8, column country, `Atlantis`: no state has this name or code; its rows are left out",
    ]
