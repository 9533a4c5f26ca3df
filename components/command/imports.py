"""A ledger made of a spreadsheet or of a published data set, from the command line."""

import argparse

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
    """Write the ledger, or print the new records, and list what found no place; return the exit status of `ABOUT`."""
    from components.command.imported import imported

    return imported(options)
