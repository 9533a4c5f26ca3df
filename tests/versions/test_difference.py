"""What leads from one version to another, and back again."""

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from components.ledger import Ledger, load, read_ledger
from components.versions.records import Difference, Field, Fields, Records, counts, difference, recorded
from components.versions.words import lines, summary

MINIMAL = Path(__file__).resolve().parents[1] / "ledgers" / "minimal.yaml"
NAMES = st.sampled_from("abcdefgh")
FIELDS = st.dictionaries(
    st.sampled_from(["date", "stance", "count", "ballots"]),
    st.none() | st.integers(0, 2) | st.text("xy", max_size=2) | st.lists(NAMES, max_size=2)
    | st.dictionaries(NAMES, st.lists(NAMES, max_size=1), max_size=2),
)  # fmt: skip
SECTION = st.lists(st.tuples(NAMES, FIELDS), unique_by=lambda pair: pair[0], max_size=6).map(dict)
RECORDS = st.fixed_dictionaries({"topics": SECTION, "positions": SECTION, "sources": SECTION})


def ordered(records: Records) -> list:
    """The records with the order of their entries, which dictionaries do not compare."""
    return [(section, list(entries), entries) for section, entries in records.items()]


@st.composite
def edits(draw: st.DrawFn) -> tuple[Records, Records]:
    """A version, and one made from it by leaving out, changing, adding and moving entries."""
    old = draw(RECORDS)
    new: Records = {}
    for section, entries in old.items():
        kept = [(name, fields) for name, fields in entries.items() if draw(st.booleans())]
        edited = [
            (name, fields | draw(st.dictionaries(st.sampled_from(list(fields)), st.integers(), max_size=2)))
            if fields else (name, fields)
            for name, fields in kept
        ]  # fmt: skip
        fresh = draw(st.lists(st.tuples(st.sampled_from("mnop"), FIELDS), unique_by=lambda pair: pair[0], max_size=3))
        new[section] = dict(draw(st.permutations([*edited, *fresh])))
    return old, new


def applied(old: Records, change: Difference) -> Records:
    """The new version, rebuilt from the old one and what a difference says."""
    new: Records = {}
    changes = {(entry.section, entry.id): entry.fields for entry in change.changed}
    gone = {(entry.section, entry.id) for entry in change.withdrawn}
    for section in dict.fromkeys([*old, *(entry.section for entry in change.added)]):
        before = old.get(section, {})
        order = change.reordered.get(section, tuple(name for name in before if (section, name) not in gone))
        kept = [(name, before[name] | _new(changes.get((section, name), ()))) for name in order]
        for entry in change.added:  # by place, so that each lands where it stands in the new version
            if entry.section == section:
                kept.insert(entry.place, (entry.id, entry.fields))
        new[section] = dict(kept)
    return new


def _new(fields: tuple[Field, ...]) -> Fields:
    return {field.name: field.new for field in fields}


@given(edits())
def test_a_difference_applied_to_the_old_gives_the_new(pair: tuple[Records, Records]) -> None:
    old, new = pair
    before = ordered(old)
    made = applied(old, difference(old, new))
    assert [(s, e) for s, e, _ in ordered(made)] == [(s, e) for s, e, _ in ordered(new)]
    for section, entries in new.items():
        for name, fields in entries.items():  # a field that a version lacks is one that it leaves empty
            have = made[section][name]
            assert {k: v for k, v in have.items() if v is not None} == {
                k: v for k, v in fields.items() if v is not None
            }
    assert ordered(old) == before


@given(RECORDS)
def test_a_version_does_not_differ_from_itself(one: Records) -> None:
    found = difference(one, one)
    assert not found
    assert found == Difference((), (), (), {})


@given(RECORDS, RECORDS)
def test_what_one_way_adds_the_other_withdraws(one: Records, other: Records) -> None:
    there, back = difference(one, other), difference(other, one)
    assert sorted(entry[:2] for entry in there.added) == sorted(entry[:2] for entry in back.withdrawn)
    turned = {(c.section, c.id): {(f.name, f.new, f.old) for f in map(plain, c.fields)} for c in back.changed}
    assert {(c.section, c.id): {tuple(f) for f in map(plain, c.fields)} for c in there.changed} == turned
    assert bool(there) == bool(back)


def plain(field: Field) -> Field:
    return Field(field.name, repr(field.old), repr(field.new))


def test_the_syria_ledger_is_the_same_after_nothing(syria: Ledger) -> None:
    whole = recorded(syria)
    assert not difference(whole, whole)
    assert len(whole["positions"]) == 167
    assert len(whole["readings"]) == len(syria.readings)
    assert list(whole["crisis"]) == ["crisis"]


def changed(**fields: object) -> Records:
    """The least ledger with fields of its only position changed."""
    records = recorded(load(MINIMAL))
    (name,) = records["positions"]
    return records | {"positions": {name: records["positions"][name] | fields}}


def test_a_field_that_changes_is_named_with_both_values() -> None:
    old = recorded(load(MINIMAL))
    found = difference(old, changed(stance="blocks", speaker="Mark Lyall Grant"))
    assert [list(lines(change)) for change in found.changed] == [
        [("stance", "condemns", "blocks"), ("speaker", "(left out)", "Mark Lyall Grant")]
    ]
    assert counts(found) == {"positions": (0, 1, 0)}
    assert summary(found) == "1 record changed"


def test_a_default_written_out_is_no_change() -> None:
    text = MINIMAL.read_text("utf-8")
    written = text.replace(
        "    confidence: high\n", "    confidence: high\n    act: statement\n    quote_translated: false\n"
    )
    assert written != text
    new, faults = read_ledger(written.encode(), "new")
    assert faults == []
    assert new is not None
    assert not difference(recorded(load(MINIMAL)), recorded(new))


def test_parts_of_a_field_are_told_one_by_one() -> None:
    old: Records = {"proposals": {"p": {"ballots": {"against": ["RUS"], "in_favour": ["GBR"]}}}}
    new: Records = {"proposals": {"p": {"ballots": {"against": ["RUS", "CHN"], "in_favour": ["GBR"]}}}}
    (change,) = difference(old, new).changed
    assert list(lines(change)) == [("ballots.against", "RUS", "RUS, CHN")]


def test_another_order_is_a_difference() -> None:
    old: Records = {"stances": {"a": {}, "b": {}, "c": {}}}
    new: Records = {"stances": {"c": {}, "d": {}, "a": {}}}
    found = difference(old, new)
    assert found.reordered == {"stances": ("c", "a")}
    assert [(entry.id, entry.place) for entry in found.added] == [("d", 1)]
    assert summary(found) == "1 stance added, 1 withdrawn; another order of stances"
    assert list(applied(old, found)["stances"]) == ["c", "d", "a"]


def test_what_is_no_record_is_told_by_its_name() -> None:
    old: Records = {"crisis": {"crisis": {"title": "a"}}, "positions": {"p": {}, "q": {}}, "sources": {"s": {}}}
    new: Records = {"crisis": {"crisis": {"title": "b"}}, "positions": {"q": {}}, "estimates": {"e": {}, "f": {}}}
    assert summary(difference(old, new)) == (
        "2 records added, 1 withdrawn; the crisis header changed; 1 source withdrawn"
    )
    assert summary(difference(new, new)) == "no record differs"
