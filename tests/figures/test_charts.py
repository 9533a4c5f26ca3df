"""What single charts draw of the shipped ledger as of 28 April 2011."""

import datetime as dt
import json
import math
import re
from typing import Any

import plotly.graph_objects as go

from components.figures import (
    assembly_flow,
    assembly_groups,
    assembly_lines,
    assembly_map,
    ballot_history,
    chamber,
    overview_timeline,
    roll_strip,
    stance_map,
    stance_matrix,
    stance_tally,
    state_history,
    threshold,
    timeline,
)
from components.tables.case import open_case
from tests.figures.drawing import draw


def records(figure: go.Figure, kind: str = "scatter", **where: Any) -> dict[str, set[str]]:
    """The records by the name of their trace."""
    found: dict[str, set[str]] = {}
    for trace in figure.data:
        if (
            trace.customdata is not None
            and trace.type == kind
            and all(trace[key] == value for key, value in where.items())
        ):
            found.setdefault(trace.name, set()).update(trace.customdata)
    return found


def mark(figure: go.Figure, record: str) -> dict[str, Any]:
    """Where and how one record is marked."""
    for trace in figure.data:
        if trace.type == "scatter" and trace.customdata is not None and record in list(trace.customdata):
            place = list(trace.customdata).index(record)
            symbol = trace.marker.symbol
            rise = trace.error_y.array
            return {
                "x": str(trace.x[place]),
                "y": float(trace.y[place]),
                "symbol": symbol if isinstance(symbol, str) else symbol[place],
                "rise": None if rise is None else float(rise[place]),
                "text": None if trace.text is None else trace.text[place],
                "hover": trace.hovertext[place],
            }
    raise AssertionError(f"{record} is not drawn")


def test_overview_positions_stand_at_their_stance(view):
    drawn = records(draw(overview_timeline, view()), yaxis=None)
    assert {name: len(ids) for name, ids in drawn.items()} == {
        "Condemns": 12, "Concerned": 1, "Dialogue": 1, "Blocks": 3, "Supports": 2
    }  # fmt: skip
    assert drawn["Blocks"] == {"st-2011-04-27-rus", "st-2011-04-27-chn", "st-2011-04-27-lbn"}


def test_overview_about_400_is_a_mark_at_400(view):
    about = mark(draw(overview_timeline, view()), "ca-2011-04-27-unattributed-channel-4-n")
    assert (about["x"], about["y"], about["symbol"]) == ("2011-04-27", 400, "cross")
    assert math.isnan(about["rise"])
    assert "About 400 people thought to have died" in about["hover"].replace("<br>", " ")


def test_overview_350_to_400_is_a_bar_and_at_least_500_an_open_triangle(view):
    figure = draw(overview_timeline, view())
    ranged = mark(figure, "ca-2011-04-27-un-usg-pascoe")
    assert (ranged["y"], ranged["rise"], ranged["symbol"]) == (350, 50, "line-ew-open")
    bound = mark(figure, "ca-2011-04-28-activists-via-the-guardi")
    assert (bound["y"], bound["symbol"]) == (500, "triangle-up-open")


def test_overview_leaves_out_incidents_other_populations_and_running_totals(view):
    drawn = set().union(*records(draw(overview_timeline, view())).values())
    assert "ca-2011-04-27-human-rights-groups-unna" not in drawn
    assert "ca-2011-04-26-sawasiah" not in drawn
    assert "de-2011-04-27-baath-party-members-deraa-and-ba" not in drawn


def test_overview_group_of_200_is_the_larger_circle_with_both_counts(view):
    figure = draw(overview_timeline, view())
    assert mark(figure, "de-2011-04-27-baath-party-members-from-deraa-p")["text"] == "200, 28"
    sizes = next(trace.marker.size for trace in figure.data if trace.name == "Group, by its count")
    assert [round(float(size), 1) for size in sizes] == [22.6, 8.5]


def test_a_retracted_resignation_is_hollow(view):
    stood = draw(overview_timeline, view())
    assert mark(stood, "de-2011-04-23-rizq-abdulrahman-abazeid")["symbol"] == "circle"
    figure = draw(overview_timeline, view("2011-05-11"))
    assert mark(figure, "de-2011-04-23-rizq-abdulrahman-abazeid")["symbol"] == "circle-open"
    assert mark(figure, "de-2011-04-23-nasser-al-hariri")["symbol"] == "circle"


def test_map_fills_and_marks_the_states_of_each_stance(view):
    figure = draw(stance_map, view())
    assert records(figure) == {
        "Condemns": {
            "st-2011-04-28-gbr", "st-2011-04-27-usa", "st-2011-04-27-fra-2", "st-2011-04-27-deu", "st-2011-04-27-prt"
        },
        "Dialogue": {"st-2011-04-27-ind"},
        "Blocks": {"st-2011-04-27-rus", "st-2011-04-27-chn", "st-2011-04-27-lbn"},
        "Supports": {"st-2011-04-27-syr"},
    }  # fmt: skip
    filled = {trace.name: trace.fillcolor for trace in figure.data if trace.fill == "toself"}
    assert filled == {
        "Unrecorded": "rgba(0,0,0,0)", "Condemns": "#9fd0f5", "Dialogue": "#d9b54a", "Blocks": "#d9722e",
        "Supports": "#8c2d04",
    }  # fmt: skip
    assert figure.data[0].fillpattern.shape == "/"


def test_map_is_small_and_asks_for_nothing_from_outside(view):
    text = draw(stance_map, view("2025-12-31")).to_json()
    assert len(text) < 150_000
    assert {trace["type"] for trace in json.loads(text)["data"]} == {"scatter"}


def test_map_shows_states_outside_the_filter_faintly(view):
    figure = draw(stance_map, view(states=("GBR", "NOR")))
    filled = {trace.name: trace.fillcolor for trace in figure.data if trace.fill == "toself"}
    assert filled == {
        "Unrecorded": "rgba(0,0,0,0)", "Not selected": "rgba(125,135,148,0.16)", "Condemns": "#9fd0f5"
    }  # fmt: skip


def test_tally_counts_hold_until_the_as_of_day(view):
    figure = draw(stance_tally, view())
    counts = {trace.name: trace.y.tolist() for trace in figure.data}
    assert counts == {
        "Supports": [0, 1, 1, 1, 1, 1, 1],
        "Blocks": [0, 0, 0, 0, 0, 3, 3],
        "Dialogue": [0, 0, 0, 0, 0, 1, 1],
        "Concerned": [1, 1, 0, 0, 0, 0, 0],
        "Condemns": [0, 0, 1, 2, 3, 7, 7],
    }
    assert [str(day) for day in figure.data[0].x] == [
        "2011-03-27", "2011-03-30", "2011-04-22", "2011-04-25", "2011-04-26", "2011-04-27", "2011-04-28"
    ]  # fmt: skip


def test_tally_of_one_stance_is_what_it_is_without_the_filter(view):
    figure = draw(stance_tally, view(stances=("concerned",)))
    assert {trace.name: trace.y.tolist() for trace in figure.data} == {"Concerned": [1, 1, 0, 0, 0, 0, 0]}


def test_matrix_lists_members_of_the_council_first(view):
    figure = draw(stance_matrix, view())
    assert list(figure.layout.yaxis.ticktext) == [
        "China", "France", "Russia", "United Kingdom", "United States", "Germany", "India", "Lebanon", "Portugal",
        "Syria", "UNSG", "UN",
    ]  # fmt: skip
    assert mark(figure, "st-2011-04-27-rus")["y"] == -2
    assert figure.layout.height == 22 * 12 + 120


def test_matrix_bars_reach_from_the_first_position_to_the_next_stance(view):
    figure = draw(stance_matrix, view())
    assert records(figure, "bar")["Concerned"] == {"st-2011-03-27-usa"}
    bar = next(trace for trace in figure.data if trace.type == "bar" and trace.name == "Concerned")
    assert str(bar.base[0]) == "2011-03-27"
    assert bar.x[0] == 26 * 86_400_000  # to 22 April, in milliseconds


def test_matrix_bars_end_at_a_stance_that_is_filtered_out(view):
    figure = draw(stance_matrix, view(states=("USA",), stances=("concerned",)))
    bar = next(trace for trace in figure.data if trace.type == "bar")
    assert bar.x[0] == 26 * 86_400_000


def test_timeline_at_least_35_in_deraa_is_an_open_triangle(view):
    figure = draw(timeline, view(), deaths="incident")
    bound = mark(figure, "ca-2011-04-27-human-rights-groups-unna")
    assert (bound["y"], bound["symbol"]) == (35, "triangle-up-open")
    drawn = set().union(*records(figure, yaxis="y2").values())
    assert "ca-2011-04-24-un-ohchr" in drawn
    assert "ca-2011-04-27-unattributed-channel-4-n" not in drawn


def test_timeline_numbers_refer_to_the_list(view):
    listed = timeline.numbered(view())
    row = listed[listed["Record"] == "press-2011-04-27"].iloc[0]
    assert (row["Number"], row["Day"], row["Kind"]) == (14, dt.date(2011, 4, 27), "Proposal")
    assert mark(draw(timeline, view()), "press-2011-04-27")["text"] == "14"


def test_timeline_keeps_running_totals_in_a_row_of_their_own(view):
    figure = draw(timeline, view())
    assert mark(figure, "de-2011-04-27-baath-party-members-deraa-and-ba-2")["y"] == -2
    assert mark(figure, "de-2011-04-27-baath-party-members-from-deraa-p")["y"] == -1


def test_timeline_of_two_days_shows_nothing_else(view):
    figure = draw(timeline, view(), first=dt.date(2011, 4, 25), last=dt.date(2011, 4, 26))
    assert set().union(*records(figure).values()) == {
        "st-2011-04-25-prt", "st-2011-04-26-unsg", "ev-2011-04-25-army-enters-deraa"
    }  # fmt: skip


def test_timeline_has_twenty_windows_that_move_the_axis_only(view):
    figure = draw(timeline, view(), scale="log")
    assert len(figure.frames) == 20
    assert all(len(frame.data) == 0 for frame in figure.frames)
    assert [str(day) for day in figure.frames[-1].layout.xaxis.range] == ["2011-03-04", "2011-04-30"]
    assert [button.label for button in figure.layout.updatemenus[0].buttons] == ["Play", "Pause", "All"]
    assert figure.layout.yaxis2.type == "log"


def test_timeline_has_room_for_fourteen_actors(view):
    figure = draw(timeline, view("2024-12-31"))
    assert len(figure.layout.yaxis.ticktext) == 14
    assert list(figure.layout.yaxis.ticktext[:4]) == ["China", "France", "Russia", "United Kingdom"]


def test_history_has_a_row_for_each_topic_and_one_for_ballots(view):
    figure = draw(state_history, view(), states=("RUS", "GBR"))
    assert [text.partition("<br>")[0] for text in figure.layout.yaxis.ticktext] == ["Russia"] * 3 + [
        "United Kingdom"
    ] * 3
    assert mark(figure, "st-2011-04-28-rus-libya")["y"] == -1
    assert mark(figure, "press-2011-04-27")["symbol"] == "triangle-down"


def test_history_of_a_topic_without_record_is_dotted_to_the_end(view):
    silent = draw(state_history, view(), states=("GBR",)).data[0]
    assert silent.line.dash == "dot"
    assert [str(day) for day in silent.x[:5]] == ["2011-03-13", "2011-04-27", "NaT", "2011-03-13", "2011-04-28"]


def test_ballots_unknown_is_hollow_and_no_seat_a_dot(view):
    figure = draw(ballot_history, view(), states=("RUS", "USA", "SYR"))
    assert [(trace.name, trace.marker.symbol, list(trace.y)) for trace in figure.data] == [
        ("Objected", "triangle-down", [0]),
        ("Unknown", "circle-open", [-1]),
        ("Not a member", "circle", [-2]),
    ]
    assert list(figure.layout.xaxis.ticktext) == ["27 April 2011"]


def test_chamber_tells_permanent_from_elected_by_shape_and_place(view):
    figure = draw(chamber, view(), case=open_case(view(), "press-statement"))
    seats = {
        (trace.name, trace.marker.symbol): set(trace.customdata)
        for trace in figure.data
        if trace.customdata is not None
    }
    assert seats == {
        ("■ Joined", "square"): {"FRA", "GBR", "USA"},
        ("■ Joined", "circle"): {"DEU", "IND", "PRT"},
        ("▼ Objected", "square"): {"CHN", "RUS"},
        ("▼ Objected", "circle"): {"LBN"},
        ("○ Unknown", "circle-open"): {"BIH", "BRA", "COL", "GAB", "NGA", "ZAF"},
    }
    for trace in figure.data:
        if trace.customdata is not None:
            radii = {round(math.hypot(x, y), 2) for x, y in zip(trace.x, trace.y, strict=True)}
            assert radii == ({0.55} if trace.marker.symbol == "square" else {1.0})
    words = [label.text for label in figure.layout.annotations]
    assert words[:4] == ["<b>CHN</b><br>▼", "objected", "<b>FRA</b><br>■", "joined"]
    assert [(shape.xsizemode, shape.ysizemode) for shape in figure.layout.shapes] == [("pixel", "pixel")] * 6
    for shape in figure.layout.shapes:  # inside the circle of 36 pixels, whatever the size of the chart
        ends = [tuple(map(float, pair.split(","))) for pair in re.findall(r"-?[\d.]+,-?[\d.]+", shape.path)]
        assert len(ends) == 10
        assert all(math.hypot(*end) < 18 for end in ends)


def test_chamber_rings_changed_seats_and_says_so(view):
    seen = view("2011-10-04")
    figure = draw(chamber, seen, case=open_case(seen, "resolution", "S-2011-612", ("CHN:abstaining",)))
    rings = [trace for trace in figure.data if trace.name == "Changed"]
    assert [(trace.marker.symbol, len(trace.x)) for trace in rings] == [("square-open", 1)]
    assert "Changed; as recorded: against" in mark_of(figure, "CHN")
    assert "Changed" not in mark_of(figure, "RUS")


def mark_of(figure: go.Figure, state: str) -> str:
    """The hover text of a seat."""
    trace = next(trace for trace in figure.data if trace.customdata is not None and state in list(trace.customdata))
    return str(trace.hovertext[list(trace.customdata).index(state)])


def test_the_bar_has_its_line_at_the_votes_needed(view):
    figure = draw(threshold, view(), case=open_case(view(), "resolution"))
    parts = [(trace.name, int(trace.base[0]), int(trace.x[0])) for trace in figure.data]
    assert parts == [("In favour", 0, 5), ("Unknown", 5, 6), ("Abstaining", 11, 1), ("Against", 12, 3)]
    assert figure.layout.shapes[0].x0 == 9
    assert figure.layout.annotations[0].text == "9 needed"
    consensus = draw(threshold, view(), case=open_case(view(), "press-statement"))
    assert consensus.layout.shapes[0].x0 == 15


def test_strips_have_a_symbol_for_each_member_and_rings_for_those_chosen(view):
    figure = draw(roll_strip, view("2011-10-04"), states=("LBN",), proposals=("S-2011-612",))
    places = {trace.name: trace.x.tolist() for trace in figure.data if trace.name}
    assert places == {
        "In favour": list(range(1, 10)), "Abstaining": [10, 11, 12, 13], "Against": [14, 15], "Chosen members": [12]
    }  # fmt: skip
    assert list(figure.layout.yaxis.ticktext) == ["S/2011/612"]


def test_bars_of_the_assembly_are_votes_cast_with_both_lines(view):
    figure = draw(assembly_lines, view("2012-08-03"))
    in_favour, against = figure.data
    assert [round(float(share), 1) for share in in_favour.x] == [92.4, 91.9, 91.7]
    assert [round(float(share), 1) for share in against.x] == [7.6, 8.1, 8.3]
    assert list(in_favour.text) == ["133-11-43", "137-12-17", "133-12-31"]
    assert [round(line.x0, 1) for line in figure.layout.shapes] == [50.0, 66.7]


def test_regional_groups_add_up_to_the_members(view):
    figure = draw(assembly_groups, view("2012-08-03"), proposal="ares-66-253-a")
    assert {trace.name: int(trace.x.sum()) for trace in figure.data} == {
        "▲ In favour": 137, "◆ Abstaining": 17, "□ Not voting": 27, "✕ Against": 12
    }  # fmt: skip


def test_the_map_of_ballots_marks_every_member(view):
    figure = draw(assembly_map, view("2012-08-03"), proposal="ares-66-253-a")
    marked = {trace.name: len(trace.x) for trace in figure.data if trace.customdata is not None}
    assert marked == {"In favour": 137, "Against": 12, "Abstaining": 17, "Not voting": 27}
    assert figure.data[0].name == "No ballot"
    assert figure.data[0].fillpattern.shape == "/"


def test_the_flow_leads_from_ballots_to_ballots(view):
    flow = draw(assembly_flow, view("2012-08-03"), before="ares-66-253-a", after="ares-66-253-b").data[0]
    assert list(flow.node.label) == [
        "▲ In favour: 137", "◆ Abstaining: 17", "□ Not voting: 27", "✕ Against: 12",
        "▲ In favour: 133", "◆ Abstaining: 31", "□ Not voting: 17", "✕ Against: 12",
    ]  # fmt: skip
    bands = dict(zip(zip(flow.link.source, flow.link.target, strict=True), flow.link.value, strict=True))
    assert bands[0, 5] == 10
    assert bands[2, 4] == 8
    assert sum(bands.values()) == 193
