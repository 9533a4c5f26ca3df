"""Citations in four forms.

The Chicago form follows the bibliography entry for a page of a website, the APA form the reference for a data set
that changes: no date where none is known, and the day of retrieval.
"""

import datetime as dt
import re
from collections.abc import Callable, Mapping

from components.export.works import Work, line


def chicago(works: list[Work]) -> str:
    """Return the works in the style of a Chicago bibliography, one a line."""
    return "\n".join(_chicago(work) for work in works)


def _chicago(work: Work) -> str:
    parts = [
        _ended(work.author),
        f"“{_ended(work.title)}”",
        _ended(work.within),
        _ended(work.edition[:1].upper() + work.edition[1:]),
        _ended(f"[{_american(work.issued)}]" if work.inferred and work.issued else _american(work.issued)),
        _ended(f"Accessed {_american(work.accessed)}" if work.accessed else ""),
        _ended(work.url),
        _ended(work.held),
    ]
    return " ".join(part for part in parts if part)


def apa(works: list[Work]) -> str:
    """Return the works in the style of an APA reference list, one a line."""
    return "\n".join(_apa(work) for work in works)


def _apa(work: Work) -> str:
    issued = f"{work.issued.year}, {work.issued:%B} {work.issued.day}" if work.issued else "n.d."
    about = f"{work.title}{f' ({work.edition})' if work.edition else ''}{' [Data set]' if work.kind == 'data' else ''}"
    parts = [
        _ended(work.author),
        f"[{issued}]." if work.inferred and work.issued else f"({issued}).",
        _ended(about),
        _ended(work.within),
        _retrieved(work),
        _ended(work.held),
    ]
    return " ".join(part for part in parts if part)


def _retrieved(work: Work) -> str:
    if not work.accessed:
        return work.url
    day = f"Retrieved {_american(work.accessed)}"
    return f"{day}, from {work.url}" if work.url else f"{day}."


def bibtex(works: list[Work]) -> str:
    """Return the works as BibTeX, an entry each."""
    return "\n".join(_bibtex(work) for work in works)


def _bibtex(work: Work) -> str:
    fields = {
        "author": f"{{{_latex(work.author)}}}",  # braces of its own: a name of an organisation is not taken apart
        "title": f"{{{_latex(work.title)}}}",
        "howpublished": _latex(work.within),
        "version": _latex(work.edition),
        "year": f"{work.issued.year}" if work.issued else "",
        "date": work.issued.isoformat() if work.issued else "",
        "urldate": work.accessed.isoformat() if work.accessed else "",
        "url": work.url,
        "note": _latex(_noted(work)),
    }
    lines = "".join(f"  {name} = {{{value}}},\n" for name, value in fields.items() if value)
    return f"@misc{{{re.sub('[^A-Za-z0-9-]', '-', work.key)},\n{lines}}}\n"


def ris(works: list[Work]) -> str:
    """Return the works as RIS, with the line ends that the format asks for."""
    return "".join(_ris(work) for work in works)


def _ris(work: Work) -> str:
    lines = [
        ("TY", "DATA" if work.kind == "data" else "ELEC"),
        ("AU", work.author),
        ("TI", work.title),
        ("T2", work.within),
        ("ET", work.edition),
        ("PY", f"{work.issued.year}" if work.issued else ""),
        ("DA", f"{work.issued:%Y/%m/%d}" if work.issued else ""),
        ("Y2", f"{work.accessed:%Y/%m/%d}" if work.accessed else ""),
        ("UR", work.url),
        ("N1", _noted(work)),
    ]
    return "".join(f"{tag}  - {line(value)}\r\n" for tag, value in lines if value) + "ER  - \r\n"


def _noted(work: Work) -> str:
    inferred = "The source does not print this date." if work.inferred and work.issued else ""
    return " ".join(part for part in (inferred, _ended(work.held)) if part)


FORMS: Mapping[str, Callable[[list[Work]], str]] = {"Chicago": chicago, "APA": apa, "BibTeX": bibtex, "RIS": ris}


LATEX = {character: f"\\{character}" for character in "%&$#_"} | {
    "\\": r"{\textbackslash}",
    "{": r"{\textbraceleft}",
    "}": r"{\textbraceright}",
    "~": r"{\textasciitilde}",
    "^": r"{\textasciicircum}",
    "@": "{@}",  # some readers take it for the beginning of an entry, even within a field
}


def _latex(text: str) -> str:
    """Return text as LaTeX; braces are words, since BibTeX counts an escaped brace like any other."""
    return "".join(LATEX.get(character, character) for character in text)


def _american(value: dt.date | None) -> str:
    """Return ``November 24, 2026``, as both styles ask for; nothing for no day."""
    return f"{value:%B} {value.day}, {value.year}" if value else ""


def _ended(text: str) -> str:
    """Return a part of a reference with the full stop that ends it; nothing for nothing."""
    return text if not text or text.endswith((".", "?", "!")) else f"{text}."
