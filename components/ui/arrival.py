"""What became of the files that a reader dropped: what was opened, and every fault beside its line."""

from collections.abc import Iterator
from functools import partial
from typing import Any

import streamlit as st

from components.document import Fault
from components.document.fault import visible
from components.document.limits import FILE_BYTES
from components.incoming import Arrival
from components.incoming.arrival import YAML
from components.incoming.correction import corrected
from components.incoming.quotation import Quotation, quotations
from components.ledger import read_ledger
from components.tables.wording import sentence_case
from components.ui.words import Filled, fill, joined, put, say

SHOWN = 200  # faults of all files together; more than anybody corrects in one sitting
FAULT = "<li><p><code>{}</code> {}</p>{}<p>{}</p></li>"


def told(arrival: Arrival) -> dict[str, Any]:
    """Return what there is to say of the files that were refused or left unread, as plain texts for `came`."""
    faults = [
        (file.name, [_plain(*pair) for pair in zip(file.faults, quotations(file.data, file.faults), strict=True)])
        for file in arrival.refused
    ]
    return {"faults": faults, "mended": list(_mended(arrival)), "unread": arrival.unread}


def _mended(arrival: Arrival) -> Iterator[tuple[str, bytes, list[tuple[int, str, str]], int]]:
    """Yield the files in which words can be put right: name, text, what was replaced, and how many faults remain."""
    room = FILE_BYTES
    for file in arrival.refused:
        if not file.name.lower().endswith(YAML) or len(file.data) > room:
            continue
        text, done = corrected(file.data, file.faults)
        if done:
            room -= len(text)
            yield (
                file.name,
                text,
                [(one.line, one.written, one.meant) for one in done],
                len(read_ledger(text, file.name).faults),
            )


def _plain(fault: Fault, quotation: Quotation | None) -> tuple[str, str, tuple[str, ...], str]:
    """Return the place of a fault, what is wrong, the line around the place, and what was expected."""
    wrong = f"{fault.record}: {fault.message}" if fault.record else fault.message
    instead = "; ".join(part for part in (f"expected {fault.expected}" if fault.expected else "", fault.hint) if part)
    place = f"{fault.file}:{fault.line}:{fault.column}"
    return place, visible(wrong), tuple(quotation or ()), visible(sentence_case(instead))


def came(said: dict[str, Any]) -> None:
    """Say what became of the files: ``told``, with pairs of file and word for ``opened`` and ``refused``."""
    if not said:
        return
    for name, holds in said["opened"]:
        say('<div class="sp" role="status"><p>{}: no fault; {}. Every page now works on it.</p></div>', name, holds)
    for name, why in said["refused"]:
        say('<div class="sp" role="status"><p class="notice">{} was not opened: {}.</p></div>', name, why)
    left = SHOWN
    for name, faults in said["faults"]:
        number = f"{len(faults):,} {'fault' if len(faults) == 1 else 'faults'}"
        items = [fill(FAULT, place, wrong, _line(quotation), instead) for place, wrong, quotation, instead in faults]
        rest = f"{len(items) - left:,} more are not listed." if len(items) > left else ""
        put(
            fill(
                '<div class="sp" role="status"><h2>{}: {}</h2><ol class="faults">{}</ol><p>{}</p></div>',
                name,
                number,
                joined("{}", [(one,) for one in items[:left]]),
                rest,
            )
        )
        left = max(0, left - len(items))
    _offer(said["mended"])
    if said["unread"]:
        say('<div class="sp"><p class="quiet">Left unread: {}.</p></div>', ", ".join(said["unread"]))


def _line(quotation: tuple[str, ...]) -> Filled:
    """Return the quoted line with a mark under the column; nothing where there is no line to quote."""
    if not quotation:
        return fill("")
    return fill('<pre>{}<span class="at">{}<span aria-hidden="true">^</span></span>{}</pre>', *quotation)


def _offer(mended: list[tuple[str, bytes, list[tuple[int, str, str]], int]]) -> None:
    """Offer each file with its words put right, and list them."""
    for number, (name, text, done, left) in enumerate(mended):
        rest = (
            "Then it has no fault." if not left else f"Then {left:,} {'fault is' if left == 1 else 'faults are'} left."
        )
        say(
            '<div class="sp"><h3>Words that can be put right in {}</h3><ul>{}</ul><p>{}</p></div>',
            name,
            joined("<li>Line {}: <code>{}</code> becomes <code>{}</code></li>", done),
            rest,
        )
        st.download_button(
            "Download the corrected file",
            partial(bytes, text),  # made a file only when it is asked for
            file_name=name.rpartition("/")[2],
            mime="application/yaml",
            key=f"mended_{number}",
            on_click="ignore",
        )
