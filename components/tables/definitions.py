"""Definitions of the dead: whose deaths an estimate counts, over what span. Only equal definitions compare."""

import pandas as pd

from components.ledger.vocabulary import EstimatorKind, Population, Scope
from components.tables.casualties import marked

EVERY = "every"
PEOPLE = {
    Population.ALL: "all dead",
    Population.CIVILIANS: "civilians",
    Population.PROTESTERS: "protesters",
    Population.CHILDREN: "children",
    Population.DETAINEES: "detainees",
    Population.SOLDIERS: "soldiers",
    Population.SECURITY_FORCES: "security forces",
}
SPANS = {Scope.CUMULATIVE: "cumulative", Scope.PERIOD: "stated periods", Scope.INCIDENT: "single incidents"}
# Every definition by its id, such as civilians-cumulative, cumulative ones first.
NAMES = {f"{who}-{span}": f"{people}, {words}" for span, words in SPANS.items() for who, people in PEOPLE.items()}
KINDS = [kind.value for kind in EstimatorKind]


def definitions(estimates: pd.DataFrame) -> dict[str, str]:
    """Return the name of each definition under which there is an estimate, by id: ``soldiers-cumulative``."""
    used = set(_ids(estimates))
    return {key: name for key, name in NAMES.items() if key in used}


def defined(estimates: pd.DataFrame, definition: str = EVERY) -> pd.DataFrame:
    """Return the estimates of one definition, or of every one, by date, as `casualties.marked` does.

    ``definition`` is the definition's id, ``definition_name`` its name. Estimates without a figure are left out.
    """
    kept = marked(estimates)
    ids = _ids(kept)
    named = kept.assign(definition=ids, definition_name=ids.map(NAMES).astype(object))
    return named if definition == EVERY else named[named["definition"] == definition]


def series(table: pd.DataFrame) -> pd.DataFrame:
    """Return one row for each definition and estimator of a table of `defined`, comparable ones together.

    Columns: definition, definition_name, estimator, estimator_name, estimator_kind, and of its newest estimate
    figure and date. Within a definition the estimators stand by kind, then by name.
    """
    newest = table.drop_duplicates(["definition", "estimator"], keep="last")
    order = newest.assign(
        place=newest["definition"].map({key: place for place, key in enumerate(NAMES)}),
        rank=newest["estimator_kind"].map({kind: rank for rank, kind in enumerate(KINDS)}),
    ).sort_values(["place", "rank", "estimator_name"], kind="stable", ignore_index=True)
    columns = ["definition", "definition_name", "estimator", "estimator_name", "estimator_kind", "figure", "date"]
    return order[columns]


def _ids(estimates: pd.DataFrame) -> pd.Series:
    return (estimates["population"] + "-" + estimates["scope"]).astype(object)
