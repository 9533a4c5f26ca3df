"""Exports of the Armed Conflict Location & Event Data project (ACLED).

Columns as of ACLED's guide to its column changes of March 2023 (acleddata.com, knowledge base) and the codebook in its
package acledR: event_id_cnty, event_date, time_precision, event_type, sub_event_type, iso (the digits of ISO 3166-1),
country, location, fatalities, source. time_precision: 1 the day is known, 2 the week, 3 the month, with a day in the
middle of it.

ACLED gives one number of deaths an event, which is low and high alike. Its notes are not taken: they are its text.
"""

import datetime as dt
import re
from collections.abc import Iterator
from contextlib import suppress
from typing import Any

from components.imports.dataset import Event, Named, Tally, Wanted, number, one_line, places_of
from components.imports.days import day_in
from components.imports.places import state_code
from components.imports.table import Row, Table

COLUMNS = ("event_id_cnty", "event_date", "event_type", "sub_event_type", "country", "location", "fatalities")
OTHERS = ("iso", "time_precision", "source")
WEEK, MONTH = "2", "3"
LICENCE = (
    "ACLED's terms of use bind whoever holds its data: https://acleddata.com/terms-of-use-and-attribution-policy asks "
    "for a citation with the day of download, and forbids giving others its original data. Read them before "
    "this ledger is published."
)


def named(downloaded: dt.date) -> Named:
    """Return how estimates call the export of a day."""
    source: dict[str, Any] = {"publisher": "Armed Conflict Location & Event Data (ACLED)"}
    source |= {"title": f"ACLED data, downloaded {downloaded}", "url": "https://acleddata.com/"}
    source |= {"date": downloaded, "tier": 1, "note": LICENCE}
    method = "Deaths as the reports of each event give them, one number an event; the codebook of ACLED defines them."
    return Named("acled", "ACLED", method, "ACLED", f"acled-{downloaded}", source)


def events(table: Table, wanted: Wanted, tally: Tally) -> Iterator[Event]:
    """Yield the events with deaths in the countries asked for; the other rows are counted or told in the tally."""
    at = places_of(table, COLUMNS, OTHERS)
    codes: dict[tuple[str, str], str | None] = {}
    for row in table.rows:
        texts = {name: row.texts[column] for name, column in at.items()}
        where = (texts.get("iso", ""), texts["country"])
        if where not in codes:
            codes[where] = _country(*where)
            if codes[where] is None:
                why = "no state has this name or code; its rows are left out"
                tally.troubles.append(table.trouble(row.number, at["country"], texts["country"], why))
        country = codes[where]
        if country is None or country not in wanted.countries:
            tally.counts["in other states" if country else f"`{texts['country'][:60]}` is no state"] += 1
            continue
        try:
            event = _event(row, texts, country)
        except ValueError as error:
            tally.troubles.append(table.trouble(row.number, -1, texts["event_id_cnty"], str(error)))
            continue
        if event is None:
            tally.counts["no death"] += 1
        else:
            yield event


def _country(iso: str, name: str) -> str | None:
    for text in filter(str.strip, (iso, name)):
        with suppress(ValueError):
            return state_code(text)
    return None


def _event(row: Row, texts: dict[str, str], country: str) -> Event | None:
    deaths = number(texts["fatalities"])
    written = day_in(texts["event_date"])
    if written.precision != "day":
        raise ValueError(f"event_date {texts['event_date'][:30]} is not a day")
    if not deaths:
        return None
    known_to = texts.get("time_precision", "1").strip() or "1"
    if known_to not in ("1", WEEK, MONTH):
        raise ValueError(f"time_precision {known_to[:30]} is not a code of the codebook")
    notes = []
    if known_to != "1":
        notes.append(f"ACLED knows the {'week' if known_to == WEEK else 'month'} only.")
    if told := one_line(texts.get("source", "")):
        notes.append(f"Source named by ACLED: {told}.")
    kind = one_line(texts["event_type"])
    counts = f"deaths in an event of the kind {kind}, {one_line(texts['sub_event_type'])}"
    key = re.sub("[^A-Za-z0-9]+", "-", texts["event_id_cnty"]).strip("-")
    precision = "month" if known_to == MONTH else "day"
    figures = (deaths, deaths, None)
    where = one_line(texts["location"])
    day, exact = written.day, known_to == "1"
    return Event(row, key, country, day, day, exact, precision, *figures, counts, where, " ".join(notes), kind)
