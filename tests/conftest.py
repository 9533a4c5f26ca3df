"""The shipped ledger, read once for all tests, and small views made by hand."""

import datetime as dt
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from components.ledger import Ledger, load
from components.selection import Selection
from components.tables import Tables, View, crisis_facts, lay_out, narrow

DATA = Path(__file__).resolve().parents[1] / "data"


@pytest.fixture(autouse=True)
def no_chart_fails_unseen(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """A chart that fails leaves its page standing, so that a test of a page would not see it; the log has it."""
    yield
    unseen = [record.getMessage() for record in caplog.get_records("call") if record.name == "components.ui.chart"]
    assert unseen == []


@pytest.fixture(scope="session")
def syria() -> Ledger:
    return load(DATA / "positions.yaml")


@pytest.fixture(scope="session")
def tables(syria: Ledger) -> Tables:
    return lay_out(syria)


@pytest.fixture(scope="session")
def view(syria: Ledger, tables: Tables) -> Callable[..., View]:
    """Return the view of the Syria ledger as of a day, with any filters."""
    crisis = crisis_facts(syria, tables) | {"sha256": "0" * 64}

    def viewed(as_of: str = "2011-04-28", **filters: object) -> View:
        topic = str(filters.pop("topic", "council-action"))
        return narrow(tables, crisis, Selection("positions", topic, dt.date.fromisoformat(as_of), **filters))

    return viewed
