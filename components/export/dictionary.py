"""The data dictionary: what every column of every table and chart means, as Markdown."""

from components.export.columns import Column
from components.export.fields import FIELDS, TABLES
from components.export.headings import HEADINGS, OF_ONE, OTHERS

HEAD = """\
# Data dictionary

What each column of a file from Standpoint means; `python -m components dictionary` writes this page from the code.
Days are YYYY-MM-DD, links are text, and an empty cell is a missing value. Files say the same of the columns that they
hold: `datapackage.json` beside the CSV, the sheet Read me of a workbook, `fields` in JSON, the metadata of Parquet.

In a CSV file a text that a spreadsheet would run as a formula has one apostrophe in front; `plain` in
`components/export/rows.py` takes it away. The other formats hold every text as recorded.

## Tables of a ledger

`python -m components export` and the button *Download the whole ledger* give these.
"""


def dictionary() -> str:
    """Return the page."""
    parts = [HEAD]
    for name, about in TABLES.items():
        parts.append(f"### {name}\n\n{about}\n\n{_table(FIELDS[name])}")
    parts.append(f"## Charts and lists\n\nOne heading means the same wherever it stands.\n\n{_table(HEADINGS)}")
    apart = {f"{heading}, in {table}": column for (table, heading), column in OF_ONE.items()}
    parts.append(f"But for these:\n\n{_table(apart)}")
    others = {f"other columns of {table}": column for table, column in OTHERS.items()}
    parts.append(f"Columns headed by a stance, a day or a name:\n\n{_table(others)}")
    return "\n".join(parts)


def _table(columns: dict[str, Column]) -> str:
    lines = ["| column | type | unit | meaning |", "|---|---|---|---|"]
    lines += [f"| {name} | {c.kind} | {c.unit} | {c.means} |" for name, c in columns.items()]
    return "\n".join(lines) + "\n"
