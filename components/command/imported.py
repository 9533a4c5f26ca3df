"""A table or a data set becomes a ledger, or new records of one, and what found no place is listed."""

import argparse
import sys
from pathlib import Path
from typing import Any

from components.command.files import write
from components.command.import_plan import crisis_of, day_in, plan_of, wanted_of
from components.command.imports import KINDS
from components.imports import acled, ucdp
from components.imports.building import build
from components.imports.columns import MapError, Plan
from components.imports.dataset import Tally
from components.imports.drafts import Draft, Known, known_from
from components.imports.head import new_head, sections_in, vocabulary
from components.imports.ledger_text import final_text
from components.imports.records import drafts
from components.imports.sources import take_sources
from components.imports.sums import estimates
from components.imports.table import Table, TableError, open_table
from components.imports.trouble import Trouble, as_csv, as_json, as_lines
from components.ledger import LedgerError

LISTED = 200  # troubles on the terminal; a report has all


def imported(options: argparse.Namespace) -> int:
    """Write the ledger, or print the new records, and list what found no place; return the exit status."""
    try:
        return _imported(options)
    except OSError as error:
        print(f"{error.filename or options.table}: cannot be read: {error.strerror or error}", file=sys.stderr)
    except (MapError, TableError, LedgerError) as error:
        print(error, file=sys.stderr)
    return 2


def _imported(options: argparse.Namespace) -> int:
    plan = plan_of(options)
    if options.out and Path(options.out).exists() and not options.replace:
        raise MapError(f"{options.out} is there already; --replace writes over it")
    into = sections_in(Path(options.into)) if options.into else None
    other = sections_in(Path(options.vocabulary)) if options.vocabulary else None
    crisis = into["crisis"] if into else crisis_of(options)
    head = into if into else vocabulary(plan.vocabulary, other)
    made, troubles, known, notes = _read(options, plan, head, crisis)
    if not into:
        last = max((draft.fields["date"] for draft in made), default=crisis["began"])
        if not head["topics"] or not head["stances"]:
            notes.append("The ledger has a placeholder where topics or stances are to be named.")
        head = new_head(crisis, head, last)
    built = build(head, made, known, options.out or options.into or "")
    troubles += built.troubles
    written, placed = 0, 0
    if built.sections is not None:
        placed = len(built.kept)
        written = _write(options, built.sections, built.kept, known) if placed else 0
    for note in notes:
        print(note, file=sys.stderr)
    told = _report(options, troubles, placed)
    return written or told or (1 if troubles or not built.kept else 0)


def _read(
    options: argparse.Namespace, plan: Plan, head: dict[str, Any], crisis: dict[str, Any]
) -> tuple[list[Draft], list[Trouble], Known, list[str]]:
    before = [record for kind in KINDS for record in head.get(kind) or ()]
    known = known_from(head, before)
    troubles: list[Trouble] = []
    if options.sources:
        troubles += take_sources(open_table(Path(options.sources), "", "sources"), known, plan.dates)
    if options.format == "table" and plan.kind == "positions" and not known.stances:
        raise MapError("positions need stances: name them under `stances` in the map, or give --vocabulary LEDGER")
    table = open_table(Path(options.table), plan.sheet, plan.kind)
    if options.format != "table":
        made, tally = _dataset(options, table, known, crisis)
        return made, [*troubles, *tally.troubles, *table.troubles], known, tally.lines()
    made, more = drafts(table, plan, known)
    return made, [*troubles, *more], known, []


def _dataset(
    options: argparse.Namespace, table: Table, known: Known, crisis: dict[str, Any]
) -> tuple[list[Draft], Tally]:
    if not options.published:
        raise MapError("say with --published on which day the data set was published, for ACLED when you downloaded it")
    published = day_in(options.published, "--published")
    wanted = wanted_of(options, crisis)
    tally = Tally()
    if options.format == "acled":
        return estimates(table, acled.events(table, wanted, tally), wanted, acled.named(published), known, tally), tally
    version = options.version or ucdp.version_in(Path(options.table).name)
    if not version:
        raise MapError("say with --version which version of the data set this is, as 26.1; UCDP asks to name it")
    if options.format == "ucdp-ged":
        dataset = ucdp.named_ged(version, published)
        return estimates(table, ucdp.ged_events(table, wanted, tally), wanted, dataset, known, tally), tally
    return ucdp.yearly_drafts(table, wanted, ucdp.named_yearly(version, published), known, tally), tally


def _write(options: argparse.Namespace, sections: dict[str, Any], kept: list[Draft], known: Known) -> int:
    """Write the ledger and print its path, or print the new records; return 0, or 2 where it cannot be written."""
    if options.into:
        ids = {draft.fields["id"] for draft in kept}
        new: dict[str, Any] = {kind: [r for r in sections[kind] if r["id"] in ids] for kind in KINDS}
        new["estimators"] = [e for e in sections["estimators"] if e["id"] in known.made_estimators]
        new["sources"] = {key: source for key, source in sections["sources"].items() if key in known.made_sources}
        sections = new
    text = final_text(sections)
    if not options.out:
        print(text, end="")
        return 0
    if failed := _saved(options.out, text):
        return failed
    print(options.out)
    return 0


def _report(options: argparse.Namespace, troubles: list[Trouble], placed: int) -> int:
    """List the troubles and write the report; return 0, or 2 where it cannot be written."""
    print(as_lines(troubles[:LISTED]), end="", file=sys.stderr)
    if len(troubles) > LISTED:
        print(f"{len(troubles) - LISTED:,} more; --report FILE has all", file=sys.stderr)
    if options.report:
        form = as_json if options.report.endswith(".json") else as_csv
        if failed := _saved(options.report, form(troubles)):
            return failed
    records = f"{placed:,} {'record' if placed == 1 else 'records'} written"
    print(f"{records}, {len(troubles):,} {'trouble' if len(troubles) == 1 else 'troubles'}", file=sys.stderr)
    return 0


def _saved(path: str, text: str) -> int:
    """Write a file; return 0, or 2 where it cannot be written."""
    try:
        write(Path(path), text.encode())
    except OSError as error:
        print(f"{path}: cannot be written: {error.strerror or error}", file=sys.stderr)
        return 2
    return 0
