"""What a link asked for, against what there is: bad values are named at the top of the page."""

from types import ModuleType
from typing import Any, NamedTuple

import streamlit as st

from components.export.names import VERSION
from components.export.permalink import Query, changed, encoded, is_current, opened
from components.selection import Choices, Days, shown, tidy
from components.ui import filters, own, versions
from components.ui.store import Shelf
from components.ui.words import fill, joined, put

FREE = ("q",)  # free text: nothing in it can be wrong
FIGURE = "figure"  # names a chart that is shown alone
CHANGED = "What changed since this link was made"
STREAMLITS = ("embed", "embed_options")  # Streamlit reads these itself


class Read(NamedTuple):
    """A link as the widgets spell it, and what a reader must be told about it.

    ``since`` is the query that shows what changed since the link was made; empty where nothing did or it is not known.
    """

    query: Query
    notices: list[str]
    since: Query


def settle(shelf: Shelf, modules: list[ModuleType], page: Any) -> None:
    """On a visitor's first run, bring the link into the form that the widgets understand.

    Streamlit drops a value that it does not know in silence, and with it the good values beside it; and it knows
    names only. So the first run ends here with a switch to the same page under a tidied link, when there is need.
    """
    if "notices" in st.session_state:
        return
    query = asked()
    clean, st.session_state["notices"], st.session_state["since"] = read(shelf, modules, query)
    if clean != query:
        st.switch_page(page, query_params=clean)


def asked() -> dict[str, list[str]]:
    """Return the query of the address, without what Streamlit reads itself."""
    return {key: st.query_params.get_all(key) for key in st.query_params if key not in STREAMLITS}


def read(shelf: Shelf, modules: list[ModuleType], written: dict[str, list[str]]) -> Read:
    """Return a link of any version as the widgets spell it, and what a reader must be told about it."""
    query, data, said = opened(written)
    query, closed = _open_here(shelf, query)
    said += closed
    known: dict[str, Choices | Days] = filters.known(shelf, query)
    entry = shelf[filters.ledger_of(shelf, query)]
    for module in modules:
        if hasattr(module, "choices"):
            known |= module.choices(entry["crisis"], query)
    for key in FREE:
        known.pop(key, None)
    clean, notices = tidy(query, known, FREE)
    since: Query = {}
    # Where another ledger is shown than was asked for, the notice says so already.
    if ("ledger" in clean or "ledger" not in written) and not is_current(data, entry["sha256"]):
        told = versions.since(entry, data, filters.selected(shelf, clean))
        said += changed(data, entry["sha256"], entry["tables"], told)
        if told:
            since = {key: clean[key] for key in filters.KEYS if key in clean} | {"earlier": [data[:VERSION]]}
    return Read(clean, list(dict.fromkeys(said + notices)), since)


def _open_here(shelf: Shelf, query: dict[str, list[str]]) -> tuple[dict[str, list[str]], list[str]]:
    """Return a query without a ledger of somebody's own that is not open in this session, and what to say of it."""
    asked = query.get("ledger", [""])[-1]
    if not own.elsewhere(asked) or filters.named(shelf, asked):
        return query, []
    rest = {key: values for key, values in query.items() if key != "ledger"}
    return rest, [
        f"`{shown(asked)}` is a ledger that a reader opened from a file of their own. It was in the memory of one "
        "session, which a reload ends, and cannot be opened from a link. Who has the file can open it under Your ledger"
    ]


def root() -> str:
    """Return the address of the first page, as the reader's browser names it, with a slash at its end.

    The browser sends it, so that it is right behind a proxy that has another name or a path of its own. Without a
    browser it is a slash alone.
    """
    address = st.context.url or ""
    return address.rstrip("/").removesuffix("/" + st.session_state.get("path", "")) + "/"


def notices(more: list[str]) -> None:
    """Show what was wrong with the link, until the reader closes it, and what is wrong with the ledger's file."""
    found = [*more, *st.session_state["notices"]]
    if not found:
        return
    lines = joined('<p class="notice">{}</p>', [(text,) for text in found])
    if since := st.session_state.get("since"):
        lines = fill(
            '{}<p class="notice"><a href="{}">{}</a></p>', lines, f"{root()}versions?{encoded(since)}", CHANGED
        )
    put(fill('<div class="sp" role="status">{}</div>', lines))
    if st.session_state["notices"]:
        st.button("Close this notice", on_click=_close, type="tertiary")


def _close() -> None:
    st.session_state["notices"] = []
    st.session_state["since"] = {}
