"""Tables by the names that the export writes, as a ledger: the way back of "Download the whole ledger" as CSV.

The cells become the same document that a YAML file would, each value with the line and column of its cell, and are
checked by the same rules. Lines of all files share one count, so that a place also tells its file: line 12 of the
third file is 3 * STRIDE + 12.
"""

import re

from components.document import Fault, closest
from components.document.limits import FAULTS
from components.export.fields import FIELDS
from components.export.rows import plain
from components.incoming.assembly import Row, document_of
from components.incoming.cells import Cell, rows
from components.ledger import Reading
from components.ledger.reading import checked

STRIDE = 10**8  # more lines than a file may have bytes, and few enough that places of every table fit 32 bits
NEEDED = ("crisis", "topics", "steps", "sources")


def ledger_of(files: list[tuple[str, str, bytes]], package: str) -> Reading:
    """Return the ledger in CSV files, each a table, a name for faults and its bytes; ``package`` names them together.

    A column that says what follows from others (a name, a total, a rank) is not read.
    """
    tables: dict[str, list[Row]] = {}
    faults: list[Fault] = []
    for number, (table, name, data) in enumerate(files, 1):
        tables[table], wrong = _table(table, name, data, number * STRIDE)
        faults += wrong
    missing = [table for table in NEEDED if table not in tables]
    faults += [Fault(package, 1, 1, f"the table `{t}` is missing", expected=f"a file {t}.csv") for t in missing]
    if faults:
        return Reading(None, faults)
    found = _strays(tables, package)
    ledger, more = checked(document_of(tables), [], package)
    names = [name for _, name, _ in files]
    return Reading(None if found else ledger, [_placed(fault, names) for fault in found + more])


def _strays(tables: dict[str, list[Row]], package: str) -> list[Fault]:
    """Return the faults of rows that the document has no place for, and that would be lost without a word."""
    faults: list[Fault] = []
    first: dict[str, Cell] = {}
    proposals = {row["id"].text for row in tables.get("proposals", []) if "id" in row}
    for row in tables["crisis"][1:]:
        cell = next(iter(row.values()))
        faults.append(Fault(package, cell.line, cell.column, "a second crisis", expected="one ledger, one crisis"))
    for row in tables["sources"]:
        cell = row.get("source", next(iter(row.values())))
        if "source" not in row or not cell.text:
            faults.append(Fault(package, cell.line, cell.column, "a source without an id", expected="an id"))
        elif cell.text in first:
            wrong = f"the source `{cell.text[:60]}` is here twice, first in line {first[cell.text].line % STRIDE}"
            faults.append(Fault(package, cell.line, cell.column, wrong))
        else:
            first[cell.text] = cell
    for row in tables.get("ballots", []):
        cell = row.get("proposal", next(iter(row.values())))
        if cell.text not in proposals:
            wrong = f"a ballot on `{cell.text[:60]}`, which is no proposal of these tables"
            faults.append(Fault(package, cell.line, cell.column, wrong, hint=closest(cell.text, proposals)))
    return faults[:FAULTS]


def _placed(fault: Fault, names: list[str]) -> Fault:
    """Return a fault with the file and the line that its line stands for."""

    def named(line: int) -> tuple[str, int]:
        return (names[line // STRIDE - 1], line % STRIDE) if line >= STRIDE else (fault.file, line)

    file, line = named(fault.line)
    message = re.sub(r"in line (\d{10,12})", lambda m: "in {}:{}".format(*named(int(m[1]))), fault.message)
    return fault._replace(file=file, line=line, message=message)


def _table(table: str, name: str, data: bytes, above: int) -> tuple[list[Row], list[Fault]]:
    """Return the rows of a file by heading, with ``above`` added to their lines."""
    found, faults = rows(data, name, lambda heads: _headings(table, name, heads))
    if faults or not found:
        return [], faults or [Fault(name, 1, 1, "the file is empty", expected="headings, and a row for each entry")]
    heads = [cell.text for cell in found[0]]
    return [
        {head: Cell(plain(cell.text), cell.line + above, cell.column) for head, cell in zip(heads, row, strict=True)}
        for row in found[1:]
    ], []


def _headings(table: str, name: str, heads: list[Cell]) -> list[Fault]:
    """Return the faults of a table's first row."""
    faults = []
    seen: set[str] = set()
    for head, line, column in heads[: len(FIELDS[table]) + 1]:
        if head not in FIELDS[table]:
            hint = closest(head, FIELDS[table])
            if len(heads) == 1 and ";" in head:
                hint = "write the columns with commas between them"
            wrong = f"`{head[:60]}` is not a column of the table {table}"
            faults.append(Fault(name, line, column, wrong, hint=hint))
        elif head in seen:
            faults.append(Fault(name, line, column, f"the column `{head}` is here twice"))
        seen.add(head)
    return faults
