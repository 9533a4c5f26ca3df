"""A ledger that is edited under a running server 200 times, a third of them wrongly: readers never see an error."""

import html
import random
import re
import time
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import expect

from components.command.files import write
from tests.bench.runs import Client
from tests.browser.reading import Visit, drawn
from tests.browser.serving import Server, copy

EDITS = 200
SMALL = (Path(__file__).resolve().parents[1] / "ledgers" / "minimal.yaml").read_text("utf-8")
QUESTION = "Should the Security Council condemn the crackdown?"
SOON = 10  # seconds until a reader who asks again sees what the file says; it must rest for 0.05 first
SHOWN = r"Shown is the last good version, read \d+ \w+ \d{4}, \d\d:\d\d UTC\."
WRONG = {
    "cut": r"data/positions\.yaml:\d+:\d+ ",
    "invalid": r"data/positions\.yaml:3:1 a tab",
    "refused": r"data/positions\.yaml:30:12 position .gbr-2011-04-27.: actor `GBX` is not known",
    "removed": r"data/positions\.yaml is not there",
}


def edited(how: str, number: int) -> bytes | None:
    """Return the least ledger with a question of its own, made wrong in one way; None where the file goes."""
    text = SMALL.replace(QUESTION, f"Should the Council act, edit {number}?")
    if how == "cut":
        return text[: random.Random(number).randrange(100, len(text) // 2)].encode()  # noqa: S311
    if how == "invalid":
        return text.replace("ledger: 1\n", "ledger: 1\n\tx: [\n").encode()
    if how == "refused":
        return text.replace("actor: GBR", "actor: GBX").encode()
    return None if how == "removed" else text.encode()


def until(client: Client, right: Callable[[str], bool]) -> str:
    """Ask for the page until it is right; return what it says then. A page with an exception fails the test."""
    deadline = time.monotonic() + SOON
    while time.monotonic() < deadline:
        client.run("")
        found = html.unescape("\n".join(client.html))
        if right(found):
            return found
    raise AssertionError(found)


def test_two_hundred_edits(visit: Callable[..., Visit], served: Callable[[Path], Server], tmp_path: Path) -> None:
    root = copy(tmp_path / "project")
    ledger = root / "data" / "positions.yaml"
    write(ledger, SMALL.encode())
    server = served(root)
    shown = QUESTION
    with Client(server.url, "/positions") as client:
        until(client, lambda text: QUESTION in text)
        for number in range(EDITS):
            how = list(WRONG)[number // 3 % len(WRONG)] if number % 3 == 2 else "right"
            data = edited(how, number)
            if data is None:
                ledger.unlink()
            elif number % 2:
                ledger.write_bytes(data)  # as an editor that writes in place
            else:
                write(ledger, data)
            if how == "right":
                shown = f"Should the Council act, edit {number}?"
                found = until(client, lambda text, shown=shown: shown in text)
                assert "last good version" not in found
            else:
                found = until(client, lambda text, how=how: re.search(WRONG[how], text) is not None)
                assert shown in found
                assert re.search(SHOWN, found)
    assert "Traceback" not in server.log.read_text(errors="replace")

    write(ledger, edited("refused", EDITS) or b"")
    page = visit("/positions", at=server).page
    expect(page.locator(".notice")).to_contain_text(re.compile(WRONG["refused"]))
    expect(page.get_by_text(shown, exact=True)).to_be_visible()
    write(ledger, edited("right", EDITS) or b"")
    page.reload()
    drawn(page)
    expect(page.get_by_text(f"Should the Council act, edit {EDITS}?", exact=True)).to_be_visible()
    expect(page.locator(".notice")).to_have_count(0)
