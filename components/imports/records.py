"""Rows of a general table to drafts of records. A row is placed whole or not at all, and why not is told."""

from typing import Any

from components.imports.columns import DERIVED, Plan, field_of, section_of
from components.imports.completion import STEPS
from components.imports.days import Written
from components.imports.drafts import Draft, Fields, Known
from components.imports.table import Row, Table
from components.imports.trouble import Trouble
from components.imports.values import value_of
from components.imports.words import slug
from components.ledger.book import SECTIONS
from components.ledger.records import Ballots


def drafts(table: Table, plan: Plan, known: Known) -> tuple[list[Draft], list[Trouble]]:
    """Return a draft for each row that can be placed, and what cannot: columns, rows and cells."""
    fields, troubles = _fields(table, plan)
    made = []
    for row in table.rows:
        draft, found = _draft(table, row, fields, plan, known)
        troubles += found
        if draft:
            made.append(draft)
    unread = [trouble._replace(column=trouble.column or _heading(table, trouble)) for trouble in table.troubles]
    return made, [*troubles, *unread]


def _heading(table: Table, trouble: Trouble) -> str:
    letters = trouble.cell.rstrip("0123456789")
    place = 0
    for letter in letters:
        place = place * 26 + ord(letter) - ord("A") + 1
    return table.headings[place - 1] if 0 < place <= len(table.headings) else ""


def _fields(table: Table, plan: Plan) -> tuple[dict[str, int], list[Trouble]]:
    """Return the column of each field, and a trouble for each column that fills none or one filled already."""
    fields: dict[str, int] = {}
    troubles = []
    for heading in plan.columns:
        if heading not in table.headings:
            troubles.append(table.trouble(0, -1, heading, "the map names this column, the table has no such heading"))
    for column, heading in enumerate(table.headings):
        if heading in plan.columns:
            name = plan.columns[heading]
        else:
            name = field_of(heading, plan.kind)
            if name is None and not (plan.kind and heading in DERIVED[plan.kind]):
                troubles.append(table.trouble(0, column, "", "the column is not read; no field has this name"))
        if name is None:
            continue
        if name in fields:
            other = table.headings[fields[name]]
            troubles.append(table.trouble(0, column, "", f"the column is not read; `{other}` fills `{name}` already"))
            continue
        fields[name] = column
    return fields, troubles


def _draft(
    table: Table, row: Row, fields: dict[str, int], plan: Plan, known: Known
) -> tuple[Draft | None, list[Trouble]]:
    troubles: list[Trouble] = []

    def refuse(name: str, why: str) -> None:
        column = fields.get(name, -1)
        troubles.append(table.trouble(row.number, column, row.texts[column] if column >= 0 else "", why))

    section = plan.kind
    texts = {name: row.texts[column] for name, column in fields.items() if row.texts[column].strip()}
    if "section" in texts:
        try:
            section = section_of(plan.values.get("section", {}).get(texts["section"].strip(), texts["section"]))
        except ValueError as error:
            refuse("section", str(error))
            return None, troubles
    if not section:
        refuse("section", "the kind of record is not said; give --kind, or a column `section`")
        return None, troubles
    values: Fields = {}
    for name in dict.fromkeys((*texts, *plan.defaults)):
        text = texts.get(name, plan.defaults.get(name, ""))
        text = plan.values.get(name, {}).get(text.strip(), text)
        if name in ("section", "known_by") or not text.strip() or not _fits(section, name):
            if name in texts and not _fits(section, name):
                refuse(name, f"{section} have no such field")
            continue
        try:
            values[name] = value_of(section, name, text, known, plan.dates)
        except ValueError as error:
            refuse(name, str(error))
    if troubles:
        return None, troubles
    draft = Draft(section, _settled(values, texts.get("known_by", "")), table, row, fields)
    notes: list[Trouble] = []
    for complete in STEPS:
        for name, why, grave in complete(draft, values, texts, known):
            (troubles if grave else notes).append(draft.trouble(name, why))
    if troubles:
        return None, [*troubles, *notes]
    draft.fields = {"id": known.free_id(_wish(draft.fields, section)), **draft.fields}
    return draft, notes


def _fits(section: str, name: str) -> bool:
    model = SECTIONS[section].model_fields
    beside = name.startswith("source.") or (section == "estimates" and name.startswith("estimator_"))
    return (
        name in model
        or beside
        or name in ("section", "known_by")
        or (section == "proposals" and name in Ballots.model_fields)
    )


def _settled(values: Fields, known_by: str) -> Fields:
    """Return the fields of the record itself, days as days."""
    fields: Fields = {}
    for name, value in values.items():
        if name.startswith(("source.", "estimator_")):
            continue
        if isinstance(value, Written):
            if name == "date" and value.precision != "day":
                fields.setdefault("date_precision", value.precision)
            value = value.day
        fields[name] = value
    if "date_precision" in values:
        fields["date_precision"] = values["date_precision"]
    if known_by and known_by != "stated":
        fields.pop("known", None)  # a table of ours says there since when it could be known, not what a person wrote
    return fields


def _wish(fields: Fields, section: str) -> str:
    """Return the id that a record asks for: its own, or one of what it says."""
    if fields.get("id"):
        return str(fields.pop("id"))
    who: dict[str, Any] = {
        "positions": fields.get("actor"),
        "estimates": fields.get("estimator"),
        "defections": fields.get("person") or fields.get("group"),
        "events": fields.get("title"),
        "proposals": fields.get("symbol") or fields.get("title"),
    }
    return f"{slug(str(who[section]))}-{fields['date']}"
