"""Outlines of countries on a flat map, from data/reference/world.geojson (Natural Earth, public domain)."""

import json
from functools import cache
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from components.reference.files import FOLDER

# The coefficients of the projection: Šavrič, Patterson and Jenny, "The Equal Earth map projection", International
# Journal of Geographical Information Science 33 (2019), equation 7.
A1, A2, A3, A4 = 1.340264, -0.081106, 0.000893, 0.003796
SLOPE = np.sqrt(3) / 2


@cache
def _world() -> dict[str, Any]:
    world: dict[str, Any] = json.loads((FOLDER / "world.geojson").read_text("utf-8"))
    return world


def disclaimer() -> str:
    """Return the sentence about boundaries that has to stand under every map."""
    return str(_world()["disclaimer"])


def source() -> str:
    """Return where the outlines come from, for the line of sources under a map."""
    return str(_world()["source"])


@cache
def rings() -> dict[str, list[NDArray[np.float32]]]:
    """Return the closed rings of each country and territory, by alpha-3 code (XKX for Kosovo).

    A ring is an array (points, 2) of longitude and latitude in degrees, last point equal to the first. The ring of an
    enclave such as Lesotho is in there twice, as its own outline and as the hole around it. The arrays are read-only.
    """
    found: dict[str, list[NDArray[np.float32]]] = {}
    for feature in _world()["features"]:
        geometry = feature["geometry"]
        polygons = geometry["coordinates"] if geometry["type"] == "MultiPolygon" else [geometry["coordinates"]]
        found[feature["id"]] = [_frozen(ring) for polygon in polygons for ring in polygon]
    return found


def _frozen(ring: list[list[float]]) -> NDArray[np.float32]:
    array = np.asarray(ring, dtype=np.float32)
    array.setflags(write=False)
    return array


def equal_earth(lon: ArrayLike, lat: ArrayLike) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Project degrees to Equal Earth, on a sphere of radius 1: x within ±2.7066, y within ±1.3174.

    Areas keep their proportions. Takes numbers or arrays of one shape, and returns that shape.
    """
    theta = np.arcsin(SLOPE * np.sin(np.radians(np.asarray(lat, dtype=np.float64))))
    square = theta**2
    sixth = square**3
    slope = A1 + 3 * A2 * square + sixth * (7 * A3 + 9 * A4 * square)
    x = np.radians(np.asarray(lon, dtype=np.float64)) * np.cos(theta) / (SLOPE * slope)
    y = theta * (A1 + A2 * square + sixth * (A3 + A4 * square))
    return x, y


@cache
def lines() -> dict[str, NDArray[np.float32]]:
    """Return the outline of each country and territory in Equal Earth units, by code, to be filled as one line.

    An outline is an array (2, points) of x and y; after each ring stands a point without x and y, so that the pen is
    lifted. The arrays are read-only.
    """
    gap = np.full((1, 2), np.nan, dtype=np.float32)
    found = {}
    for code, outlines in rings().items():
        lonlat = np.concatenate([part for ring in outlines for part in (ring, gap)])
        line = np.stack(equal_earth(lonlat[:, 0], lonlat[:, 1])).astype(np.float32)
        line.setflags(write=False)
        found[code] = line
    return found
