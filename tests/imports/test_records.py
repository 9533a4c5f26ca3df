import datetime as dt
import json
from pathlib import Path

import pytest

from components.imports import building
from components.imports.building import build
from components.imports.columns import Plan
from components.imports.drafts import Known, known_from
from components.imports.head import new_head
from components.imports.records import drafts
from components.imports.sources import take_sources
from components.imports.table import open_table
from components.imports.trouble import Trouble, as_csv, as_json, as_lines

WORDS = {
    "topics": [{"id": "action", "title": "Council action", "question": "Should the Council act?"}],
    "stances": [
        {
            "id": "condemns",
            "label": "Condemns the crackdown",
            "short": "Condemns",
            "effect": "for",
            "means": "Says so.",
        },
        {"id": "blocks", "label": "Blocks action", "effect": "against", "means": "Says no."},
    ],
    "actors": [{"id": "EU", "name": "European Union"}],
}
CRISIS = {"id": "x", "title": "X", "about": "SYR", "began": dt.date(2011, 3, 15), "licence": "CC-BY-4.0"}
DEFAULTS = {"evidence": "official-statement", "confidence": "medium", "source.tier": "2"}
HEADINGS = "actor,date,topic,stance,summary,source.publisher,source.title,source.url,source.date"
GOOD = "Syria,2011-04-27,action,blocks,Said no.,Made-up Times,News,https://example.org/a,2011-04-28"


def read(folder: Path, lines: list[str], **plan):
    path = folder / "table.csv"
    path.write_text("\n".join(lines) + "\n", "utf-8")
    known = known_from(WORDS)
    made, troubles = drafts(open_table(path), Plan(**({"kind": "positions", "defaults": DEFAULTS} | plan)), known)
    return made, [str(trouble) for trouble in troubles], known


def test_a_row_becomes_a_record_with_its_source(tmp_path):
    (draft,), troubles, known = read(tmp_path, [HEADINGS, GOOD])
    assert troubles == []
    assert draft.fields == {
        "id": "syr-2011-04-27",
        "actor": "SYR",
        "date": dt.date(2011, 4, 27),
        "topic": "action",
        "stance": "blocks",
        "summary": "Said no.",
        "evidence": "official-statement",
        "confidence": "medium",
        "sources": ["made-up-times-2011-04-28"],
    }
    assert known.made_sources == {
        "made-up-times-2011-04-28": {
            "publisher": "Made-up Times",
            "title": "News",
            "url": "https://example.org/a",
            "date": dt.date(2011, 4, 28),
            "tier": 2,
        }
    }


def test_words_are_known_by_id_or_label_and_days_in_words(tmp_path):
    said = "European Union,27 April 2011,Council action,CONDEMNS THE CRACKDOWN,Said so."
    (draft,), troubles, _ = read(tmp_path, [HEADINGS, f"{said},P,T,https://example.org/a,28-Apr-2011"])
    assert troubles == []
    assert (draft.fields["actor"], draft.fields["topic"], draft.fields["stance"]) == ("EU", "action", "condemns")
    assert draft.fields["date"] == dt.date(2011, 4, 27)


def test_a_month_is_a_day_that_is_known_to_the_month(tmp_path):
    (draft,), _, _ = read(tmp_path, [HEADINGS, GOOD.replace("2011-04-27", "2011-04")])
    assert (draft.fields["date"], draft.fields["date_precision"]) == (dt.date(2011, 4, 1), "month")


def test_one_entry_for_each_link_and_ids_that_are_new(tmp_path):
    other = GOOD.replace("Said no.", "Said it again.")
    made, troubles, known = read(tmp_path, [HEADINGS, GOOD, other, other.replace("News", "Other news")])
    assert [draft.fields["id"] for draft in made] == ["syr-2011-04-27", "syr-2011-04-27-2", "syr-2011-04-27-3"]
    assert list(known.made_sources) == ["made-up-times-2011-04-28"]
    assert troubles == [
        "table.csv, G4, column source.title, `Other news`: another row says `News` of this link, which is kept"
    ]


@pytest.mark.parametrize(
    ("old", "new", "trouble"),
    [
        ("Syria", "Utopia", "A2, column actor, `Utopia`: no state or organisation has this name or code"),
        (
            "2011-04-27",
            "03/04/2011",
            "B2, column date, `03/04/2011`: either day or month may come first; say",
        ),
        ("2011-04-27", "2011-04-31", "B2, column date, `2011-04-31`: 2011-04-31 does not exist"),
        (
            "blocks",
            "opposes",
            "D2, column stance, `opposes`: no stance is called this; expected one of blocks",
        ),
        ("blocks", "", "D2, column stance: `stance` is missing"),
        ("https://example.org/a", "", "F2, column source.publisher, `Made-up Times`: a source needs a link"),
        ("News", "", "H2, column source.url, `https://example.org/a`: this source has no title"),
        ("2011-04-28", "April 2011", "I2, column source.date, `April 2011`: only a month is given; expected a day"),
        (
            "Said no.",
            "Said\u200bno.",
            "E2, column summary, `Said\\u200bno.`: the text holds the hidden character",
        ),
    ],
)
def test_a_row_with_a_cell_that_has_no_place_is_told_and_not_placed(tmp_path, old, new, trouble):
    made, troubles, _ = read(tmp_path, [HEADINGS, GOOD.replace(old, new)])
    assert made == []
    assert troubles[0].startswith(f"table.csv, {trouble}")


def test_columns_that_fill_no_field_are_told(tmp_path):
    lines = [f"{HEADINGS},colour,Actor", f"{GOOD},red,Syria"]
    made, troubles, _ = read(tmp_path, lines, columns={"Missing": "note"})
    assert len(made) == 1
    assert troubles == [
        "table.csv, `Missing`: the map names this column, the table has no such heading",
        "table.csv, column colour: the column is not read; no field has this name",
        "table.csv, column Actor: the column is not read; `actor` fills `actor` already",
    ]


def test_a_map_names_columns_and_values_and_leaves_columns_out(tmp_path):
    lines = [HEADINGS.replace("stance", "View").replace("topic", "Comment"), GOOD.replace("blocks", "No!")]
    plan = {"columns": {"View": "stance", "Comment": None}, "values": {"stance": {"No!": "blocks"}}}
    (draft,), troubles, _ = read(tmp_path, lines, **plan, defaults=DEFAULTS | {"topic": "action"})
    assert troubles == []
    assert (draft.fields["stance"], draft.fields["topic"]) == ("blocks", "action")


def test_a_column_says_what_a_row_is(tmp_path):
    heads = f"section,{HEADINGS},title,what,category"
    lines = [
        heads,
        f"position,{GOOD},,,",
        "event,,2011-04-25,,,,,,https://example.org/a,,A,B,violence",
        "riddle,,2011-04-25",
    ]
    defaults = {"confidence": "medium", "source.tier": "2", "evidence": "official-statement"}
    made, troubles, _ = read(tmp_path, lines, kind="", defaults=defaults)
    assert [(draft.section, draft.fields["id"]) for draft in made] == [
        ("positions", "syr-2011-04-27"),
        ("events", "a-2011-04-25"),
    ]
    assert troubles == [
        "table.csv, A4, column section, `riddle`: no kind of record is called this; expected one of positions, "
        "estimates, defections, events, proposals"
    ]


def test_an_estimator_that_is_new_needs_a_kind(tmp_path):
    heads = "date,low,counts,population,scope,estimator,estimator_kind,source.publisher,source.title,source.url"
    row = "2011-04-28,400,dead,all,cumulative,A monitor,{},P,T,https://example.org/a"
    defaults = {"confidence": "high", "source.tier": "2"}
    made, _, known = read(tmp_path, [heads, row.format("monitor")], kind="estimates", defaults=defaults)
    assert known.made_estimators == {"a-monitor": {"id": "a-monitor", "name": "A monitor", "kind": "monitor"}}
    assert made[0].fields["attributed_to"] == "A monitor"
    assert (made[0].fields["id"], made[0].fields["low"]) == ("a-monitor-2011-04-28", 400)
    made, troubles, _ = read(tmp_path, [heads, row.format("")], kind="estimates", defaults=defaults)
    assert made == []
    assert troubles == [
        "table.csv, F2, column estimator, `A monitor`: no estimator is called this; to make one, say its kind in a "
        "column or default `estimator_kind`"
    ]


def test_a_half_readable_range_is_not_placed_as_at_least(tmp_path):
    heads = "date,low,high,counts,population,scope,estimator,estimator_kind,source.publisher,source.title,source.url"
    row = "2011-04-28,400,about 500,dead,all,cumulative,A,monitor,P,T,https://example.org/a"
    made, troubles, _ = read(tmp_path, [heads, row], kind="estimates")
    assert made == []
    assert troubles == ["table.csv, C2, column high, `about 500`: not a whole number in plain digits, as 1400"]


def test_votes_are_lists_of_states_or_totals(tmp_path):
    heads = (
        "date,title,body,kind,outcome,in_favour,against,abstaining,objected,source.publisher,source.title,source.url"
    )
    rows = [
        "2012-02-16,A,general assembly,resolution,adopted,137,12,17,,P,T,https://example.org/a",
        '2011-04-27,B,Security Council,press statement,not agreed,,,,"Russia, China; LBN",P,T,https://example.org/a',
    ]
    made, troubles, _ = read(tmp_path, [heads, *rows], kind="proposals")
    assert troubles == []
    assert made[0].fields["tally"] == {"in_favour": 137, "against": 12, "abstaining": 17}
    assert made[1].fields["ballots"] == {"objected": ["RUS", "CHN", "LBN"]}
    assert made[1].fields["outcome"] == "not agreed"


def test_faults_of_the_checker_lead_back_to_the_cell(tmp_path):
    long = " ".join(["word"] * 26)
    lines = [
        f"{HEADINGS},quote,speaker",
        f"{GOOD},,",
        f"{GOOD.replace('2011-04-27', '2011-05-01')},,",
        f"{GOOD.replace('Syria', 'Iraq')},{long},Somebody",
        f"{GOOD.replace('https://example.org/a', 'javascript:alert(1)').replace('Syria', 'Libya')},,",
        f"{GOOD},,",
    ]
    made, troubles, known = read(tmp_path, lines)
    assert troubles == []
    built = build(new_head(CRISIS, WORDS, dt.date(2011, 4, 27)), made, known, "made.yaml")
    assert [str(trouble) for trouble in built.troubles] == [
        "table.csv, B3, column date, `2011-05-01`: date 2011-05-01 is after all of its sources, the latest of "
        "2011-04-28",
        f"table.csv, J4, column quote, `{long[:60]}...`: a quotation of 26 words; expected 25 at most",
        "table.csv, H5, column source.url, `javascript:alert(1)`: its source: `url`: this is not a web link; expected "
        "http:// or https:// at its beginning",
        'table.csv, row 6: repeats position "syr-2011-04-27": the same actor, topic, day, stance, speaker and venue',
    ]
    assert [draft.fields["id"] for draft in built.kept] == ["syr-2011-04-27"]
    assert built.sections is not None
    assert list(built.sections["sources"]) == ["made-up-times-2011-04-28"]


def test_a_fault_in_no_row_leaves_no_ledger(tmp_path):
    made, _, known = read(tmp_path, [HEADINGS, GOOD])
    built = build(new_head(CRISIS | {"id": "an id"}, WORDS, dt.date(2011, 4, 27)), made, known, "made.yaml")
    assert built.sections is None
    assert [trouble.why for trouble in built.troubles] == [
        "crisis: id `an id` cannot be used; expected letters A to Z, digits and hyphens"
    ]


def test_sources_of_a_table_that_lack_something_are_told(tmp_path):
    path = tmp_path / "sources.csv"
    rows = "source,publisher,title,url,tier,cited,colour\na,P,T,https://example.org/a,2,3,red\nb,P,T,,x,1,\n"
    path.write_text(rows, "utf-8")
    known = Known()
    assert [str(trouble) for trouble in take_sources(open_table(path), known)] == [
        "sources.csv, column colour: the column is not read; no source has this field",
        "sources.csv, E3, column tier, `x`: not a whole number in plain digits, as 1400",
    ]
    assert list(known.sources) == ["a"]


def test_reports_hold_every_part_and_run_nothing():
    troubles = [Trouble("t.csv", "", 2, "A2", "actor", "=1+1", "why\n")]
    assert as_lines(troubles) == "t.csv, A2, column actor, `=1+1`: why\\n\n"
    assert json.loads(as_json(troubles))[0]["value"] == "=1+1"
    assert as_csv(troubles) == 'file,sheet,row,cell,column,value,why\r\nt.csv,,2,A2,actor,\'=1+1,"why\n"\r\n'


def test_with_too_many_faults_the_first_are_told_and_nothing_is_made(tmp_path, monkeypatch):
    monkeypatch.setattr(building, "ROUNDS", 1)
    made, _, known = read(tmp_path, [HEADINGS, GOOD, GOOD])
    built = build(new_head(CRISIS, WORDS, dt.date(2011, 4, 27)), made, known, "made.yaml")
    assert built.sections is None
    assert [trouble.row for trouble in built.troubles] == [3, 0]
    assert built.troubles[1].why == "more rows have faults than are listed; correct these first"
