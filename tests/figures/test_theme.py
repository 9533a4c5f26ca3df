import itertools
import tomllib
from functools import cache
from pathlib import Path

import pandas as pd
import plotly.graph_objects as go
import pytest
from coloraide import Color

from components.figures import theme

SHIPPED = ["#0b2a5b", "#1f5fa8", "#4f9bd9", "#9fd0f5", "#f0e0a0", "#d9b54a", "#d9722e", "#8c2d04"]
BLINDNESS = ("protan", "deutan", "tritan")


def scale(pattern: str) -> pd.DataFrame:
    """A scale from letters: f for, n none, a against."""
    effects = {"f": "for", "n": "none", "a": "against"}
    rows = [{"stance": f"s{rank}", "rank": rank, "effect": effects[letter]} for rank, letter in enumerate(pattern)]
    return pd.DataFrame(rows)


@cache
def seen(colour: str) -> list[Color]:
    whole = Color(colour)
    return [whole, *(whole.filter(kind) for kind in BLINDNESS)]


@cache
def difference(one: str, other: str) -> float:
    """The least CIEDE2000 difference over normal vision and the three simulated kinds of colour blindness."""
    return min(a.delta_e(b, method="2000") for a, b in zip(seen(one), seen(other), strict=True))


def contrast(one: str, other: str) -> float:
    light, dark = sorted((Color(one).luminance(), Color(other).luminance()), reverse=True)
    return (light + 0.05) / (dark + 0.05)


PATTERNS = [
    "f" * f + "n" * n + "a" * a
    for f, n, a in itertools.product(range(7), range(5), range(5))
    if 2 <= f + n + a <= 8
]  # fmt: skip


@pytest.mark.parametrize("pattern", PATTERNS)
def test_neighbouring_stances_differ_for_every_reader(pattern: str) -> None:
    colours = list(theme.colours(scale(pattern)).values())
    assert min(difference(a, b) for a, b in itertools.pairwise(colours)) >= 10


def test_any_two_colours_of_the_shipped_scale_differ() -> None:
    assert min(difference(a, b) for a, b in itertools.combinations(SHIPPED, 2)) >= 10


def test_the_shipped_scale_has_eight_colours_that_the_configuration_repeats() -> None:
    assert list(theme.colours(scale("ffffnnaa")).values()) == SHIPPED
    config = tomllib.loads((Path(__file__).parents[2] / ".streamlit" / "config.toml").read_text("utf-8"))
    for mode in ("light", "dark"):
        assert config["theme"][mode]["chartCategoricalColors"] == SHIPPED
        assert config["theme"][mode]["textColor"] == theme.MODES[mode]["text"]
        assert config["theme"][mode]["backgroundColor"] == theme.MODES[mode]["paper"]


def test_a_scale_that_starts_with_against_has_the_same_colours_turned_round() -> None:
    assert list(theme.colours(scale("aannffff")).values()) == SHIPPED[::-1]


def test_one_step_of_an_effect_stands_in_the_middle_of_its_ramp() -> None:
    assert list(theme.colours(scale("fna")).values()) == ["#1f5fa8", "#e4ca75", "#b25019"]


def test_any_two_series_colours_differ_and_stand_out_on_both_backgrounds() -> None:
    assert min(difference(a, b) for a, b in itertools.combinations(theme.SERIES, 2)) >= 10
    for colour in (*theme.SERIES, theme.INK, theme.UNRECORDED):
        assert contrast(colour, "#ffffff") >= 3
        assert contrast(colour, "#11151c") >= 3


def test_symbols_and_glyphs_of_the_shipped_scale() -> None:
    steps = scale("ffffnnaa")
    assert list(theme.symbols(steps).values()) == [
        "triangle-up", "star", "cross", "square", "circle", "diamond", "x", "triangle-down"
    ]  # fmt: skip
    assert "".join(theme.glyphs(steps).values()) == "▲★✚■●◆✕▼○"


@pytest.mark.parametrize("pattern", ["fffffnnaa", "ffffffnnnnaaaaa"])
def test_symbols_of_long_scales_are_all_different(pattern: str) -> None:
    assert len(set(theme.symbols(scale(pattern)).values())) == len(pattern)


def test_estimators_and_ballots_are_told_apart_by_symbol_too() -> None:
    assert len({symbol for _, symbol in theme.ESTIMATORS.values()}) == len(theme.ESTIMATORS)
    assert len({symbol for _, symbol in theme.BALLOTS.values()}) == len(theme.BALLOTS)


def test_the_two_templates_differ_in_text_and_share_a_clear_ground() -> None:
    light, dark = (go.layout.Template(theme.template(mode)).layout for mode in ("light", "dark"))
    assert (light.font.color, dark.font.color) == ("#1b1f27", "#e9edf3")
    assert light.paper_bgcolor == dark.paper_bgcolor == "rgba(0,0,0,0)"
