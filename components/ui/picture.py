"""A chart as a picture file, drawn in the reader's own browser with the plotly.js of the installed package."""

from functools import cache
from types import ModuleType
from typing import Any

import pandas as pd
import plotly.graph_objects as go
import streamlit as st

from components.export.names import stem
from components.export.permalink import OWN, permalink
from components.export.picture import GROUNDS, SIZES, whole
from components.tables import View
from components.ui.filters import KEYS
from components.ui.plotly_js import plotly_js

FORMATS = {"png": "PNG", "svg": "SVG"}
CSS = """
button {font: inherit; font-size: .875rem; color: var(--st-text-color); background: var(--st-background-color);
    cursor: pointer; border: 1px solid var(--st-border-color); border-radius: 4px; padding: .35rem .75rem;}
button:hover {border-color: var(--st-primary-color);}
button:focus-visible {outline: 3px solid var(--st-primary-color); outline-offset: 1px;}
[role=status] {font-size: .875rem; margin-left: .5rem;}
"""
JS = """
function library(address) {
  window.standpointPlotly ||= new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = new URL(address, document.baseURI);
    script.onload = () => resolve(window.Plotly);
    script.onerror = () => { window.standpointPlotly = null; script.remove(); reject(new Error(address)); };
    document.head.appendChild(script);
  });
  return window.standpointPlotly;
}

async function draw({ figure, library: address, format, width, height, scale }) {
  const Plotly = await library(address);
  const { data, layout } = JSON.parse(figure);
  const box = document.createElement('div');
  box.setAttribute('aria-hidden', 'true');
  box.style.cssText = `position: fixed; left: -10000px; width: ${width}px; height: ${height}px`;
  document.body.appendChild(box);
  try {
    await Plotly.newPlot(box, data, layout, { staticPlot: true });
    const address = await Plotly.toImage(box, { format, width, height, scale: format === 'svg' ? 1 : scale });
    return await (await fetch(address)).blob();
  } finally {
    Plotly.purge(box);
    box.remove();
  }
}

export default function ({ data, parentElement }) {
  let button = parentElement.querySelector('button');
  if (!button) {
    button = document.createElement('button');
    button.type = 'button';
    button.textContent = 'Download picture';
    const status = document.createElement('span');
    status.setAttribute('role', 'status');
    parentElement.append(button, status);
  }
  const status = parentElement.querySelector('[role=status]');
  button.dataset.file = data.name;
  button.onclick = async () => {
    status.textContent = 'Drawing';
    try {
      const link = document.createElement('a');
      link.href = URL.createObjectURL(await draw(data));
      link.download = data.name;
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 60000);
      status.textContent = '';
    } catch {
      status.textContent = 'The picture could not be drawn. Reload the page and try again.';
    }
  };
}
"""


@cache
def _component() -> Any:
    return st.components.v2.component("standpoint_picture", css=CSS, js=JS)


def picture(module: ModuleType, figure: go.Figure, view: View, rows: pd.DataFrame, name: str) -> None:
    """Offer a chart as a picture of a size, a format and a ground that the reader chooses."""
    sizes, formats, grounds = st.columns([2, 1, 1])
    size = sizes.selectbox("Size", list(SIZES), format_func=lambda key: SIZES[key].name, key=f"size_{name}")
    form = formats.selectbox("Format", list(FORMATS), format_func=FORMATS.__getitem__, key=f"format_{name}")
    ground = grounds.selectbox("Ground", list(GROUNDS), format_func=GROUNDS.__getitem__, key=f"ground_{name}")
    framed = whole(module, view, figure, rows, _address(view), size, ground)
    _component()(
        data={
            "figure": framed.to_json(),
            "library": plotly_js(f"picture_{name}"),
            "format": form,
            "width": framed.layout.width,
            "height": framed.layout.height,
            "scale": SIZES[size].scale,
            "name": f"{stem(view, f'{name}-{size}')}.{form}",
        },
        key=f"picture_{name}",
    )


def _address(view: View) -> str:
    """Return the permalink to the page as the reader sees it, the page's own parameters included."""
    own = {key: st.query_params.get_all(key) for key in st.query_params if key not in (*KEYS, *OWN)}
    return permalink(st.context.url, view, own) if st.context.url else ""
