"""The Uppsala Conflict Data Program's event and country-year data sets.

Names and codes are those of version 25.1 of the UCDP GED Codebook (Högbladh 2025) and of the country-year data set on
organized violence, version 25.1; 26.1 of GED has the same 49 columns. What the codebook of GED says and this relies on:

- type_of_violence: 1 state-based conflict, 2 non-state conflict, 3 one-sided violence;
- date_prec: 1 the day is known, 2 a range of 2 to 6 days, 3 the week, 4 a range of 8 to 30 days or the month, 5 a
  longer range within a year; date_start and date_end are the ends of the range;
- best is the most likely number of deaths and the sum of deaths_a, deaths_b, deaths_civilians and deaths_unknown; low
  and high are the lowest and highest reliable ones. They are not always in order (section on event_clarity; about one
  event in eighty): then the smallest and the largest of the three make the range, and a note gives them as written.

The ledger has no field for a best figure: low and high take the range, the note has the best figure.
"""

import datetime as dt
import re
from collections.abc import Iterator
from typing import Any

from components.imports.dataset import Event, Named, Tally, Wanted, add_dataset, number, one_line, places_of
from components.imports.days import day_in
from components.imports.drafts import Draft, Known
from components.imports.places import state_code
from components.imports.table import Row, Table

KINDS = {"1": "state-based conflict", "2": "non-state conflict", "3": "one-sided violence"}
PRECISIONS = {"1": "day", "2": "day", "3": "day", "4": "month", "5": "year"}
GED = (
    "id", "type_of_violence", "dyad_name", "where_coordinates", "adm_1", "country", "date_prec", "date_start",
    "date_end", "deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown", "best", "high", "low",
)  # fmt: skip
PARTS = {
    "deaths_a": "side A",
    "deaths_b": "side B",
    "deaths_civilians": "civilians",
    "deaths_unknown": "status unknown",
}
YEARLY = {
    "": "all three kinds of organised violence",
    "sb": "state-based conflict",
    "ns": "non-state conflict",
    "os": "one-sided violence",
}
METHOD = (
    "Deaths in events of organised violence, each with a low, a best and a high figure, from news and other reports; "
    "the codebook of the data set defines them."
)
LICENCE = (
    "Data under CC BY 4.0, as https://ucdp.uu.se/downloads/ says, with a request to cite the publications it lists. "
    "Converted: the range is low to high, the best figure stands in the note."
)


def named(title: str, short: str, url: str, version: str, published: dt.date) -> Named:
    """Return how estimates of a version call the data set."""
    source: dict[str, Any] = {"publisher": "Uppsala Conflict Data Program", "title": f"{title}, version {version}"}
    source |= {"url": url, "date": published, "tier": 1, "note": LICENCE}
    key = re.sub("[^a-z0-9]+", "-", f"{short} {version}".lower())
    return Named("ucdp", "Uppsala Conflict Data Program", METHOD, f"{short} {version}", key, source)


def named_ged(version: str, published: dt.date) -> Named:
    """Return how estimates of the event data set call it."""
    url = "https://ucdp.uu.se/downloads/index.html#ged_global"
    return named("UCDP Georeferenced Event Dataset", "UCDP GED", url, version, published)


def named_yearly(version: str, published: dt.date) -> Named:
    """Return how estimates of the country-year data set call it."""
    title = "UCDP Country-Year Dataset on Organized Violence within Country Borders"
    return named(title, "UCDP country-year", "https://ucdp.uu.se/downloads/", version, published)


def version_in(name: str) -> str:
    """Return the version that a file's name tells, as 25.1 of GEDEvent_v25_1.csv; empty where it tells none."""
    found = re.search(r"v?(\d{2})[_.](\d+)(?:[_.](\d+))?\.(?:csv|xlsx)$", name)
    return ".".join(filter(None, found.groups())) if found else ""


def ged_events(table: Table, wanted: Wanted, tally: Tally) -> Iterator[Event]:
    """Yield the events in the countries asked for; the other rows are counted or told in the tally."""
    at = places_of(table, GED)
    for row, country in _asked_for(table, at["country"], wanted, tally):
        try:
            event = _ged_event(row, {name: row.texts[column] for name, column in at.items()}, country)
        except ValueError as error:
            tally.troubles.append(table.trouble(row.number, -1, row.texts[at["id"]], str(error)))
            continue
        if event is None:
            tally.counts["no death in low, best or high"] += 1
        else:
            yield event


def _ged_event(row: Row, texts: dict[str, str], country: str) -> Event | None:
    kind = KINDS.get(texts["type_of_violence"])
    precision = PRECISIONS.get(texts["date_prec"])
    if not kind or not precision:
        name = "date_prec" if kind else "type_of_violence"
        raise ValueError(f"{name} {texts[name][:30]} is not a code of the codebook")
    first, last = day_in(texts["date_start"]).day, day_in(texts["date_end"]).day
    if last < first:
        raise ValueError(f"date_end {last} is before date_start {first}")
    low, best, high = (number(texts[name]) for name in ("low", "best", "high"))
    if not (low or best or high):
        return None
    disordered = not low <= best <= high
    parts = [f"{what} {number(texts[name]):,}" for name, what in PARTS.items() if texts[name] not in ("", "0")]
    split = f" ({', '.join(parts)})" if parts else ""
    notes = [f"Best figure: {best:,}{split}."]
    if disordered:
        notes.append(f"As given: low {low:,}, best {best:,}, high {high:,}.")
    if texts["date_prec"] != "1":
        notes.append(f"The event lies between {first} and {last}.")
    place = one_line(texts["where_coordinates"]) or one_line(texts["adm_1"])
    counts = f"deaths in {kind}: {one_line(texts['dyad_name'])}"
    exact = texts["date_prec"] == "1" and first == last
    figures = (min(low, best, high), max(low, best, high), best)
    key = re.sub("[^A-Za-z0-9]+", "-", texts["id"]).strip("-")
    return Event(
        row, key, country, first, last, exact, precision, *figures, counts, place, " ".join(notes), kind, disordered
    )


def yearly_drafts(table: Table, wanted: Wanted, dataset: Named, known: Known, tally: Tally) -> list[Draft]:
    """Return estimates of each year: of all organised violence, and of each kind where there is more than one.

    Columns are known with and without the ending `_cy`, and as `orgvio` or `orgviolence`. A year that begins before the
    days asked for is told and not placed: its figure holds deaths from before them.
    """
    estimator, source = add_dataset(known, dataset)
    common = {"estimator": estimator, "sources": [source], "confidence": "high", "attributed_to": dataset.short}
    headings = table.headings
    table.headings = tuple(h.casefold().removesuffix("_cy").replace("orgviolence", "orgvio") for h in headings)
    needed = [_yearly_column(kind, which) for kind in YEARLY for which in ("best", "low", "high")]
    at = places_of(table, ["country", "year", *needed])
    table.headings = headings
    drafts = []
    for row, country in _asked_for(table, at["country"], wanted, tally):
        try:
            found = _year(row, at, country, wanted, tally)
        except ValueError as error:
            tally.troubles.append(table.trouble(row.number, -1, row.texts[at["year"]], str(error)))
            continue
        for fields in found:
            wish = "-".join(filter(None, (estimator, country.lower(), row.texts[at["year"]], fields.pop("kind"))))
            drafts.append(Draft("estimates", {"id": known.free_id(wish), **fields, **common}, table, row))
    return drafts


def _yearly_column(kind: str, which: str) -> str:
    return f"{kind}_total_deaths_{which}" if kind else f"cumulative_total_deaths_in_orgvio_{which}"


def _year(row: Row, at: dict[str, int], country: str, wanted: Wanted, tally: Tally) -> list[dict[str, Any]]:
    if not re.fullmatch("[0-9]{4}", row.texts[at["year"]]):
        raise ValueError("not a year")
    year = int(row.texts[at["year"]])
    first, last = dt.date(year, 1, 1), dt.date(year, 12, 31)
    if last < wanted.first or (wanted.last and first > wanted.last):
        tally.counts["outside the days asked for"] += 1
        return []
    if first < wanted.first or (wanted.last and last > wanted.last):
        raise ValueError(f"the year {year} lies partly outside the days asked for; --format ucdp-ged has its events")
    found = []
    for kind, what in YEARLY.items():
        low, best, high = (number(row.texts[at[_yearly_column(kind, which)]]) for which in ("low", "best", "high"))
        if not (low or best or high):
            continue
        notes = [f"Best figure: {best:,}."] if not low == best == high else []
        if not low <= best <= high:
            notes.append(f"As given: low {low:,}, best {best:,}, high {high:,}.")
        fields: dict[str, Any] = {"kind": kind, "date": last, "low": min(low, best, high), "high": max(low, best, high)}
        fields |= {"counts": f"deaths in {what}", "population": "all", "scope": "period", "since": first}
        if country != wanted.about:
            fields["place"] = row.texts[at["country"]]
        found.append(fields | ({"note": " ".join(notes)} if notes else {}))
    if not found:
        tally.counts["no death in low, best or high"] += 1
    return found if len(found) > 2 else found[:1]  # with one kind alone, it is the whole


def _asked_for(table: Table, column: int, wanted: Wanted, tally: Tally) -> Iterator[tuple[Row, str]]:
    """Yield the rows of the states asked for with the state's code; a name that is no state's is told once."""
    codes: dict[str, str | None] = {}
    for row in table.rows:
        name = row.texts[column]
        if name not in codes:
            try:
                codes[name] = state_code(name)
            except ValueError:
                codes[name] = None
                why = "no state has this name or code; its rows are left out"
                tally.troubles.append(table.trouble(row.number, -1, name, why))
        code = codes[name]
        if code is None:
            tally.counts[f"`{name[:60]}` is no state"] += 1
        elif code in wanted.countries:
            yield row, code
        else:
            tally.counts["in other states"] += 1
