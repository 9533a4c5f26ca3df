"""Pictures that stand alone, and the command that draws them."""

import re
import struct
from pathlib import Path

import plotly.graph_objects as go
import pytest

from components.__main__ import main
from components.export.picture import SIZES, footer, framed, header, whole
from components.figures import assembly_map, drawn_from, every_chart, stance_map, timeline, usual
from tests.browser import chromium
from tests.figures.drawing import draw

LEDGER = str(Path(__file__).resolve().parents[2] / "data" / "positions.yaml")


@pytest.fixture
def _chromium(monkeypatch: pytest.MonkeyPatch) -> None:
    path = chromium.find()
    if path is None:
        pytest.fail(chromium.MISSING)
    monkeypatch.setenv("BROWSER_PATH", str(path))


def test_the_words_of_a_picture(view):
    seen = view("2011-04-28", states=("RUS", "CHN"))
    assert header(seen) == (
        "Ledger: Syria since the 2011 uprising · Topic: Should the Security Council condemn the crackdown? · "
        "As of: 28 April 2011 · States: Russia and China"
    )
    assert footer(seen, ["st-2011-04-27-gbr"], "https://example.org/?as_of=2011-04-28") == [
        "Sources: Channel 4 News",
        "Standpoint, Syria since the 2011 uprising, data version 00000000, CC-BY-4.0",
        "https://example.org/?as_of=2011-04-28",
    ]


@pytest.mark.parametrize(
    ("size", "width", "height"), [("slide", 1280, 720), ("column", 1000, 750), ("phone", 375, 500)]
)
def test_a_figure_is_framed_and_left_as_it_was(size, width, height):
    figure = go.Figure(go.Scatter(x=[1, 2], y=[3, 4], name="a"))
    before = figure.to_json()
    drawn = framed(figure, "Who <i>spoke</i>?", "As of: 28 April 2011", ["Sources: A & B"], size)
    assert figure.to_json() == before
    assert (drawn.layout.width, drawn.layout.height) == (width, height)
    assert "Who &lt;i&gt;spoke&lt;/i&gt;?" in drawn.layout.title.text
    assert drawn.layout.title.subtitle.text == "As of: 28 April 2011"
    assert drawn.layout.legend2.title.text == "Sources: A &amp; B"
    assert drawn.layout.paper_bgcolor == "#ffffff"


def test_the_slide_is_1600_by_900():
    assert {key: (size.width * size.scale, size.height * size.scale) for key, size in SIZES.items()} == {
        "slide": (1600, 900),
        "column": (1000, 750),
        "phone": (750, 1000),
    }


def test_nothing_to_press_is_left_and_no_word_is_cut(view):
    seen = view("2012-12-31")
    long = "word " * 400 + "end"
    drawn = framed(draw(timeline, seen), "Q?", long, ["x"], "phone", "transparent")
    assert drawn.layout.updatemenus == ()
    assert drawn.layout.title.subtitle.text.endswith("end")
    assert drawn.layout.height > 500
    assert drawn.layout.paper_bgcolor == "rgba(0,0,0,0)"
    assert all(not drawn.layout[axis].rangeslider.visible for axis in ("xaxis", "xaxis4"))


@pytest.mark.usefixtures("_chromium")
def test_a_png_from_the_command_line(tmp_path, capsys):
    command = [
        "export",
        LEDGER,
        "--format",
        "png",
        "--figure",
        "stance_tally",
        "--as-of",
        "2011-04-28",
        "--out",
        str(tmp_path),
    ]
    assert main(command) == 0
    path = Path(capsys.readouterr().out.strip())
    assert re.fullmatch(r"syria-2011-stance_tally-slide-2011-04-28-[0-9a-f]{8}\.png", path.name)
    data = path.read_bytes()
    assert data[:8] == b"\x89PNG\r\n\x1a\n"
    assert struct.unpack(">II", data[16:24]) == (1600, 900)


@pytest.mark.usefixtures("_chromium")
def test_an_svg_has_its_words(tmp_path, capsys):
    command = ["export", LEDGER, "--figure", "stance_tally", "--as-of", "2011-04-28", "--states", "RUS,CHN"]
    assert main([*command, "--format", "svg", "--out", str(tmp_path)]) == 0
    text = re.sub("<[^>]*>", "", Path(capsys.readouterr().out.strip()).read_text("utf-8"))
    assert "How many hold each stance, day by day?" in text
    assert "As of: 28 April 2011 · States: Russia and China" in text
    assert "data version" in text


def test_what_cannot_be_drawn_is_said(tmp_path, capsys):
    assert main(["export", LEDGER, "--format", "png", "--figure", "nothing", "--out", str(tmp_path)]) == 2
    assert "nothing is not a chart; there are " in capsys.readouterr().err
    assert main(["export", LEDGER, "--format", "png", "--figure", "stance_tally", "--states", "XXX"]) == 2
    assert "`XXX` is not a state in this ledger" in capsys.readouterr().err
    assert main(["export", "none.yaml", "--format", "png", "--figure", "stance_tally"]) == 2


def test_without_a_chromium(tmp_path, capsys, monkeypatch):
    import kaleido
    from choreographer.errors import ChromeNotFoundError

    def none(*_: object, **__: object) -> bytes:
        raise ChromeNotFoundError

    monkeypatch.setattr(kaleido, "calc_fig_sync", none)
    assert main(["export", LEDGER, "--format", "png", "--figure", "stance_tally", "--out", str(tmp_path)]) == 2
    assert "no Chromium was found to draw with" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("chart", [assembly_map, stance_map])
def test_a_map_alone_says_that_its_lines_are_no_opinion(view, chart):
    seen = view("2012-12-31")
    options = usual(chart, seen)
    drawn = draw(chart, seen, **options)
    records = drawn_from(chart, seen, chart.rows(seen, **options), options)
    figure = whole(chart, seen, drawn, records, "https://example.org/?v=1", "slide", "white")
    foot = figure.layout.legend2.title.text.replace("<br>", " ")
    assert "They state no opinion on the legal status of any state" in foot
    assert "https://example.org/?v=1" in foot
    assert foot.startswith("Sources: ")


@pytest.mark.parametrize("chart", every_chart(), ids=lambda chart: chart.__name__.rpartition(".")[2])
def test_every_chart_names_whose_records_it_draws(view, chart):
    seen = view("2012-12-31")
    options = usual(chart, seen)
    found = drawn_from(chart, seen, chart.rows(seen, **options), options)
    assert found
    assert footer(seen, found)[0].startswith("Sources: ")


def test_a_map_on_a_phone_is_no_taller_than_it_is_drawn(view):
    seen = view("2012-12-31")
    drawn = draw(stance_map, seen, **usual(stance_map, seen))
    phone = framed(drawn, "Q?", "words", ["x"], "phone")
    x, y = drawn.layout.xaxis.range, drawn.layout.yaxis.range
    assert phone.layout.height == 500  # a map of 343 pixels is 343 * (y / x) high, less than the 400 of a page
    assert 343 * (y[1] - y[0]) / (x[1] - x[0]) < 250
    assert framed(drawn, "Q?", "words", ["x"], "slide").layout.height == 720
