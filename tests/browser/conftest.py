"""One server and one Chromium for all tests, a fresh page for each; what the page complains of fails the test."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

from tests.browser import chromium
from tests.browser.reading import Visit
from tests.browser.serving import PROJECT, Server, serve

LAPTOP = {"width": 1366, "height": 768}
PATIENCE = 20_000  # ms; a busy machine is slow, and waiting costs nothing where all is well
expect.set_options(timeout=PATIENCE)


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """The dashboard as it is in this project."""
    with serve(PROJECT, tmp_path_factory.mktemp("server") / "log.txt") as running:
        yield running


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A Chromium without a window."""
    path = chromium.find()
    if path is None:
        pytest.fail(chromium.MISSING)
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=path, args=list(chromium.ARGUMENTS))
        yield launched
        launched.close()


@pytest.fixture
def visit(browser: Browser, server: Server) -> Iterator[Callable[..., Visit]]:
    """Return a function that opens a browser of a new reader: ``visit(path, server=..., **context options)``.

    After the test every such reader is asked what went wrong: an error in the console, an exception of the page
    or a request to another host fails the test.
    """
    visits: list[Visit] = []
    with ExitStack() as stack:

        def opened(path: str = "/", *, at: Server = server, **options: Any) -> Visit:
            context = browser.new_context(**({"viewport": LAPTOP, "accept_downloads": True} | options))
            stack.callback(context.close)
            context.set_default_timeout(PATIENCE)
            one = Visit(context.new_page(), at.url)
            visits.append(one)
            one.open(path)
            return one

        yield opened
        for one in visits:
            one.blameless()


@pytest.fixture
def page(visit: Callable[..., Visit]) -> Page:
    """The Overview at its default."""
    return visit().page


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Callable[[Path], Server]]:
    """Return a function that serves a copy of the project until the test is over."""
    with ExitStack() as stack:
        yield lambda root: stack.enter_context(serve(root, tmp_path / "log.txt"))
