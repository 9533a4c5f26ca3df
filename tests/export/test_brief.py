import dataclasses
import re

import pytest

from components.export.brief import Cited
from components.export.brief_actor import of_actor
from components.export.brief_chart import printed
from components.export.brief_crisis import of_crisis
from components.export.brief_html import as_html
from components.export.brief_markdown import as_markdown, plain

HOSTILE = "<script>alert(1)</script> [x](https://evil.invalid) | `a` <img src=https://evil.invalid/p.png>"


@pytest.fixture
def april(view):
    return of_crisis(view(), "Standpoint, accessed 24 November 2026.")


def table(brief, heading):
    section = next(section for section in brief.sections if section.heading.startswith(heading))
    return section.table


def test_the_crisis_on_28_april_2011(april):
    assert april.title == "Syria, as of Thursday 28 April 2011"
    assert april.finding[0].startswith("Of the 15 members of the Security Council, 5 condemn the crackdown")
    assert april.finding[1] == (
        "The press statement of 27 April 2011 was not agreed: China, Lebanon and Russia objected."
    )
    assert [section.heading for section in april.sections] == [
        "Where does each member of the Security Council stand?",
        "In whose words?",
        "How many dead are counted?",
        "Who left the authorities?",
        "What was put to the Security Council?",
        "What is not known?",
    ]


def test_the_chamber_has_every_seat_with_its_word_and_its_sources(april):
    rows = table(april, "Where").rows
    assert len(rows) == 15
    assert rows[0][:5] == ("Permanent", "China", "✕ Blocks", "27 Apr 2011", "Unnamed diplomat")
    assert rows[5] == ("Elected", "Bosnia and Herzegovina", "○ Unrecorded", "", "", Cited(()))
    publishers = {source.number: source.publisher for source in april.sources}
    china = rows[0][5].records[0]
    assert "Channel 4 News" in {publishers[number] for number in april.numbers[china]}


def test_the_dead_are_listed_by_who_counted_them(april):
    rows = [row[:2] for row in table(april, "How many").rows]
    assert ("SOHR", "454") in rows
    assert ("UN (USG Pascoe)", "350 to 400") in rows
    assert ("unattributed (Channel 4 News)", "About 400") in rows
    assert table(april, "How many").caption == "5 estimates of the week, newest first"


def test_a_vote_names_those_against_and_a_statement_says_how_it_was_agreed(view):
    rows = {row[1]: row[3] for row in table(of_crisis(view("2011-12-31")), "What was put").rows}
    assert [value for key, value in rows.items() if key.startswith("First European draft")] == [
        "9 in favour, 2 against (China, Russia), 4 abstaining"
    ]
    assert [value for key, value in rows.items() if key.startswith("First agreed Council text")] == [
        "by consensus; Lebanon dissociated itself"
    ]


def test_a_state_with_its_ballots(view):
    brief = of_actor(view("2011-12-31"), "RUS")
    assert brief.title == "Russia, as of Saturday 31 December 2011"
    assert table(brief, "In whose").heads == ("Day", "Words, or what was done", "Speaker", "Sources")
    assert ("4 Oct 2011", "Against") in [row[:2] for row in table(brief, "Which ballots").rows]


def test_a_long_table_says_what_it_leaves_out(view):
    found = table(of_crisis(view("2012-12-31")), "In whose")
    assert (found.caption, len(found.rows)) == ("The newest 10 of 26 positions, newest first", 10)


def test_the_chart_stands_where_it_is_drawn_and_says_in_words_what_it_shows(april):
    page = as_html(april, "<svg>drawn</svg>")
    assert page.count("<svg>drawn</svg>\n</figure>") == 1
    said = april.chart.sentence
    assert said.endswith("to at least 500 (28 April 2011); defections of 3 persons and 2 groups.")
    assert f'aria-label="What came when: positions, reported deaths and defections? {said}"' in page
    assert "<figure" not in as_html(april)


def test_a_chart_for_paper_waits_for_no_pointer(april, view):
    figure = printed(april.chart, view())
    assert (figure.layout.width, figure.layout.height) == (720, 400)
    assert {trace.hoverinfo for trace in figure.data} == {"skip"}
    assert all(trace.hovertext is None and trace.customdata is None for trace in figure.data)


def test_the_chart_of_a_state_is_its_own(view):
    chart = of_actor(view("2011-12-31"), "RUS").chart
    assert (chart.name, chart.options) == ("state_history", {"states": ("RUS",)})


def test_a_day_before_everything_is_a_brief_as_well(view):
    brief = of_crisis(view("2010-06-01"))
    assert brief.sources == []
    assert "Nothing was put to the Security Council by this day." in as_html(brief)
    assert as_markdown(brief).startswith("# Syria, as of Tuesday 1 June 2010\n")


def test_every_source_is_numbered_once_and_every_number_has_one(april):
    page = as_html(april)
    named = re.findall(r'<li id="source-(\d+)"', page)
    assert named == [str(number) for number in range(1, len(april.sources) + 1)]
    assert set(re.findall(r'href="#source-(\d+)"', page)) == set(named)


def hostile(view):
    """The view with the words of one position turned hostile."""
    seen = view()
    positions = seen.tables["positions"]
    words = positions["quote"].mask(positions["id"] == "rus-2011-04-27", HOSTILE)
    tables = seen.tables | {"positions": positions.assign(quote=words)}
    return of_crisis(dataclasses.replace(seen, tables=tables), HOSTILE)


def test_hostile_text_stays_text_in_html(view):
    page = as_html(hostile(view))
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page
    assert re.findall(r"<(?:script|img|link|iframe|object)", page) == []
    assert "default-src 'none'" in page


def test_hostile_text_stays_text_in_markdown(view):
    text = as_markdown(hostile(view))
    assert r"\<script\>alert(1)\</script\> \[x\](https://evil.invalid) \| \`a\`" in text


def test_markdown_of_a_line_is_one_line():
    assert plain("a\n# b  *c*") == r"a \# b \*c\*"


def test_a_brief_is_the_same_text_each_time(view):
    assert as_html(of_crisis(view())) == as_html(of_crisis(view()))
