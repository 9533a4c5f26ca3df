import json
from itertools import pairwise

import numpy as np
import pytest

from components.reference import states
from components.reference.files import FOLDER
from components.reference.outlines import disclaimer, equal_earth, lines, rings, source

WITHOUT_OUTLINE = {"TUV"}
TOO_SMALL = {"KIR", "MDV", "MHL", "SYC", "TON", "VAT"}  # too small for the scale to hold the label point


def holds(code: str, lon: float, lat: float) -> bool:
    """Tell whether a point lies inside a country: a ray from it crosses the outline an odd number of times."""
    crossings = 0
    for ring in rings()[code]:
        (x0, y0), (x1, y1) = ring[:-1].T, ring[1:].T
        steep = (y0 > lat) != (y1 > lat)
        at = x0[steep] + (lat - y0[steep]) / (y1[steep] - y0[steep]) * (x1[steep] - x0[steep])
        crossings += int((at > lon).sum())
    return crossings % 2 == 1


def edges(code: str) -> set[frozenset[tuple[float, float]]]:
    found = set()
    for ring in rings()[code]:
        points = [(float(x), float(y)) for x, y in ring]
        found |= {frozenset(pair) for pair in pairwise(points)}
    return found


def test_every_state_but_tuvalu_has_an_outline():
    assert set(states()) - set(rings()) == WITHOUT_OUTLINE


def test_territories_keep_codes_of_their_own_and_antarctica_is_left_out():
    assert {"GRL", "ESH", "TWN", "XKX"} <= set(rings())
    assert "ATA" not in rings()


def test_the_file_is_small_and_every_ring_is_closed():
    assert (FOLDER / "world.geojson").stat().st_size < 200_000
    for outlines in rings().values():
        for ring in outlines:
            assert len(ring) >= 4
            assert (ring[0] == ring[-1]).all()


def test_no_ring_runs_across_the_date_line():
    for outlines in rings().values():
        for ring in outlines:
            assert np.abs(ring).max() <= 180
            assert np.abs(np.diff(ring[:, 0])).max() < 90


def test_neighbours_share_the_edges_of_their_border():
    assert edges("LSO") <= edges("ZAF")
    assert len(edges("SYR") & edges("TUR")) >= 5
    assert len(edges("SYR") & edges("ISR")) >= 1
    assert len(edges("SYR") & edges("IRQ")) >= 5


@pytest.mark.parametrize(
    ("lon", "lat", "state", "other"),
    [
        (35.80, 33.00, "SYR", "ISR"),  # the Golan Heights
        (34.20, 45.20, "UKR", "RUS"),  # Crimea
        (44.06, 9.56, "SOM", "ETH"),  # Hargeisa
        (33.40, 35.24, "CYP", "TUR"),  # north of Nicosia
    ],
)
def test_outlines_follow_the_resolutions_of_the_united_nations(lon, lat, state, other):
    assert holds(state, lon, lat)
    assert not holds(other, lon, lat)


@pytest.mark.parametrize(
    ("lon", "lat", "state"),
    [(36.30, 33.51, "SYR"), (37.62, 55.75, "RUS"), (-175.0, 67.0, "RUS"), (116.4, 39.9, "CHN"), (28.23, -29.6, "LSO")],
)
def test_known_places_lie_in_their_country(lon, lat, state):
    assert holds(state, lon, lat)


def test_a_hole_does_not_belong_to_the_country_around_it():
    assert not holds("ZAF", 28.23, -29.6)


def test_label_points_lie_in_their_outlines():
    outside = {s.code for s in states().values() if s.code in rings() and not holds(s.code, s.lon, s.lat)}
    assert outside == TOO_SMALL


def test_the_file_states_its_source_and_that_boundaries_are_no_opinion():
    assert "public domain" in source()
    assert "no opinion on the legal status" in disclaimer()
    assert set(json.loads((FOLDER / "world.geojson").read_text("utf-8"))) == {
        "type",
        "source",
        "disclaimer",
        "features",
    }


@pytest.mark.parametrize(
    ("lon", "lat", "x", "y"),
    [
        (0, 0, 0, 0),
        (180, 0, 2.706630, 0),
        (-180, 0, -2.706630, 0),
        (0, 90, 0, 1.317363),
        (0, -90, 0, -1.317363),
        (180, 90, 1.603589, 1.317363),  # the pole is a line, 0.59 times as long as the equator
        (90, 0, 1.353315, 0),
    ],
)
def test_equal_earth_at_known_points(lon, lat, x, y):
    assert equal_earth(lon, lat) == (pytest.approx(x, abs=1e-6), pytest.approx(y, abs=1e-6))


@pytest.mark.parametrize("lat", [-75.0, -30.0, 0.0, 45.0, 60.0, 80.0])
def test_equal_earth_keeps_areas(lat):
    lon = np.array([10, 10.01, 10.01, 10])
    x, y = equal_earth(lon, np.array([lat, lat, lat + 0.01, lat + 0.01]))
    projected = abs(np.dot(x, np.roll(y, 1)) - np.dot(y, np.roll(x, 1))) / 2
    on_the_sphere = np.radians(0.01) * (np.sin(np.radians(lat + 0.01)) - np.sin(np.radians(lat)))
    assert projected == pytest.approx(on_the_sphere, rel=1e-4)


def test_a_line_has_a_gap_after_each_ring_and_nowhere_else():
    for code, outlines in rings().items():
        x, y = lines()[code]
        gaps = np.cumsum([len(ring) + 1 for ring in outlines]) - 1
        assert np.flatnonzero(np.isnan(x)).tolist() == np.flatnonzero(np.isnan(y)).tolist() == gaps.tolist()
        assert np.nanmax(np.abs(x)) < 2.71
        assert np.nanmax(np.abs(y)) < 1.32
    assert len(rings()["LSO"]) == 1
    assert lines()["LSO"].shape == (2, len(rings()["LSO"][0]) + 1)
