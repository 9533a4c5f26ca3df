"""A table of sources, as `export` writes it, for records that name sources by id."""

from components.imports.columns import MapError
from components.imports.days import Written
from components.imports.drafts import Fields, Known
from components.imports.table import Row, Table
from components.imports.trouble import Trouble
from components.imports.values import value_of
from components.ledger.terms import Source

NAMES = {"source": "id", "basis": "date_basis"}
DERIVED = {"cited"}


def take_sources(table: Table, known: Known, order: str = "") -> list[Trouble]:
    """Keep the sources of a table by their ids; return what could not be kept. Raises MapError without a column id.

    They come into the ledger only where a record cites them.
    """
    names = {NAMES.get(heading, heading): column for column, heading in enumerate(table.headings)}
    if "id" not in names:
        raise MapError(f"{table.file}: a table of sources has a column `source` with their ids")
    troubles = [
        table.trouble(0, column, "", "the column is not read; no source has this field")
        for name, column in names.items()
        if name not in Source.model_fields and name != "id" and name not in DERIVED
    ]
    for row in table.rows:
        fields, found = _source(table, row, names, known, order)
        key = row.texts[names["id"]].strip()
        missing = [name for name, info in Source.model_fields.items() if info.is_required() and name not in fields]
        if not found and missing:
            found = [table.trouble(row.number, -1, "", f"this source has no {' and no '.join(missing)}")]
        if not found and key not in known.sources:
            known.sources[key] = known.made_sources[key] = fields
            known.links.setdefault(fields["url"], key)
        troubles += found
    return [*troubles, *table.troubles]


def _source(table: Table, row: Row, names: dict[str, int], known: Known, order: str) -> tuple[Fields, list[Trouble]]:
    fields: Fields = {}
    troubles = []
    for name in Source.model_fields:
        text = row.texts[names[name]] if name in names else ""
        if not text.strip():
            continue
        try:
            value = value_of("", f"source.{name}", text, known, order)
        except ValueError as error:
            troubles.append(table.trouble(row.number, names[name], text, str(error)))
            continue
        fields[name] = value.day if isinstance(value, Written) else value
    return fields, troubles
