"""Elements of a page or a feed; text and attributes stay text, because the standard library writes them."""

import re
from xml.etree.ElementTree import Element, tostring

FORBIDDEN = re.compile("[^\t\n\r\x20-\x7e\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 cannot hold (section 2.2), and the control characters that HTML calls an error."""


def element(tag: str, *content: Element | str | dict[str, str]) -> Element:
    """Return an element with these attributes, texts and children, in their order."""
    made = Element(tag)
    for part in content:
        if isinstance(part, dict):
            made.attrib |= {name: clean(value) for name, value in part.items()}
        elif isinstance(part, Element):
            made.append(part)
        elif len(made):
            made[-1].tail = f"{made[-1].tail or ''}{clean(part)}"
        else:
            made.text = f"{made.text or ''}{clean(part)}"
    return made


def clean(text: str) -> str:
    """Return text with U+FFFD in the place of every character that neither a page nor a feed may hold."""
    return FORBIDDEN.sub("\ufffd", str(text))


def as_html(root: Element) -> bytes:
    """Return a page in UTF-8. What is within ``script`` and ``style`` is written as it is: see `dataset.script`."""
    return f"<!doctype html>\n{tostring(root, encoding='unicode', method='html')}\n".encode()


def as_xml(root: Element) -> bytes:
    """Return a document in UTF-8 with its declaration."""
    return b"<?xml version='1.0' encoding='utf-8'?>\n" + tostring(root, encoding="unicode").encode() + b"\n"
