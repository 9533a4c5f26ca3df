"""YAML text to dictionaries, lists and text: nothing is guessed, everything has its place, everything has a limit."""

import pytest

from components.document import Mapping, Sequence, characters, place_of, read, reader


def values(text: str) -> object:
    value, faults = read(text.encode(), "FILE")
    assert faults == []
    return value


def faults_in(data: bytes) -> list[str]:
    return [str(fault) for fault in read(data, "FILE")[1]]


@pytest.mark.parametrize(
    "word",
    [
        "NO", "no", "yes", "on", "true", "010", "0x1f", "1_000", "12:30:45", "1e3", ".nan", "-.inf", "1.0",
        "2011-04-28", "2011-04-31", "2011-04-28 12:00:00", "=", "NA", "None", "nil", "007", "+1", "1400",
    ],
)  # fmt: skip
def test_a_scalar_stays_the_text_that_was_written(word: str) -> None:
    assert values(f"a: {word}") == {"a": word}


@pytest.mark.parametrize("written", ["", " ", " ~", " null", " Null", " NULL", " # nothing"])
def test_nothing_written_is_none(written: str) -> None:
    assert values(f"a:{written}\nb: 1") == {"a": None, "b": "1"}


@pytest.mark.parametrize("written", ['"null"', "'~'", '"null" # quoted'])
def test_quoted_words_for_nothing_are_text(written: str) -> None:
    assert values(f"a: {written}") in ({"a": "null"}, {"a": "~"})


def test_an_empty_text_in_quotes_is_text() -> None:
    assert values("a: ''") == {"a": ""}


def test_texts_over_several_lines() -> None:
    folded = "a: >-\n  Protests were\n  met with force.\nb: |\n  One\n  two\n"
    assert values(folded) == {"a": "Protests were met with force.", "b": "One\ntwo\n"}


@pytest.mark.parametrize(
    "word", ["Дамаск", "دمشق", "大马士革", "e\u0301", "\u00e9", "\U0001f1f3\U0001f1f4", "می\u200cخواهم"]
)
def test_every_script_is_text(word: str) -> None:
    assert values(f"a: {word}") == {"a": word}


def test_json_is_read_too() -> None:
    assert values('{\n\t"a": [1, "NO", null],\n\t"b": {"c": "x\\/y"}\n}\n') == {
        "a": ["1", "NO", None],
        "b": {"c": "x/y"},
    }


def test_line_ends_of_windows_and_a_byte_order_mark_are_accepted() -> None:
    value, faults = read(b"\xef\xbb\xbfa: 1\r\nb:\r\n  - x\r\n", "FILE")
    assert (value, faults) == ({"a": "1", "b": ["x"]}, [])
    assert place_of(value, ("b", 0)) == (3, 5)


def test_every_key_and_value_has_its_place() -> None:
    value, _ = read(b"# a comment\na: 1\nlist:\n  - x\n  - {b: 2, c: [3, 4]}\ntext: >-\n  long\n", "FILE")
    assert isinstance(value, Mapping)
    assert isinstance(value["list"], Sequence)
    places = {
        (): (2, 1),
        ("a",): (2, 4),
        ("list",): (4, 3),
        ("list", 0): (4, 5),
        ("list", 1): (5, 5),
        ("list", 1, "b"): (5, 9),
        ("list", 1, "c"): (5, 15),
        ("list", 1, "c", 1): (5, 19),
        ("text",): (6, 7),
    }
    assert {path: place_of(value, path) for path in places} == places
    assert place_of(value, ("list",), key=True) == (3, 1)
    assert place_of(value, ("list", 1, "c"), key=True) == (5, 12)


def test_the_place_of_what_is_missing_is_that_of_what_it_is_missing_from() -> None:
    value, _ = read(b"a:\n  - b: 1\n", "FILE")
    assert place_of(value, ("a", 0, "c")) == (2, 5)
    assert place_of(value, ("a", 7)) == (2, 3)
    assert place_of(value, ("x", "y")) == (1, 1)
    assert place_of("text", ("x",)) == (1, 1)


def test_columns_count_letters_not_bytes() -> None:
    value, _ = read("{é: 1, \U0001f1f3: 2}".encode(), "FILE")
    assert place_of(value, ("\U0001f1f3",)) == (1, 11)


def test_a_fault_mars_what_is_around_it_but_not_the_rest() -> None:
    value, _ = read(b"a:\n  - {b: *x}\n  - {b: 1}\nc: 1\n", "FILE")
    assert [value["a"].marred, value["a"][0].marred, value["a"][1].marred, value.marred] == [True, True, False, False]
    value, _ = read(b"a: 1\na: 2\n", "FILE")
    assert value.marred


def test_several_faults_are_told_at_once() -> None:
    assert faults_in(b"a: *x\nb: &y 1\na: !t 2\n") == [
        "FILE:1:4 the alias *x is not allowed; expected the value written out",
        "FILE:2:4 the anchor &y is not allowed; expected the value alone",
        "FILE:3:1 the key `a` is here twice, first in line 1",
        "FILE:3:4 the tag !t is not allowed; expected the value alone",
    ]


@pytest.mark.parametrize("bracket", [b"[", b"{a: ", b"- ", b"? ", b"{? "])
def test_a_file_of_opening_brackets_is_left_at_the_limit(bracket: bytes) -> None:
    faults = faults_in(bracket * 200_000)
    assert len(faults) == 1
    assert faults[0].endswith(
        ("nested too deep; expected 20 levels at most", "a key must be one word; expected key: value")
    )


def test_twenty_levels_are_not_too_deep() -> None:
    assert faults_in(b"[" * 20 + b"]" * 20) == []
    assert faults_in(b"[" * 21 + b"]" * 21) == ["FILE:1:21 nested too deep; expected 20 levels at most"]


def test_a_thousand_levels_of_indentation() -> None:
    text = "".join(" " * level + "a:\n" for level in range(1_000))
    assert faults_in(text.encode()) == ["FILE:21:21 nested too deep; expected 20 levels at most"]


def test_bombs_of_aliases_and_merges_are_refused_where_they_begin() -> None:
    laughs = "".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 30))
    assert faults_in(laughs.encode())[0] == "FILE:1:5 the anchor &a1 is not allowed; expected the value alone"
    merges = "".join(f"a{n}: &a{n} {{<<: [*a{n - 1}, *a{n - 1}]}}\n" for n in range(1, 25))
    assert faults_in(merges.encode())[1] == "FILE:1:10 merge keys are not allowed; expected the fields written out"


def test_a_file_with_too_many_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(characters, "FILE_BYTES", 10)
    assert faults_in(b"a: 3456789") == []
    assert faults_in(b"a: 34567890") == ["FILE:1:1 the file has more than 10 bytes; expected 10 at most"]
    assert faults_in(b"a: 345678901") == ["FILE:1:1 the file has 12 bytes; expected 10 at most"]


def test_a_file_with_too_many_values(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reader, "VALUES", 5)
    assert faults_in(b"[1, 2, 3, 4]") == []
    assert faults_in(b"[1, 2, 3,\n 4, 5]") == ["FILE:2:5 too many values; expected 5 at most"]


def test_a_file_with_too_many_lists_and_groups(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reader, "CONTAINERS", 3)
    assert faults_in(b"[{a: 1, b: 2}, [3, 4]]") == []
    assert faults_in(b"[{a: 1}, [2],\n {}]") == ["FILE:2:2 too many lists and groups of fields; expected 3 at most"]


def test_too_many_entries_within_an_entry(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reader, "ENTRIES", 2)
    assert faults_in(b"{a: [{b: 1, c: 2}, {}, {}], d: 1, e: 2}") == []
    assert faults_in(b"a:\n- {b: 1, c: 2, d: 3}") == [
        "FILE:2:16 too many entries in one list or group; expected 2 at most"
    ]


def test_a_text_that_is_too_long() -> None:
    assert faults_in(b"a: " + b"x" * 100_000) == []
    assert faults_in(b"a: 1\nb: " + b"x" * 100_001) == [
        "FILE:2:4 a text of 100,001 characters; expected 100,000 at most"
    ]


def test_reading_ends_after_two_hundred_faults() -> None:
    assert len(faults_in(b"[" + b"*a, " * 1_000 + b"1]")) == 200
    assert len(faults_in(b"a: " + b"\x07" * 1_000)) == 200


def test_combining_marks_up_to_the_limit() -> None:
    assert faults_in(("a: e" + "\u0301" * 8).encode()) == []
    assert faults_in(("a: e" + "\u0301" * 9).encode()) == ["FILE:1:5 more than 8 combining marks on one letter"]
