"""A form for a new record: checked as it is typed, given as YAML and as a patch. It writes nothing."""

import hashlib
from typing import Any
from urllib.parse import urlsplit

import streamlit as st

from components.authoring.block import Plain, plain, suggested
from components.authoring.draft import Draft, draft
from components.authoring.form import KINDS, fields
from components.authoring.known import known
from components.authoring.patch import PlaceError, patch
from components.ledger import read_ledger
from components.tables import View
from components.tables.wording import listed, sentence_case
from components.ui import own, store
from components.ui.entry import called, entry
from components.ui.words import fill, joined, put, say

TITLE = "Add a record"
SECTION = "Ledgers"
ORDER = 4.4
RECORDS = [kind for kind in KINDS if kind != "source"]
MISSING = (" is missing", " is empty")
OWN = ("add_known", "add_draft", "add_kept", "add_patch")
"""keys of the session that hold nothing typed"""

NEW = "The new source"


def render(view: View) -> None:
    """Draw the page."""
    say(
        '<div class="sp"><h1>Add a record</h1><p>Fill in what the source says. What comes of it is checked against '
        "the whole ledger as you type, and stands below or beside the fields, ready for the file.</p>"
        '<p class="quiet">Nothing is kept on this server.</p></div>'
    )
    _form(view)


@st.fragment
def _form(view: View) -> None:
    shelved = own.entry_of(view.selection.ledger)
    data = store.text_of(shelved)
    if data is None:
        _notice("The file of this ledger is not there, so that no record can be added to it.")
        return
    digest = hashlib.sha256(data).hexdigest()
    if digest != view.crisis["sha256"]:
        _notice(
            "The file has changed since it was read for these pages. The record is checked against the file as it is "
            "now."
        )
    names = _known(data, digest, shelved["name"])
    if names is None:
        return
    left, right = st.columns([1.15, 1], gap="large")
    with left:
        _restore()
        st.session_state.setdefault("add_position_topic", view.selection.topic)
        entries = _entries(names)
        st.session_state["add_kept"] = {
            key: st.session_state[key]
            for key in map(str, st.session_state)
            if key.startswith("add_") and key not in OWN
        }
    with right:
        _result(data, digest, entries, names, shelved["name"])


def _restore() -> None:
    """Bring back what was typed before another page was looked at; Streamlit drops what is not drawn."""
    for key, value in st.session_state.get("add_kept", {}).items():
        st.session_state.setdefault(key, value)


def _notice(text: str) -> None:
    put(fill('<div class="sp" role="status"><p class="notice">{}</p></div>', text))


def _known(data: bytes, digest: str, name: str) -> dict[str, Any] | None:
    """Return what the ledger's text already names, read once a session and version; None where it has faults."""
    kept: tuple[str, dict[str, Any]] = st.session_state.get("add_known", ("", {}))
    if kept[0] == digest:
        return kept[1]
    ledger, faults = read_ledger(data, name)
    if ledger is None:
        _notice(f"The file cannot be read as it is now: {faults[0]}. Correct it first.")
        return None
    st.session_state["add_known"] = (digest, known(ledger))
    return _known(data, digest, name)


def _entries(names: dict[str, Any]) -> list[tuple[str, Plain]]:
    """Draw the form and return what was typed: the record, and a new source if there is one."""
    kind = st.selectbox("Kind of record", RECORDS, format_func=sentence_case, key="add_kind")
    record = plain(kind, entry(kind, names, f"add_{kind}"), names["organisations"])
    record.setdefault("id", suggested(kind, record, names["records"]))
    found: list[tuple[str, Plain]] = [(kind, record)]
    if st.toggle("The source is not in the ledger yet", key="add_new_source"):
        with st.container(border=True, key="add_source_box"):
            say('<div class="sp"><h2>{}</h2></div>', NEW)
            source = plain("source", entry("source", names, "add_source"))
        source.setdefault("id", suggested("source", source, set(names["sources"])))
        if source["id"]:
            record["sources"] = [*record.get("sources", []), source["id"]]
        found.append(("source", source))
    return found


def _result(data: bytes, digest: str, entries: list[tuple[str, Plain]], names: dict[str, Any], name: str) -> None:
    """Show what comes of it: what is still missing, what is wrong, the lines, the patch."""
    try:
        made = _drafted(data, digest, entries, name)
    except PlaceError as error:
        _notice(f"There is no place for this record: {error}.")
        return
    _faults(entries, made)
    say('<div class="sp"><h2>The lines for the file</h2></div>')
    st.code(made.block, language=None, wrap_lines=True)  # the colours of YAML are too faint on a light page
    if made.said or made.others:
        return
    path = names["path"] or name
    record = entries[0][1]["id"]
    st.download_button(
        "Download the patch",
        lambda: patch(data, made.data, path).encode(),
        file_name=f"{record}.patch",
        mime="text/x-patch",
        key="add_patch",
        on_click="ignore",
        type="primary",
    )
    say(
        '<div class="sp"><p class="quiet">It puts these lines at their places in {}, by date and id, and changes '
        "nothing else. In the repository's folder: <code>git apply {}</code></p></div>",
        path,
        f"{record}.patch",
    )
    if names["edit"]:
        say(
            '<div class="sp"><p><a href="{}" target="_blank" rel="noopener noreferrer nofollow">Open the file in the '
            "editor of {}</a>, and paste the lines there.</p></div>",
            names["edit"],
            urlsplit(names["edit"]).hostname,
        )


def _drafted(data: bytes, digest: str, entries: list[tuple[str, Plain]], name: str) -> Draft:
    """Return the draft, made anew only when something else is typed or the file is another."""
    asked = (digest, repr(entries))
    kept = st.session_state.get("add_draft")
    if kept and kept[0] == asked:
        return Draft(*kept[1])
    made = draft(data, entries, name)
    st.session_state["add_draft"] = (asked, tuple(made))
    return made


def _faults(entries: list[tuple[str, Plain]], made: Draft) -> None:
    """Say what is still missing in one line, and each other fault in a line of its own."""
    where = ["", f"{NEW}: "]
    order = {(n, f.name): at for n, (kind, _) in enumerate(entries) for at, f in enumerate(fields(kind))}
    said = sorted(made.said, key=lambda fault: (fault.entry, order.get(fault[:2], -1)))
    missing = [
        f"{called(field).lower()}{' of the new source' if number else ''}"
        for number, field, text in said
        if text.partition(";")[0].endswith(MISSING) and field not in ("", "id")  # an id is made from the others
    ]
    wrong = [
        (f"{where[number]}{called(field)}: {text}" if field else f"{where[number]}{text}",)
        for number, field, text in said
        if not text.partition(";")[0].endswith(MISSING) and (field or entries[number][1].get("id"))
    ]
    wrong += [(str(fault),) for fault in made.others]
    parts = [fill('<div class="sp" role="status" aria-live="polite">')]
    if missing:
        parts.append(fill("<p>Still missing: {}.</p>", listed(missing)))
    if wrong:
        parts.append(fill("<h2>To correct</h2><ul>{}</ul>", joined("<li>{}</li>", wrong)))
    if not missing and not wrong:
        parts.append(fill("<p>No fault: the ledger can be read with it.</p>"))
    put(*parts, fill("</div>"))
