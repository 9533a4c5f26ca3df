"""A ledger made of a spreadsheet or of a published data set, from the command line."""

import argparse
import datetime as dt
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from components.command.files import write

if TYPE_CHECKING:
    from components.imports.columns import Plan
    from components.imports.dataset import Tally
    from components.imports.drafts import Draft, Known
    from components.imports.table import Table
    from components.imports.trouble import Trouble

ABOUT = """\
Makes a ledger of a table, .csv or .xlsx, and lists every cell that found no place in it:

  python -m components import positions.csv --map map.yaml --out crisis.yaml --id crisis-2030 --about NOR \\
    --title "A crisis" --began 2030-01-01 --licence CC-BY-4.0

docs/importing.md says how columns are mapped, and what published data sets become. The exit status is 0 when every
row was placed, 1 when some were not (what could be placed is written), 2 when a file cannot be read or written or an
option is missing.
"""
FORMATS = ("table", "ucdp-ged", "ucdp-country-year", "acled")
KINDS = ("positions", "estimates", "defections", "events", "proposals")
BY = ("incident", "day", "month")
CRISIS = {
    "id": "a short name of the crisis: letters, digits and hyphens",
    "title": "what its pages are headed with",
    "about": "the state it happens in, by code or name",
    "began": "first day of the crisis, as YYYY-MM-DD",
    "licence": "licence of the ledger, as CC-BY-4.0",
}
LISTED = 200  # troubles on the terminal; a report has all


def add_import(parser: argparse.ArgumentParser) -> None:
    """Add what `import` takes."""
    parser.add_argument("table", metavar="TABLE", help="the table to read: .csv or .xlsx")
    parser.add_argument("--out", metavar="LEDGER", help="the ledger to write")
    parser.add_argument("--replace", action="store_true", help="write over a ledger that is there")
    parser.add_argument("--into", metavar="LEDGER", help="a ledger to add to: its new records are printed as YAML")
    parser.add_argument("--report", metavar="FILE", help="a .csv or .json file for what found no place")
    reading = parser.add_argument_group("reading the table")
    reading.add_argument("--format", choices=FORMATS, default="table", help="a published format (default: any table)")
    reading.add_argument("--map", metavar="FILE", help="which column fills which field, as YAML")
    reading.add_argument("--kind", choices=KINDS, help="what a row is; else a column `section` says it")
    reading.add_argument(
        "--sheet", metavar="NAME", help="the sheet of a workbook (default: that of the kind, or the first)"
    )
    reading.add_argument("--dates", choices=("dmy", "mdy"), help="the order of days such as 03/04/2011")
    reading.add_argument(
        "--default",
        metavar="FIELD=VALUE",
        action="append",
        default=[],
        help="for cells that are empty, repeated for more",
    )
    reading.add_argument("--sources", metavar="TABLE", help="a table of sources that records name by id")
    reading.add_argument("--vocabulary", metavar="LEDGER", help="a ledger whose topics, stances and actors are used")
    crisis = parser.add_argument_group("the crisis of a new ledger")
    for name, about in CRISIS.items():
        crisis.add_argument(f"--{name}", metavar="DAY" if name == "began" else "WORD", help=about)
    crisis.add_argument(
        "--opens-on", metavar="DAY", help="the day its pages open on (default: that of the last record)"
    )
    crisis.add_argument("--summary", metavar="TEXT", help="two sentences for a reader who comes from outside")
    sets = parser.add_argument_group("published data sets")
    sets.add_argument("--country", metavar="WORDS", help="states by code or name, with semicolons (default: --about)")
    sets.add_argument("--from", dest="first", metavar="DAY", help="first day (default: that of the crisis)")
    sets.add_argument("--to", dest="last", metavar="DAY", help="last day (default: the last in the file)")
    sets.add_argument("--by", choices=BY, default="month", help="one estimate for each (default: month)")
    sets.add_argument("--version", metavar="WORD", help="version of the data set (default: from the name of the file)")
    sets.add_argument(
        "--published", metavar="DAY", help="day on which it was published, for ACLED that of the download"
    )


def imports(options: argparse.Namespace) -> int:
    """Write the ledger, or print the new records, and list what found no place."""
    from components.imports.columns import MapError
    from components.imports.table import TableError
    from components.ledger import LedgerError

    try:
        return _imported(options)
    except (MapError, TableError) as error:
        print(error, file=sys.stderr)
    except OSError as error:
        print(f"{error.filename or options.table}: cannot be read: {error.strerror or error}", file=sys.stderr)
    except LedgerError as error:
        print(error, file=sys.stderr)
    return 2


def _imported(options: argparse.Namespace) -> int:
    from components.imports.building import build
    from components.imports.columns import MapError
    from components.imports.head import new_head, sections_in, vocabulary

    plan = _plan(options)
    if options.out and Path(options.out).exists() and not options.replace:
        raise MapError(f"{options.out} is there already; --replace writes over it")
    into = sections_in(Path(options.into)) if options.into else None
    other = sections_in(Path(options.vocabulary)) if options.vocabulary else None
    crisis = into["crisis"] if into else _crisis(options)
    head = into if into else vocabulary(plan.vocabulary, other)
    drafts, troubles, known, notes = _read(options, plan, head, crisis)
    if not into:
        last = max((draft.fields["date"] for draft in drafts), default=crisis["began"])
        if not head["topics"] or not head["stances"]:
            notes.append("The ledger has a placeholder where topics or stances are to be named.")
        head = new_head(crisis, head, last)
    built = build(head, drafts, known, options.out or options.into or "")
    troubles += built.troubles
    written = 0
    if built.sections is not None and built.kept:
        written = _write(options, built.sections, built.kept, known)
    for note in notes:
        print(note, file=sys.stderr)
    told = _report(options, troubles, len(built.kept) if built.sections is not None else 0)
    return written or told or (1 if troubles or not built.kept else 0)


def _plan(options: argparse.Namespace) -> "Plan":
    from components.imports.columns import MapError, Plan, check_fields, read_map

    plan = read_map(Path(options.map)) if options.map else Plan()
    plan.kind = options.kind or plan.kind
    plan.sheet = options.sheet or plan.sheet
    plan.dates = options.dates or plan.dates
    for default in options.default:
        name, sign, value = default.partition("=")
        if not sign:
            raise MapError(f"--default {default}: expected FIELD=VALUE, as confidence=medium")
        check_fields([name.strip()], plan.kind, f"--default {default}")
        plan.defaults[name.strip()] = value
    return plan


def _crisis(options: argparse.Namespace) -> dict[str, Any]:
    from components.imports.columns import MapError
    from components.imports.places import state_code

    if not options.out:
        raise MapError("say where to write with --out LEDGER, or what to add to with --into LEDGER")
    missing = [f"--{name}" for name in CRISIS if not getattr(options, name)]
    if missing:
        raise MapError(f"a new ledger needs {', '.join(missing)}")
    crisis = {name: getattr(options, name) for name in (*CRISIS, "summary")}
    try:
        crisis["about"] = state_code(options.about)
    except ValueError as error:
        raise MapError(f"--about {options.about}: {error}") from None
    crisis["began"] = _day(options.began, "--began")
    crisis["opens_on"] = _day(options.opens_on, "--opens-on") if options.opens_on else None
    return crisis


def _day(text: str, option: str) -> dt.date:
    from components.imports.columns import MapError

    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        raise MapError(f"{option} {text}: not a day as YYYY-MM-DD") from None


def _read(
    options: argparse.Namespace, plan: "Plan", head: dict[str, Any], crisis: dict[str, Any]
) -> "tuple[list[Draft], list[Trouble], Known, list[str]]":
    from components.imports.columns import MapError
    from components.imports.drafts import known_from
    from components.imports.records import drafts
    from components.imports.sources import take_sources
    from components.imports.table import open_table

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
    options: argparse.Namespace, table: "Table", known: "Known", crisis: dict[str, Any]
) -> "tuple[list[Draft], Tally]":
    from components.imports import acled, ucdp
    from components.imports.columns import MapError
    from components.imports.dataset import Tally, Wanted, estimates
    from components.imports.places import state_code

    if not options.published:
        raise MapError("say with --published on which day the data set was published, for ACLED when you downloaded it")
    published = _day(options.published, "--published")
    words = (options.country or crisis["about"]).split(";")
    try:
        countries = tuple(state_code(word) for word in words)
    except ValueError as error:
        raise MapError(f"--country {options.country}: {error}") from None
    first = _day(options.first or str(crisis["began"]), "--from")
    last = _day(options.last, "--to") if options.last else None
    wanted = Wanted(countries, first, last, options.by, crisis["about"])
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


def _write(options: argparse.Namespace, sections: dict[str, Any], kept: "list[Draft]", known: "Known") -> int:
    """Write the ledger and print its path, or print the new records; return 0, or 2 where it cannot be written."""
    from components.imports.ledger_text import final_text

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
    try:
        write(Path(options.out), text.encode())
    except OSError as error:
        print(f"{options.out}: cannot be written: {error.strerror or error}", file=sys.stderr)
        return 2
    print(options.out)
    return 0


def _report(options: argparse.Namespace, troubles: "list[Trouble]", placed: int) -> int:
    """List the troubles and write the report; return 0, or 2 where it cannot be written."""
    from components.imports.trouble import as_csv, as_json, as_lines

    print(as_lines(troubles[:LISTED]), end="", file=sys.stderr)
    if len(troubles) > LISTED:
        print(f"{len(troubles) - LISTED:,} more; --report FILE has all", file=sys.stderr)
    if options.report:
        form = as_json if options.report.endswith(".json") else as_csv
        try:
            write(Path(options.report), form(troubles).encode())
        except OSError as error:
            print(f"{options.report}: cannot be written: {error.strerror or error}", file=sys.stderr)
            return 2
    records = f"{placed:,} {'record' if placed == 1 else 'records'} written"
    print(f"{records}, {len(troubles):,} {'trouble' if len(troubles) == 1 else 'troubles'}", file=sys.stderr)
    return 0
