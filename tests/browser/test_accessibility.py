import json
from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.browser.reading import PAGES, Visit, open_seat

OPTIONS = {"resultTypes": ["violations"]}


def violations(page: Page) -> list[str]:
    """What axe-core calls serious or critical: rule, place and reason, a line each."""
    found = Axe().run(page, options=OPTIONS).response["violations"]
    return [
        f"{rule['id']} ({rule['impact']}): {json.dumps(node['target'])}: {node['failureSummary']}: {node['html'][:300]}"
        for rule in found
        if rule["impact"] in ("serious", "critical")
        for node in rule["nodes"]
    ]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", PAGES)
def test_no_serious_barrier(visit: Callable[..., Visit], path: str, scheme: str) -> None:
    page = visit(path, color_scheme=scheme).page
    assert violations(page) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_serious_barrier_in_a_record(visit: Callable[..., Visit], scheme: str) -> None:
    page = visit("/", color_scheme=scheme).page
    open_seat(page, "LBN")
    assert violations(page) == []
