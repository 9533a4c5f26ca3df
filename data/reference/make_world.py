"""Draw world.geojson, the outlines behind the map, from Natural Earth's 1:50m countries.

    npm pack world-atlas@2.0.2 && tar xzf world-atlas-2.0.2.tgz
    python data/reference/make_world.py package/countries-50m.json

Run it at the root of the repository, with Node.js at hand: mapshaper (https://mapshaper.org) joins, thins and
rounds the shapes as one topology, so that neighbours keep the same points along their common border. Natural Earth
(https://www.naturalearthdata.com) is in the public domain.

Natural Earth draws who controls a territory. Where a resolution of the United Nations speaks on its status, the
outline follows the resolution: the Golan Heights are drawn with Syria (Security Council resolution 497 (1981)),
Crimea with Ukraine (General Assembly resolution 68/262), the north of Cyprus with Cyprus (Security Council
resolution 541 (1983)). Somaliland is drawn with Somalia. Antarctica, and places too small or too disputed
to have a code, are left out; Tuvalu is too small to have an outline at this scale.
"""

import json
import subprocess
import sys
import tempfile
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from typing import Any

import yaml

HERE = Path(__file__).parent
MAPSHAPER = "mapshaper@0.7.70"
# How many of the points that can go are kept, by the area in square metres: a small country needs a finer outline to
# be recognised. Gives some 7,500 points in all.
KEEP = "this.area < 5e11 ? '11%' : '3%'"
PRECISION = 0.01  # degrees

DISCLAIMER = (
    "The lines and names on this map are drawn for orientation. They state no opinion on the legal status of any "
    "state, territory, city or area, on its authorities, or on where its frontiers or boundaries run."
)
SOURCE = "Natural Earth 4.1.0, 1:50m countries (public domain), by way of world-atlas 2.0.2"

WITHOUT_CODE = {"Kosovo": "XKX", "Somaliland": "SOM", "N. Cyprus": "CYP"}
TERRITORIES = {
    "016": ("ASM", "American Samoa"),
    "060": ("BMU", "Bermuda"),
    "086": ("IOT", "British Indian Ocean Territory"),
    "092": ("VGB", "British Virgin Islands"),
    "136": ("CYM", "Cayman Islands"),
    "158": ("TWN", "Taiwan"),
    "184": ("COK", "Cook Islands"),
    "234": ("FRO", "Faroe Islands"),
    "238": ("FLK", "Falkland Islands (Malvinas)"),
    "239": ("SGS", "South Georgia and the South Sandwich Islands"),
    "248": ("ALA", "Åland Islands"),
    "258": ("PYF", "French Polynesia"),
    "260": ("ATF", "French Southern Territories"),
    "304": ("GRL", "Greenland"),
    "316": ("GUM", "Guam"),
    "334": ("HMD", "Heard Island and McDonald Islands"),
    "344": ("HKG", "Hong Kong"),
    "446": ("MAC", "Macao"),
    "500": ("MSR", "Montserrat"),
    "531": ("CUW", "Curaçao"),
    "533": ("ABW", "Aruba"),
    "534": ("SXM", "Sint Maarten"),
    "540": ("NCL", "New Caledonia"),
    "570": ("NIU", "Niue"),
    "574": ("NFK", "Norfolk Island"),
    "580": ("MNP", "Northern Mariana Islands"),
    "612": ("PCN", "Pitcairn"),
    "630": ("PRI", "Puerto Rico"),
    "652": ("BLM", "Saint Barthélemy"),
    "654": ("SHN", "Saint Helena"),
    "660": ("AIA", "Anguilla"),
    "663": ("MAF", "Saint Martin"),
    "666": ("SPM", "Saint Pierre and Miquelon"),
    "732": ("ESH", "Western Sahara"),
    "796": ("TCA", "Turks and Caicos Islands"),
    "831": ("GGY", "Guernsey"),
    "832": ("JEY", "Jersey"),
    "833": ("IMN", "Isle of Man"),
    "850": ("VIR", "United States Virgin Islands"),
    "876": ("WLF", "Wallis and Futuna"),
}

# From the Yarmouk along the line of 4 June 1967, as far as this scale shows it, to the border of Lebanon. The first
# and the last point stand for the nearest points of the drawn border.
GOLAN = [
    (35.61, 32.68),
    (35.66, 32.78),
    (35.645, 32.87),
    (35.62, 32.93),
    (35.63, 33.03),
    (35.65, 33.18),
    (35.628, 33.275),
]
CRIMEA = (32.0, 44.0, 37.0, 46.5)  # a box around the part of the drawing that is moved

Ring = list[list[float]]


def main(countries: Path) -> None:
    """Make world.geojson from the TopoJSON file of countries."""
    names = {s["code"]: s["name"] for s in read_states()} | dict(TERRITORIES.values()) | {"XKX": "Kosovo"}
    with tempfile.TemporaryDirectory() as folder:
        parts, whole, thinned = (Path(folder) / name for name in ("parts.json", "whole.json", "thinned.json"))
        mapshaper(countries, whole, "-drop", "target=land")
        pieces = [
            feature(place, piece)
            for shape in features_of(whole)
            if (code := code_of(shape))
            for part in polygons(shape["geometry"])
            for polygon in part_at_date_line(part)
            for place, piece in follow_resolutions(code, polygon)
        ]
        parts.write_text(json.dumps({"type": "FeatureCollection", "features": pieces}))
        thinning = ["-simplify", "variable", f"percentage={KEEP}", "keep-shapes"]
        mapshaper(parts, thinned, "-dissolve", "code", *thinning, precision=PRECISION)
        outlines = {shape["properties"]["code"]: shape["geometry"] for shape in features_of(thinned)}
    write(
        [
            {"type": "Feature", "id": code, "properties": {"code": code, "name": names[code]}, "geometry": geometry}
            for code, geometry in sorted(outlines.items())
        ]
    )


def read_states() -> list[dict[str, Any]]:
    """Return the states of states.yaml."""
    states: list[dict[str, Any]] = yaml.safe_load((HERE / "states.yaml").read_text("utf-8"))["states"]
    return states


def mapshaper(source: Path, target: Path, *steps: str, precision: float | None = None) -> None:
    """Write as GeoJSON what mapshaper makes of a file; raises CalledProcessError where it fails."""
    output = ["-o", str(target), "format=geojson", "id-field=FID"]
    rounding = [] if precision is None else [f"precision={precision}"]
    subprocess.run(["npx", "--yes", MAPSHAPER, str(source), *steps, *output, *rounding], check=True)


def features_of(path: Path) -> list[dict[str, Any]]:
    """Return the features of a GeoJSON file that have a shape."""
    return [shape for shape in json.loads(path.read_text("utf-8"))["features"] if shape["geometry"]]


def code_of(shape: dict[str, Any]) -> str | None:
    """Return the alpha-3 code of a country of world-atlas, whose own codes are the numeric ones."""
    codes = {s["numeric"]: s["code"] for s in read_states()} | {n: code for n, (code, _) in TERRITORIES.items()}
    numeric = shape.get("id") or shape["properties"].get("FID")
    return codes.get(numeric) if numeric else WITHOUT_CODE.get(shape["properties"]["name"])


def polygons(geometry: dict[str, Any]) -> list[list[Ring]]:
    """Return the parts of a shape, each an outer ring and its holes."""
    coordinates: list[Any] = geometry["coordinates"]
    return coordinates if geometry["type"] == "MultiPolygon" else [coordinates]


def feature(code: str, polygon: list[Ring]) -> dict[str, Any]:
    """Return one part of a country as GeoJSON."""
    geometry = {"type": "Polygon", "coordinates": polygon}
    return {"type": "Feature", "properties": {"code": code}, "geometry": geometry}


def part_at_date_line(polygon: list[Ring]) -> list[list[Ring]]:
    """Return a part of a country as it is, or the parts east and west of 180 degrees of one that lies across.

    world-atlas joins what Natural Earth cuts there; a flat map needs the cut.
    """
    outer = polygon[0]
    if all(abs(x1 - x0) <= 180 for (x0, _), (x1, _) in pairwise(outer)):
        return [polygon]
    turned = [[x % 360, y] for x, y in outer]
    west_of_line = [[x, y] for x, y in half(turned, lambda x: x <= 180)]
    east_of_line = [[x - 360, y] for x, y in half(turned, lambda x: x >= 180)]
    return [[west_of_line], [east_of_line]]


def half(ring: Ring, keeps: Callable[[float], bool]) -> Ring:
    """Return what lies on one side of 180 degrees of a closed ring with longitudes from 0 to 360."""
    kept: Ring = []
    for (x0, y0), (x1, y1) in pairwise(ring):
        if keeps(x0):
            kept.append([x0, y0])
        if keeps(x0) != keeps(x1):
            kept.append([180.0, y0 + (180 - x0) / (x1 - x0) * (y1 - y0)])
    return [*kept, kept[0]]


def follow_resolutions(code: str, polygon: list[Ring]) -> list[tuple[str, list[Ring]]]:
    """Return this part of a country, or the pieces of it, under the code that the resolutions give them."""
    outer, *holes = polygon
    if code == "RUS" and inside(outer, CRIMEA):
        return [("UKR", polygon)]
    if code == "ISR":
        rest, golan = cut(outer, GOLAN)
        return [("ISR", [rest, *holes]), ("SYR", [golan])]
    return [(code, polygon)]


def inside(ring: Ring, box: tuple[float, float, float, float]) -> bool:
    """Tell whether a ring lies wholly in a box of west, south, east, north."""
    west, south, east, north = box
    return all(west <= x <= east and south <= y <= north for x, y in ring)


def cut(ring: Ring, line: list[tuple[float, float]]) -> tuple[Ring, Ring]:
    """Return the larger and the smaller piece of a closed ring cut along a line from border to border."""
    points = ring[:-1]
    start, end = (nearest(points, at) for at in (line[0], line[-1]))
    middle = [list(point) for point in line[1:-1]]
    turned = points[start:] + points[:start]
    there = (end - start) % len(points)
    one = [*turned[: there + 1], *reversed(middle), turned[0]]
    other = [turned[0], *middle, *turned[there:], turned[0]]
    small, large = sorted((one, other), key=area)
    return large, small


def nearest(points: Ring, at: tuple[float, float]) -> int:
    """Return the index of the point next to a place; ends the program where none is near."""
    distance, index = min((abs(x - at[0]) + abs(y - at[1]), i) for i, (x, y) in enumerate(points))
    if distance > 0.02:
        raise SystemExit(f"no point of the border lies at {at}: are these the 1:50m countries?")
    return index


def area(ring: Ring) -> float:
    """Return the area of a closed ring, in square degrees."""
    return abs(sum(x0 * y1 - x1 * y0 for (x0, y0), (x1, y1) in pairwise(ring))) / 2


def write(features: list[dict[str, Any]]) -> None:
    """Write one feature a line, so that a change shows as the lines of the countries it touched."""
    head = json.dumps({"type": "FeatureCollection", "source": SOURCE, "disclaimer": DISCLAIMER}, ensure_ascii=False)
    lines = ",\n".join(json.dumps(f, ensure_ascii=False, separators=(",", ":")) for f in features)
    (HERE / "world.geojson").write_text(f'{head[:-1]}, "features": [\n{lines}\n]}}\n', "utf-8")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        raise SystemExit(__doc__)
    main(Path(sys.argv[1]))
