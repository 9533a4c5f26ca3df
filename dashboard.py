"""Standpoint's frame: read the ledgers, let the reader select, narrow, navigate."""

from functools import partial

import streamlit as st

from components.export.names import dashed
from components.pages import every_page
from components.tables import View, narrow
from components.ui import filters, links, own, store
from components.ui.browser import listen
from components.ui.citations import cite_view
from components.ui.clocks import clocks
from components.ui.embedded import asked_for, embedded
from components.ui.style import style

st.set_page_config(page_title="Standpoint", layout="wide")
style()
found = store.ledgers()
shelf = own.beside(store.readable(found))
modules = every_page()
named = {module.TITLE: module for module in modules}
drawn: list[View] = []
pages: dict[str, list[st.Page]] = {}
for module in modules:
    show = partial(lambda module: module.render(drawn[0]), module)
    page = st.Page(show, title=module.TITLE, url_path=dashed(module.TITLE), default=module.ORDER == 1)
    pages.setdefault(module.SECTION, []).append(page)
page = st.navigation(pages, position="hidden" if asked_for() else "top", expanded=True)
st.session_state["path"] = page.url_path
if asked_for():
    embedded(shelf, modules)
    listen()
    st.stop()
links.settle(shelf, modules, page)
selection = filters.select(shelf)
entry = shelf[selection.ledger]
drawn.append(narrow(entry["tables"], entry["crisis"], selection))
with st.container():  # of its own, so that a line more or less moves nothing else of the page
    links.notices([*store.state_of(entry), *store.unread(found)])
    clocks(drawn[0])
page.run()
with st.sidebar:  # last, when the page's own widgets have their values
    cite_view(drawn[0], named[page.title], page.url_path)
listen()
