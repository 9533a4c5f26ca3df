"""Dates and figures that cannot be, whatever the sources say."""

import datetime as dt
from collections.abc import Iterator

from components.document import Fault
from components.ledger.book import RECORDS, Book
from components.ledger.records import Record
from components.ledger.vocabulary import Precision

QUOTE_WORDS = 25  # short enough to quote under any fair-dealing rule


def figures(book: Book) -> Iterator[Fault]:
    """An estimate gives a figure, its low is not above its high, and it does not begin before the crisis."""
    began = next((entry.record.began for entry in book.of("crisis")), None)
    for entry in book.of("estimates"):
        estimate = entry.record
        if estimate.low is None and estimate.high is None:
            yield book.fault(entry, (), "neither low nor high is given", "low for at least, high for up to, or both")
        elif estimate.low is not None and estimate.high is not None and estimate.low > estimate.high:
            yield book.fault(entry, ("low",), f"low {estimate.low} is above high {estimate.high}")
        if began and estimate.date < began:
            yield book.fault(entry, ("date",), f"date {estimate.date} is before the crisis began ({began})")
        if began and estimate.since and estimate.since < began:
            yield book.fault(entry, ("since",), f"since {estimate.since} is before the crisis began ({began})")


def spans(book: Book) -> Iterator[Fault]:
    """What ends does not end before it begins."""
    for entry in book.of("estimates", "events"):
        record = entry.record
        ends = getattr(record, "ends", None)
        if ends and ends < record.date:
            yield book.fault(entry, ("ends",), f"ends {ends} is before its date {record.date}")
        since, until = getattr(record, "since", None), getattr(record, "until", None) or record.date
        if since and since > until:
            what = "its last day" if getattr(record, "until", None) else "its date"
            yield book.fault(entry, ("since",), f"since {since} is after {what} {until}")
        stated = getattr(record, "stated", None)
        if stated and stated < record.date:
            yield book.fault(entry, ("stated",), f"stated {stated} is before its date {record.date}")


def _first_day(record: Record) -> dt.date:
    """Return the first day that the record's date can mean; the rest of an inexact one is a placeholder."""
    match record.date_precision:
        case Precision.YEAR:
            return record.date.replace(month=1, day=1)
        case Precision.MONTH:
            return record.date.replace(day=1)
    return record.date


def foresight(book: Book) -> Iterator[Fault]:
    """A position is not dated after every one of its sources, where all of these are dated."""
    dates = {entry.id: entry.record.date for entry in book.of("sources")}
    for entry in book.of("positions"):
        published = [dates.get(source) for source in entry.record.sources]
        if not published or None in published:
            continue
        last = max(day for day in published if day is not None)
        day = _first_day(entry.record)
        if day > last:
            yield book.fault(
                entry, ("date",), f"date {entry.record.date} is after all of its sources, the latest of {last}"
            )


def quotations(book: Book) -> Iterator[Fault]:
    """A quotation is short, and somebody said it."""
    for entry in book.of("positions", "events"):
        record = entry.record
        if record.quote is None:
            continue
        words = len(record.quote.split())
        if words > QUOTE_WORDS:
            yield book.fault(entry, ("quote",), f"a quotation of {words} words", f"{QUOTE_WORDS} at most")
        speakers = [name for name in ("speaker", "role") if name in type(record).model_fields]
        if not any(getattr(record, name) for name in speakers):
            wanted = " or ".join(f"`{name}`" for name in speakers)
            yield book.fault(entry, ("quote",), "a quotation without a speaker", wanted)


def statuses(book: Book) -> Iterator[Fault]:
    """A report is not taken back before it was made."""
    for entry in book.of("defections"):
        since = entry.record.status_since
        if since and since < entry.record.date:
            yield book.fault(entry, ("status_since",), f"status_since {since} is before its date {entry.record.date}")


def known_days(book: Book) -> Iterator[Fault]:
    """Nothing is known before it happened."""
    for entry in book.of(*RECORDS):
        known = entry.record.known
        if known and known < _first_day(entry.record):
            yield book.fault(entry, ("known",), f"known {known} is before its date {entry.record.date}")


CHECKS = (figures, spans, foresight, quotations, statuses, known_days)
