"""A ledger of the reader's own: drop it, see what is wrong in it line by line, work with it on every page."""

from functools import partial
from typing import Any

import streamlit as st

from components.document import Fault
from components.document.fault import visible
from components.document.limits import FILE_BYTES
from components.incoming import Arrival, arrived
from components.incoming.quotation import Quotation, quotations
from components.incoming.templates import FILES, template
from components.ledger.summary import summary
from components.tables import View
from components.tables.wording import sentence_case
from components.ui import filters, own, store
from components.ui.words import Filled, fill, joined, put, say

TITLE = "Your ledger"
SECTION = ""
ORDER = 5
SHOWN = 200  # faults of all files together; more than anybody corrects in one sitting
CAME = "own_came"
ROUND = "own_round"
START = {"template": "Download an empty template", "example": "Download a worked example"}
FAULT = "<li><p><code>{}</code> {}</p>{}<p>{}</p></li>"


def render(view: View) -> None:
    """Draw the page."""
    say(
        '<div class="sp"><h1>Your ledger</h1><p>Open a ledger from a file of yours. It is checked as on the command '
        "line; when it is right, every page works on it.</p>"
        '<p class="quiet">It stays in the memory of this server, for this session alone: no other visitor sees it, '
        "nothing of it is written to a disk, and it is gone when this page is closed. To reload the page ends the "
        "session too; then choose the file again.</p></div>"
    )
    round_ = st.session_state.setdefault(ROUND, 0)
    key = f"own_file_{round_}"
    st.file_uploader(
        "A ledger (.yaml), or its tables (.csv), or a zip of either",
        ["yaml", "yml", "zip", "csv"],
        accept_multiple_files=True,
        key=key,
        on_change=_take,
        args=(key,),
        max_upload_size=FILE_BYTES // 2**20,
    )
    with st.container(key="own_came"):
        _came(st.session_state.get(CAME, {}))
    _kept(view)
    _templates()


def _templates() -> None:
    say(
        '<div class="sp"><h2>Begin one</h2><p>The template names every section and says what goes into it. The '
        "example is a complete ledger: three states, a few days of April 2011, and their sources.</p></div>"
    )
    with st.container(horizontal=True):
        for name, label in START.items():
            st.download_button(
                label,
                partial(template, name),
                file_name=FILES[name],
                mime="application/yaml",
                key=f"file_{name}",
                on_click="ignore",
            )


def _take(key: str) -> None:
    """Read what was dropped, keep what is right, and open the first of it; the field is empty again afterwards."""
    files = st.session_state[key]
    if not files:
        return
    arrival = arrived([(file.name, file.getvalue()) for file in files])
    own.forget_upload(files)
    st.session_state[ROUND] += 1
    st.session_state[CAME] = _told(arrival)


def _told(arrival: Arrival) -> dict[str, Any]:
    """Keep the ledgers of an arrival; return what the page says of it, as plain texts."""
    opened: list[tuple[str, str]] = []
    refused: list[tuple[str, str]] = []
    for one in arrival.opened:
        try:
            key = own.keep(one)
        except ValueError as error:
            refused.append((one.name, str(error)))
            continue
        if not opened:
            filters.reset(key, *own.opening(key))
        opened.append((one.name, summary(one.ledger)))
    faults = [
        (file.name, [_plain(*pair) for pair in zip(file.faults, quotations(file.data, file.faults), strict=True)])
        for file in arrival.refused
    ]
    return {"opened": opened, "refused": refused, "faults": faults, "unread": arrival.unread}


def _plain(fault: Fault, quotation: Quotation | None) -> tuple[str, str, tuple[str, ...], str]:
    """Return the place of a fault, what is wrong, the line around the place, and what was expected."""
    wrong = f"{fault.record}: {fault.message}" if fault.record else fault.message
    instead = "; ".join(part for part in (f"expected {fault.expected}" if fault.expected else "", fault.hint) if part)
    place = f"{fault.file}:{fault.line}:{fault.column}"
    return place, visible(wrong), tuple(quotation or ()), visible(sentence_case(instead))


def _came(came: dict[str, Any]) -> None:
    """Say what became of the files that were dropped last."""
    if not came:
        return
    for name, holds in came["opened"]:
        say('<div class="sp" role="status"><p>{}: no fault; {}. Every page now works on it.</p></div>', name, holds)
    for name, why in came["refused"]:
        say('<div class="sp" role="status"><p class="notice">{} was not opened: {}.</p></div>', name, why)
    left = SHOWN
    for name, faults in came["faults"]:
        number = f"{len(faults):,} {'fault' if len(faults) == 1 else 'faults'}"
        said = [fill(FAULT, place, wrong, _line(quotation), instead) for place, wrong, quotation, instead in faults]
        rest = f"{len(said) - left:,} more are not listed." if len(said) > left else ""
        put(
            fill(
                '<div class="sp" role="status"><h2>{}: {}</h2><ol class="faults">{}</ol><p>{}</p></div>',
                name,
                number,
                joined("{}", [(one,) for one in said[: max(0, left)]]),
                rest,
            )
        )
        left -= len(said)
    if came["unread"]:
        say('<div class="sp"><p class="quiet">Left unread: {}.</p></div>', ", ".join(came["unread"]))


def _line(quotation: tuple[str, ...]) -> Filled:
    """Return the quoted line with a mark under the column; nothing where there is no line to quote."""
    if not quotation:
        return fill("")
    return fill('<pre>{}<span class="at">{}<span aria-hidden="true">^</span></span>{}</pre>', *quotation)


def _kept(view: View) -> None:
    """List the ledgers of this session, each with a button that removes it."""
    kept = own.names()
    if not kept:
        return
    say('<div class="sp"><h2>Open in this session</h2></div>')
    for key, title in kept.items():
        words, button = st.columns([4, 1], vertical_alignment="center")
        with words:
            shown = " It is the one shown." if key == view.selection.ledger else ""
            say('<div class="sp"><p>{}, from {}.{}</p></div>', title, own.file_of(key), shown)
        button.button("Remove", key=f"remove_{key}", on_click=_remove, args=(key, key == view.selection.ledger))


def _remove(key: str, shown: bool) -> None:
    own.remove(key)
    st.session_state.pop(CAME, None)
    if shown:
        filters.reset(*store.first())
