"""Versions of a ledger: those of its git history, shared by all visitors, and a file that one visitor drops.

The history is the server's own, as its ledgers are. A dropped file stays in that visitor's session and nowhere else.
"""

import datetime as dt
import hashlib
from collections.abc import Callable, Iterator, Mapping
from functools import cached_property
from pathlib import Path
from typing import Any

import streamlit as st

from components.document.fault import visible
from components.export.names import VERSION as SHORT
from components.selection import Selection
from components.tables import View
from components.tables.wording import short_day
from components.versions import history
from components.versions.findings import Said, finding, on_the_ground, on_topic
from components.versions.history import HistoryError
from components.versions.records import difference
from components.versions.version import Version, opened, seen
from components.versions.within import within
from components.versions.words import of_a_link

KEPT = 4  # versions that are laid out at a time; each is some megabytes
SAID = 200  # views of versions of which the sentences are kept
SECONDS = 30  # for which the list of commits is not asked for again
SUBJECT = 60  # characters of a commit's first line in a list to choose from
NAME = 100  # characters of a dropped file's name


class Named(Mapping[str, str]):
    """Names by id that are looked up when somebody first asks: git is not run for a link that names no version."""

    def __init__(self, make: Callable[[], dict[str, str]]) -> None:
        """Keep what makes them."""
        self._make = make

    @cached_property
    def _names(self) -> dict[str, str]:
        return self._make()

    def __getitem__(self, key: str) -> str:
        """Return the name of an id."""
        return self._names[key]

    def __iter__(self) -> Iterator[str]:
        """Yield the ids in order."""
        return iter(self._names)

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self._names)


@st.cache_data(ttl=SECONDS, max_entries=20, show_spinner=False)
def commits(file: str) -> tuple[list[dict[str, str]], str]:
    """Return the commits of a ledger's file, the newest first, and why there are none where there are none.

    ``file`` is its path, and empty for a ledger that is no file of this server's. Each commit is a dictionary: day,
    short (its id), subject, sha256 of the file in it, version (the start of that), blob.
    """
    if not file:
        return [], "it was opened from a file of yours"
    try:
        found = history.commits(Path(file))
        digests = {blob: _sha256(file, blob) for blob in dict.fromkeys(one.blob for one in found)}
    except HistoryError as error:
        return [], str(error)
    return [one._asdict() | {"sha256": digests[one.blob], "version": digests[one.blob][:SHORT]} for one in found], ""


@st.cache_data(max_entries=1000, show_spinner=False)
def _sha256(file: str, blob: str) -> str:
    return hashlib.sha256(history.blob(blob, Path(file))).hexdigest()


def names(file: str) -> dict[str, str]:
    """Return a name for each version in the history by its short SHA-256, the newest first: day, version, subject."""
    found: dict[str, str] = {}
    for one in commits(file)[0]:
        subject = visible(one["subject"])
        cut = subject if len(subject) <= SUBJECT else f"{subject[: SUBJECT - 1]}…"
        found.setdefault(one["version"], f"{_day(one['day'])}, {one['version']}: {cut}")
    return found


def _day(written: str) -> str:
    return short_day(dt.date.fromisoformat(written))


def of_history(file: str, sha256: str) -> Version | None:
    """Return the newest version in the history whose SHA-256 begins so, or None where there is none."""
    one = next((one for one in commits(file)[0] if one["sha256"].startswith(sha256)), None)
    try:
        return _opened(file, one["sha256"], one["blob"]) if one else None
    except HistoryError:
        return None


@st.cache_resource(max_entries=KEPT, show_spinner=False)
def _opened(file: str, sha256: str, blob: str) -> Version:
    return opened(history.blob(blob, Path(file)), f"{Path(file).name} ({sha256[:SHORT]})")


def since(entry: dict[str, Any], data: str, selection: Selection) -> str:
    """Return what changed in a view since the version whose SHA-256 begins so; nothing where it is not at hand."""
    old = of_history(entry["crisis"]["file"], data)
    if old is None:
        return ""
    if old["faults"]:
        return "That version has faults by the rules of today, so what changed cannot be shown."
    new = current(entry)
    then, now = (seen(version, selection) for version in (old, new))
    size = within(then, now, difference(old["records"], new["records"]))
    return of_a_link(size, finding(then), finding(now))


def current(entry: dict[str, Any]) -> Version:
    """Return the version of a ledger that the dashboard shows, from its entry on the shelf."""
    return {key: entry[key] for key in ("name", "sha256", "tables", "crisis", "records")} | {"faults": []}


def dropped(file: Any) -> Version:
    """Return the version in a file that the visitor dropped, read again only where its bytes are others."""
    data = file.getvalue()
    digest = hashlib.sha256(data).hexdigest()
    kept: Version | None = st.session_state.get("dropped_version")
    if kept is None or kept["sha256"] != digest:
        kept = opened(data, visible(str(file.name))[:NAME]) | {"dropped": True}
        st.session_state["dropped_version"] = kept
    return kept


def said(version: Version, view: View) -> list[Said]:
    """Return what a version says in a view of it; kept for all visitors unless it is a visitor's own."""
    if version.get("dropped") or view.own:
        return on_topic(view) + on_the_ground(view)
    return [Said(*one) for one in _said(version["sha256"], view.selection.key(), view)]


@st.cache_data(max_entries=SAID, show_spinner=False)
def _said(sha256: str, selection: str, _view: View) -> list[tuple[str, ...]]:
    """Version and selection say all of the view; it is handed over so that it need not be cut again."""
    return [tuple(one) for one in on_topic(_view) + on_the_ground(_view)]
