"""What a draft still needs after its cells are read: estimator, ballots and totals, sources, required fields."""

from collections.abc import Iterator

from components.imports.days import Written
from components.imports.drafts import Draft, Fields, Known
from components.imports.words import slug, word
from components.ledger.book import SECTIONS
from components.ledger.records import Ballots, Tally
from components.ledger.terms import Source

NEEDED = tuple(name for name, info in Source.model_fields.items() if info.is_required() and name != "url")

Said = Iterator[tuple[str, str, bool]]
"""field, reason, and whether the row cannot be placed for it"""


def _estimator(draft: Draft, values: Fields, texts: dict[str, str], known: Known) -> Said:
    """Set the estimator by its id or name; one that is new needs a kind."""
    name = draft.fields.get("estimator")
    if not name:
        return
    draft.fields.setdefault("attributed_to", name)
    try:
        draft.fields["estimator"] = word(name, known.estimators, "estimator")
    except ValueError as error:
        if kind := values.get("estimator_kind"):
            draft.fields["estimator"] = known.add_estimator(str(values.get("estimator_name", name)), str(kind))
        else:
            yield "estimator", f"{error}; to make one, say its kind in a column or default `estimator_kind`", True


def _votes(draft: Draft, values: Fields, texts: dict[str, str], known: Known) -> Said:
    """Gather totals into a tally and lists of states into ballots."""
    if draft.section != "proposals":
        return
    given = {name: draft.fields.pop(name) for name in Ballots.model_fields if name in draft.fields}
    ballots = {name: value for name, value in given.items() if isinstance(value, list)}
    tally = {name: value for name, value in given.items() if isinstance(value, int)}
    for name in set(tally) - set(Tally.model_fields):
        yield name, "expected states, not a number", True
    if ballots:
        draft.fields["ballots"] = ballots
    if tally:
        draft.fields["tally"] = tally


def _sources(draft: Draft, values: Fields, texts: dict[str, str], known: Known) -> Said:
    """Set the ids of the sources: those that are named, or one made of the source's own columns."""
    named = draft.fields.get("sources", [])
    for key in named:
        if key not in known.sources:
            yield "sources", f"no source has the id `{key[:60]}`; give --sources TABLE or --into LEDGER", True
    own = {name.removeprefix("source."): value for name, value in values.items() if name.startswith("source.")}
    own = {name: value.day if isinstance(value, Written) else value for name, value in own.items()}
    told = [name for name in texts if name.startswith("source.")]
    if "url" not in own:
        if told and not named:
            yield told[0], "a source needs a link, in a column `source.url`", True
        return
    key = known.links.get(own["url"], "")
    if key:
        for name, value in own.items():
            first = known.sources[key].get(name)
            if f"source.{name}" in texts and first is not None and str(first) != str(value):
                yield f"source.{name}", f"another row says `{str(first)[:60]}` of this link, which is kept", False
    elif missing := [name for name in NEEDED if name not in own]:
        yield "source.url", f"this source has no {' and no '.join(missing)}", True
        return
    else:
        key = known.add_source(own, "-".join(filter(None, (slug(own["publisher"], 60), str(own.get("date", ""))))))
    draft.fields["sources"] = [*named, *([key] if key not in named else [])]


def _required(draft: Draft, values: Fields, texts: dict[str, str], known: Known) -> Said:
    """Tell what the record lacks."""
    for name, info in SECTIONS[draft.section].model_fields.items():
        if info.is_required() and name != "id" and name not in draft.fields:
            yield name, "no source is given" if name == "sources" else f"`{name}` is missing", True


STEPS = (_estimator, _votes, _sources, _required)
"""Each completes a draft in place, from all values of its row by field and their texts, and yields what is wrong."""
