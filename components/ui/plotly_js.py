"""The plotly.js of the installed package, at this server's own media address.

Streamlit keeps its copy of plotly.js to itself, and nothing comes from another host.
"""

from functools import cache
from pathlib import Path

import plotly
from streamlit.runtime import get_instance

SCRIPT = "text/javascript"


@cache
def _plotly_js() -> bytes:
    return (Path(plotly.__file__).parent / "package_data" / "plotly.min.js").read_bytes()


def plotly_js(user: str) -> str:
    """Return the address of plotly.js for one of its users on a page; ask on every run that shows the user.

    Streamlit drops a file when no page on show has asked for it. An address is made from the bytes: every user has
    the same, and a browser loads it once.
    """
    return served(_plotly_js(), f"plotly_{user}")


def served(script: bytes, user: str) -> str:
    """Return the address of a script, relative to the dashboard's root."""
    return str(get_instance().media_file_mgr.add(script, SCRIPT, user)).removeprefix("/")
