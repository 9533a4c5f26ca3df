import csv
import io

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from components.export.bundle import Table, table
from components.export.columns import text
from components.export.rows import csv_bytes, guarded, plain


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("=1+1", "'=1+1"),
        ("+1", "'+1"),
        ("-1", "'-1"),
        ("@x", "'@x"),
        ("\tx", "'\tx"),
        ("\rx", "'\rx"),
        ("\n=1", "'\n=1"),
        ("|x", "'|x"),
        ("%x", "'%x"),
        ("=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0"),
        ("＋1", "'＋1"),
        ("－1", "'－1"),
        ("＠x", "'＠x"),
        ("＝1", "'＝1"),
        ("'=1", "''=1"),
        ("''=1", "'''=1"),
        ("'", "'"),
        ("", ""),
        ("Assad's", "Assad's"),
        ("a=1", "a=1"),
    ],
)
def test_what_a_spreadsheet_would_run_gets_an_apostrophe(text, cell):
    assert guarded(text) == cell
    assert plain(cell) == text


@given(st.text(alphabet="'=+-@ a\t|%＝", max_size=8))
def test_the_rule_can_be_undone(text):
    assert plain(guarded(text)) == text


def test_the_file_is_rfc_4180_and_numbers_stay_numbers():
    frame = pd.DataFrame(
        {
            "Day": pd.to_datetime(["2011-04-27", None]),
            "What": ['=HYPERLINK("x")', "said “no”,\nthen left"],
            "Least": pd.array([-5, None], dtype="Int64"),
            "Who": [None, float("nan")],
        }
    )
    assert csv_bytes(table("timeline", frame)).decode() == (
        'Day,What,Least,Who\r\n2011-04-27,"\'=HYPERLINK(""x"")",-5,\r\n,"said “no”,\nthen left",,\r\n'
    )


def test_no_row_is_a_header_only():
    rows = list(csv.reader(io.StringIO(csv_bytes(Table("", {"=A": text(""), "B": text("")}, [])).decode())))
    assert rows == [["'=A", "B"]]
