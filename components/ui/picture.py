"""A chart as a picture file, drawn in the reader's own browser."""

from functools import cache
from types import ModuleType
from typing import Any

import streamlit as st

from components.export.names import stem
from components.export.permalink import OWN, permalink
from components.export.picture import GROUNDS, SIZES, whole
from components.figures.figure import Figure
from components.tables import View
from components.ui.file_button import BUTTON, CSS
from components.ui.filters import KEYS
from components.ui.plotly_js import plotly_js

FORMATS = {"png": "PNG", "svg": "SVG"}
JS = (
    BUTTON
    + """
export default function ({ data, parentElement }) {
  offered(parentElement, data, async () => {
    const image = { format: data.format, scale: data.format === 'svg' ? 1 : data.scale };
    return await (await fetch(await drawn(data, image))).blob();
  });
}
"""
)


@cache
def _component() -> Any:
    return st.components.v2.component("standpoint_picture", css=CSS, js=JS)


def picture(module: ModuleType, figure: Figure, view: View, records: list[str], name: str) -> None:
    """Offer a chart as a picture of a size, a format and a ground that the reader chooses."""
    sizes, formats, grounds = st.columns([2, 1, 1])
    size = sizes.selectbox("Size", list(SIZES), format_func=lambda key: SIZES[key].name, key=f"size_{name}")
    form = formats.selectbox("Format", list(FORMATS), format_func=FORMATS.__getitem__, key=f"format_{name}")
    ground = grounds.selectbox("Ground", list(GROUNDS), format_func=GROUNDS.__getitem__, key=f"ground_{name}")
    framed = whole(module, view, figure, records, _address(view), size, ground)
    _component()(
        data={
            "label": "Download picture",
            "figure": framed.to_json(),
            "library": plotly_js(name),
            "format": form,
            "width": framed.layout.width,
            "height": framed.layout.height,
            "scale": SIZES[size].scale,
            "name": f"{stem(view, f'{name}-{size}')}.{form}",
        },
        key=f"picture_{name}",
    )


def _address(view: View) -> str:
    """Return the permalink to the page as the reader sees it, the page's own parameters included.

    Nothing where it would open for nobody else: the ledger is a visitor's own.
    """
    own = {key: st.query_params.get_all(key) for key in st.query_params if key not in (*KEYS, *OWN)}
    return permalink(st.context.url, view, own) if st.context.url and not view.own else ""
