"""The marks of estimators, rival counts and defections, on the shipped ledger."""

from components.figures import defections_by_body, estimate_bands, rival_counts
from tests.figures.drawing import draw


def marks(figure):
    """Each record's place, symbol and bar, by id."""
    found = {}
    for trace in figure.data:
        if trace.customdata is None:
            continue
        for place, identifier in enumerate(trace.customdata):
            symbols = trace.marker.symbol
            symbol = symbols if isinstance(symbols, str) else symbols[place]
            found[identifier] = (trace.x[place], trace.y[place], symbol, trace)
    return found


def test_one_row_for_each_estimator_named_with_its_newest_figure(view):
    figure = draw(estimate_bands, view())
    names = [note.text for note in figure.layout.annotations][1:]
    assert names == [
        "United Nations, other than the human<br>rights office:<br>350 to 400, 27 Apr 2011",
        "Syrian Observatory for Human Rights:<br>454, 27 Apr 2011",
        "Activists, unnamed:<br>at least 500, 28 Apr 2011",
        "Amnesty International: 171, 8 Apr 2011",
        "Human Rights Watch:<br>at least 61, 30 Mar 2011",
        "Human rights groups, unnamed:<br>at least 450, 28 Apr 2011",
        "Unattributed: about 400, 27 Apr 2011",
    ]
    assert len({trace.yaxis for trace in figure.data if trace.customdata is not None}) == 7


def test_a_range_is_a_bar_a_bound_an_open_arrow_a_figure_a_filled_mark(view):
    found = marks(draw(estimate_bands, view("2011-04-29")))
    _, low, symbol, trace = found["ca-2011-04-27-un-usg-pascoe"]
    assert (low, symbol, trace.error_y.array[0]) == (350, "line-ew-open", 50)
    assert found["ca-2011-04-28-unnamed-rights-group"][1:3] == (450, "triangle-up-open")
    assert found["ca-2011-04-29-rights-groups-via-the-in"][1:3] == (500, "triangle-down-open")
    assert found["ca-2011-04-27-sohr"][1:3] == (454, "square")


def test_rows_of_a_definition_share_their_scale_and_others_do_not(view):
    layout = draw(estimate_bands, view(), "every").layout.to_plotly_json()
    axes = {name: axis for name, axis in layout.items() if name.startswith("yaxis")}
    assert sum("matches" not in axis for axis in axes.values()) == 7  # definitions
    assert tuple(axes["yaxis"]["range"]) == (0, 500 * 1.25)


def test_a_logarithmic_scale_has_powers_of_ten(view):
    axis = draw(estimate_bands, view("2024-12-31"), scale="log").layout.yaxis
    assert axis.type == "log"
    assert list(axis.tickvals) == [10, 1_000, 100_000]


def test_deraa_side_by_side(view):
    found = marks(draw(rival_counts, view()))
    assert {identifier: (x, y, symbol) for identifier, (x, y, symbol, _) in found.items()} == {
        "ca-2011-04-27-human-rights-groups-unna": (35, 0, "triangle-right-open"),
        "ca-2011-04-27-abdullah-abazeid-residen": (42, -1, "hexagon"),
        "ca-2011-04-27-sohr-2": (43, -2, "square"),
    }
    hover = found["ca-2011-04-27-human-rights-groups-unna"][3].hovertext[0]
    assert "Channel 4 News" in hover


def test_the_five_of_ghouta_with_the_range_as_a_bar(view):
    found = marks(draw(rival_counts, view("2013-12-31")))
    assert sorted(x for x, *_ in found.values()) == [281, 350, 932, 1_360, 1_729]
    trace = found["ca-2013-08-21-various-wikipedia-compil"][3]
    assert (trace.x[0], trace.error_x.arrayminus[0], trace.error_x.array[0]) == (1_729, 1_729 - 281, 0)


def test_every_body_has_its_row_and_totals_a_panel_of_their_own(view):
    figure = draw(defections_by_body, view())
    assert list(figure.layout.yaxis.ticktext) == [
        "Party", "Parliament", "Cabinet", "Diplomatic", "Military", "Security", "Judiciary", "Civil service"
    ]  # fmt: skip
    found = marks(figure)
    assert round(found["de-2011-04-27-baath-party-members-from-deraa-p"][1]) == 0
    assert round(found["de-2011-04-23-nasser-al-hariri"][1]) == -1
    totals = [trace for trace in figure.data if trace.yaxis == "y2"]
    assert {identifier for trace in totals for identifier in trace.customdata} == {
        "de-2011-04-27-baath-party-members-deraa-and-ba",
        "de-2011-04-27-baath-party-members-deraa-and-ba-2",
    }
    assert {trace.mode for trace in totals} == {"markers+text"}  # two of one day are no line


def test_readings_of_one_total_are_a_line(view):
    figure = draw(defections_by_body, view("2013-12-31"))
    lines = {len(trace.x): list(trace.y) for trace in figure.data if trace.mode == "lines+markers+text"}
    assert lines == {3: [38, 41, 85], 5: [15, 18, 27, 31, 50]}


def test_doubted_reports_are_hollow_and_named_in_the_legend(view):
    figure = draw(defections_by_body, view("2013-12-31"))
    named = {trace.name: (trace.marker.symbol, list(trace.customdata)) for trace in figure.data}
    assert named["Disputed"] == ("diamond-open", ["de-2011-08-31-adnan-mohammad-al-bakkour"])
    assert named["Retracted"] == ("square-open", ["de-2011-04-23-rizq-abdulrahman-abazeid"])
    assert named["Refuted"] == ("x-open", ["de-2011-06-07-lamia-chakkour"])
    assert named["Group without a count"] == ("circle-open-dot", ["de-2011-06-05-army-units-at-jisr-al-shughour"])


def test_hover_says_office_where_to_and_how_it_became_known(view):
    found = marks(draw(defections_by_body, view("2012-12-31")))
    trace = found["de-2012-07-06-manaf-tlass"][3]
    hover = trace.hovertext[list(trace.customdata).index("de-2012-07-06-manaf-tlass")]
    assert "<b>Manaf Tlass</b><br>6 July 2012<br>Brigadier General, Republican Guard" in hover
    assert "Went to France" in hover
    assert "Reported; " in hover


def test_the_column_counted_adds_up_to_the_finding(view):
    assert defections_by_body.rows(view())["Counted"].sum() == 3 + 228


def test_a_name_of_two_lines_has_room_above_its_row(view):
    """A line of a name is 16 pixels high; beneath the row above it an axis label reaches 8 pixels down."""
    seen = view("2012-12-31")
    figure = draw(estimate_bands, seen, "all-cumulative")
    plot = figure.layout.height - figure.layout.margin.t - figure.layout.margin.b
    ends = sorted((axis.domain for axis in figure.select_yaxes()), reverse=True)
    names = [note for note in figure.layout.annotations if note.yanchor == "bottom" and note.xanchor == "left"]
    assert len(names) == len(ends)
    assert {name.text.count("<br>") for name in names} == {0, 1, 2}
    assert max(len(line) for name in names for line in name.text.split("<br>")) <= 42
    for name, above in zip(names[1:], ends, strict=False):
        room = (above[0] - name.y) * plot
        assert room >= 16 * (1 + name.text.count("<br>")) + 8
