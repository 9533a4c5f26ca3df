"""A ledger of the reader's own: drop it, see what is wrong in it line by line, work with it on every page."""

from functools import partial
from typing import Any

import streamlit as st

from components.document.limits import FILE_BYTES
from components.incoming import Arrival, arrived
from components.incoming.arrival import YAML
from components.incoming.templates import FILES, template
from components.ledger.summary import summary
from components.tables import View
from components.ui import filters, own, store
from components.ui.arrival import came, told
from components.ui.words import say

TITLE = "Your ledger"
SECTION = "Ledgers"
ORDER = 4.3
CAME = "own_came"
ROUND = "own_round"
START = {"template": "Download an empty template", "example": "Download a worked example"}


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
        came(st.session_state.get(CAME, {}))
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
    """Keep the ledgers of an arrival and open the first; return what `came` says of it all."""
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
    return told(arrival) | {"opened": opened, "refused": refused}


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
        if not own.file_of(key).lower().endswith(YAML):  # it came as tables
            button.download_button(
                "Download as YAML",
                partial(own.text_of, key),
                file_name=f"{key.removeprefix(own.PREFIX)}.yaml",
                mime="application/yaml",
                key=f"yaml_{key}",
                on_click="ignore",
            )
        button.button("Remove", key=f"remove_{key}", on_click=_remove, args=(key, key == view.selection.ledger))


def _remove(key: str, shown: bool) -> None:
    own.remove(key)
    st.session_state.pop(CAME, None)
    if shown:
        filters.reset(*store.first())
