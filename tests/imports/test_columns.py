from pathlib import Path

import pytest

from components.export.fields import FIELDS
from components.export.headings import HEADINGS
from components.imports.columns import DERIVED, PUBLISHED, MapError, field_of, fields_of, read_map, section_of
from components.imports.sources import DERIVED as OF_SOURCES
from components.imports.sources import NAMES
from components.ledger.book import RECORDS
from components.ledger.terms import Source


@pytest.mark.parametrize("section", RECORDS)
def test_every_column_of_our_own_tables_fills_a_field_or_follows_from_others(section):
    left = {heading for heading in FIELDS[section] if field_of(heading, section) is None}
    assert left == DERIVED[section]
    assert {field_of(heading, section) for heading in FIELDS[section]} - {None} <= set(fields_of(section))


def test_every_column_of_our_own_sources_fills_a_field_or_follows_from_others():
    names = {NAMES.get(heading, heading) for heading in FIELDS["sources"]}
    assert names - OF_SOURCES == {"id", *Source.model_fields}


def test_headings_of_charts_are_those_that_we_write():
    ours = {*HEADINGS, *(heading for columns in FIELDS.values() for heading in columns)}
    assert set(PUBLISHED) <= ours


@pytest.mark.parametrize(
    ("heading", "section", "field"),
    [
        ("Actor", "positions", "actor"),
        ("How we know", "positions", "evidence"),
        ("Day", "events", "date"),
        ("From", "estimates", "since"),
        ("From", "positions", None),
        ("Kind", "defections", "kind"),
        ("kind", "positions", None),
        ("Attributed to", "estimates", "attributed_to"),
        ("date precision", "positions", "date_precision"),
        ("source.url", "positions", "source.url"),
        ("Publisher", "estimates", "source.publisher"),
        ("Colour", "positions", None),
        ("Colour", "", None),
        ("Persons", "", "count"),
    ],
)
def test_a_heading_names_a_field(heading, section, field):
    assert field_of(heading, section) == field


@pytest.mark.parametrize(
    ("text", "section"), [("position", "positions"), ("Events", "events"), ("estimate ", "estimates")]
)
def test_kinds_of_records(text, section):
    assert section_of(text) == section


def plan(folder: Path, text: str):
    path = folder / "map.yaml"
    path.write_text(text, "utf-8")
    return read_map(path)


def test_a_map(tmp_path):
    made = plan(
        tmp_path,
        """\
sheet: Positions
kind: position
dates: dmy
columns: {Country: actor, Comment: }
values: {stance: {Condemned: condemns}}
defaults: {confidence: medium}
stances: [{id: condemns, label: Condemns, effect: for, means: Says so.}]
""",
    )
    assert (made.sheet, made.kind, made.dates) == ("Positions", "positions", "dmy")
    assert made.columns == {"Country": "actor", "Comment": None}
    assert made.values == {"stance": {"Condemned": "condemns"}}
    assert made.defaults == {"confidence": "medium"}
    assert made.vocabulary["stances"][0]["effect"] == "for"


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("column: {A: actor}", "map.yaml: `column` is not known; did you mean `columns`?"),
        ("columns: {A: actr}", "map.yaml: `actr` is no field of a record; did you mean `actor`?"),
        ("kind: events\ncolumns: {A: actor}", "map.yaml: `actor` is no field of a record"),
        ("defaults: {colour: red}", "map.yaml: `colour` is no field of a record"),
        ("columns: [A]", "map.yaml: `columns` is not a group of lines such as `heading: field`"),
        ("kind: people", "map.yaml: kind `people`: no kind of record is called this"),
        ("dates: ymd", "map.yaml: dates `ymd` is not known; expected dmy or mdy"),
        ("- a", "map.yaml: expected sheet, kind, dates"),
        ("a: &b 1", "map.yaml:1:4 the anchor &b is not allowed"),
    ],
)
def test_what_is_wrong_with_a_map_is_told(tmp_path, text, why):
    with pytest.raises(MapError) as raised:
        plan(tmp_path, text)
    assert str(raised.value).startswith(why)
