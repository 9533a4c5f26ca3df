"""What the options of `import` ask for, as values: the plan of the table, the crisis, the span of a data set.

Every function raises MapError where an option is missing or says what cannot be.
"""

import argparse
import datetime as dt
from pathlib import Path
from typing import Any

from components.command.imports import CRISIS
from components.imports.columns import MapError, Plan, check_fields, read_map
from components.imports.dataset import Wanted
from components.imports.places import state_code


def plan_of(options: argparse.Namespace) -> Plan:
    """Return the map of columns to fields, with what the options say before it."""
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


def crisis_of(options: argparse.Namespace) -> dict[str, Any]:
    """Return the crisis of a new ledger by field, days as dates; ``opens_on`` is None where it is not given."""
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
    crisis["began"] = day_in(options.began, "--began")
    crisis["opens_on"] = day_in(options.opens_on, "--opens-on") if options.opens_on else None
    return crisis


def wanted_of(options: argparse.Namespace, crisis: dict[str, Any]) -> Wanted:
    """Return which events of a data set become estimates, and of which span."""
    words = (options.country or crisis["about"]).split(";")
    try:
        countries = tuple(state_code(word) for word in words)
    except ValueError as error:
        raise MapError(f"--country {options.country}: {error}") from None
    first = day_in(options.first or str(crisis["began"]), "--from")
    last = day_in(options.last, "--to") if options.last else None
    return Wanted(countries, first, last, options.by, crisis["about"])


def day_in(text: str, option: str) -> dt.date:
    """Return the day of an option, which the error names."""
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        raise MapError(f"{option} {text}: not a day as YYYY-MM-DD") from None
