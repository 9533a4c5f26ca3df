"""Standpoint's frame: read the ledgers, let the reader select, narrow, navigate."""

from functools import partial

import streamlit as st

from components.pages import every_page
from components.tables import View, narrow
from components.ui import filters, links, store
from components.ui.browser import listen
from components.ui.clocks import clocks
from components.ui.style import style

st.set_page_config(page_title="Standpoint", layout="wide")
style()
shelf = store.readable(store.ledgers())
modules = every_page()
drawn: list[View] = []
pages: dict[str, list[st.Page]] = {}
for module in modules:
    show = partial(lambda module: module.render(drawn[0]), module)
    page = st.Page(show, title=module.TITLE, url_path=module.TITLE.lower(), default=module.ORDER == 1)
    pages.setdefault(module.SECTION, []).append(page)
page = st.navigation(pages, position="top", expanded=True)
links.settle(shelf, modules, page)
selection = filters.select(shelf)
entry = shelf[selection.ledger]
drawn.append(narrow(entry["tables"], entry["crisis"], selection))
with st.container():  # of its own, so that a line more or less moves nothing else of the page
    links.notices(store.state_of(entry))
    clocks(drawn[0])
page.run()
listen()
