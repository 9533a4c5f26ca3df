"""The permalink and the citation of what a reader sees, and of a record; nothing of it is made before it is opened."""

import datetime as dt
from types import ModuleType

import streamlit as st

from components.export.citation import FORMS, bibtex, ris
from components.export.names import dashed, stem
from components.export.permalink import permalink, spelt
from components.export.works import Work, record_cited, view_cited
from components.tables import View
from components.tables.records import find
from components.ui.links import FREE, root
from components.ui.words import say

LASTS = (
    "Every filter is written out, so that it opens this view even where pages come to open on another one. "
    "It says so when the ledger has changed."
)
OWN = (
    "This ledger is open in your session alone. The link opens it for nobody else, and not for you after a reload: "
    "it then shows the first ledger of this server and says so. To show this view to somebody, send the file too."
)


@st.fragment
def cite_view(view: View, module: ModuleType, path: str) -> None:
    """Offer the link that opens this page as it is, and its citation. ``path`` is the page's, without a slash."""
    if st.button("Link and citation", key="cite"):
        _dialog(view, module, path)


@st.dialog("Link and citation", width="large")
def _dialog(view: View, module: ModuleType, path: str) -> None:
    link = permalink(root() + path, view, own(module, view))
    say('<div class="sp"><h3>Link to this view</h3><p class="quiet">{}</p></div>', OWN if view.own else LASTS)
    st.code(link, language=None, wrap_lines=True)
    _forms(view_cited(view, link, _today(), module.TITLE), stem(view, dashed(module.TITLE)), "view")


def cite_record(view: View, identifier: str) -> None:
    """Offer the citation of a record: its sources first, then where it is recorded."""
    if find(view.tables, identifier) is None:
        return
    box = st.expander("Cite this record", key=f"cite_{identifier}", on_change="rerun")
    if not box.open:
        return
    with box:
        link = permalink(f"{root()}records", view, {"q": [identifier]})
        _forms(record_cited(view, identifier, link, _today()), stem(view, identifier), identifier)


def own(module: ModuleType, view: View) -> dict[str, list[str]]:
    """Return the values of a page's own widgets, as a link spells them; what no widget holds is left out."""
    asked = {"as_of": [view.as_of.isoformat()]}
    rules = module.choices(view.crisis, asked) if hasattr(module, "choices") else {}
    held = {key: st.session_state[key] for key in rules if key in st.session_state}
    return {key: [value] if key in FREE and value else spelt(rules[key], value) for key, value in held.items()}


def _forms(works: list[Work], name: str, key: str) -> None:
    """Show the works in the form that the reader chooses, to copy, and offer both files."""
    say('<div class="sp"><h3>Citation</h3></div>')
    form = st.segmented_control("Form", list(FORMS), default="Chicago", key=f"form_{key}", required=True)
    st.code(FORMS[form](works), language=None, wrap_lines=True)
    with st.container(horizontal=True):
        st.download_button(
            "Download .bib", lambda: bibtex(works), file_name=f"{name}.bib", mime="application/x-bibtex",
            key=f"bib_{key}", on_click="ignore",
        )  # fmt: skip
        st.download_button(
            "Download .ris", lambda: ris(works), file_name=f"{name}.ris",
            mime="application/x-research-info-systems", key=f"ris_{key}", on_click="ignore",
        )  # fmt: skip


def _today() -> dt.date:
    return dt.datetime.now(dt.UTC).date()
