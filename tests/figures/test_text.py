import numpy as np
import pandas as pd

from components.figures.days import roomed, roomy
from components.figures.leavers import counts
from components.figures.stances import fanned
from components.figures.text import card, folded, literal, tick


def test_tags_become_literal_and_quotation_marks_stay():
    assert literal("<a href=x>\"q\" & 'r'</a>") == "&lt;a href=x&gt;\"q\" &amp; 'r'&lt;/a&gt;"
    assert literal(None) == literal(float("nan")) == ""


def test_long_texts_are_folded_and_cut():
    assert folded("one two three four", width=9, lines=2) == "one two<br>three …"
    assert folded("a <b> c", width=5) == "a &lt;b&gt;<br>c"


def test_a_card_leaves_out_what_is_missing():
    assert card("A & B", "27 April 2011", None, "said", float("nan")) == "<b>A &amp; B</b><br>27 April 2011<br>said"


def test_a_name_that_does_not_fit_gives_way_to_the_code():
    assert tick("United Kingdom", "GBR") == "United Kingdom"
    assert tick("League of Arab States", "LAS") == "LAS"


def test_room_is_a_thirtieth_of_the_time_and_two_days_at_least():
    days = pd.to_datetime(["2011-01-01", "2011-01-11", "2011-10-28"]).date
    assert [str(day) for day in roomy(days[0], days[1])] == ["2010-12-30", "2011-01-13"]
    assert [str(day) for day in roomy(days[0], days[2])] == ["2010-12-22", "2011-11-07"]


def test_labels_have_room_first_come_first_served_and_row_by_row():
    days = np.array(["2011-01-01", "2011-01-02", "2011-01-02", "2011-01-05"], dtype="datetime64[D]")
    reach = np.array(["2011-01-01", "2011-01-31"], dtype="datetime64[D]")
    assert roomed(days, np.array([0.0, 0.0, 1.0, 0.0]), reach, 10).tolist() == [True, False, True, True]


def test_marks_of_one_day_are_fanned_out_around_their_row():
    keys = pd.DataFrame({"day": [1, 2, 1, 1]})
    assert fanned(keys, step=0.2).round(2).tolist() == [-0.2, 0, 0, 0.2]
    assert fanned(keys, room=0.2, step=0.2).round(2).tolist() == [-0.1, 0, 0, 0.1]


def test_counts_of_one_day_stand_together_on_the_largest():
    table = pd.DataFrame(
        {
            "date": pd.to_datetime(["2011-04-27", "2011-04-27", "2011-04-28", "2011-09-01"]),
            "count": pd.array([28, 200, 40, None], dtype="Int64"),
        }
    )
    reach = np.array(["2011-01-01", "2012-01-01"], dtype="datetime64[D]")
    assert counts(table, np.zeros(4), reach).tolist() == ["", "200, 28", "", ""]


def test_a_label_with_tags_is_literal():
    assert tick("<b>x</b>", "X") == "&lt;b&gt;x&lt;/b&gt;"
