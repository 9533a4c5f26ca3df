"""Cards that open records: the seats of the Council and the four figures.

A component of our own, because a Streamlit button takes its label as Markdown and has one line. Text arrives as
data and is set with ``textContent``, so it stays text whatever it says. Each card with a record is a button.
"""

from functools import cache
from typing import Any, NamedTuple

import streamlit as st

CSS = """
.group {margin: 0 0 .4rem;}
h3 {font: inherit; font-size: .875rem; font-weight: 600; margin: 0 0 .3rem; color: var(--st-text-color);}
ul {list-style: none; margin: 0; padding: 0; display: grid; gap: .4rem;
    grid-template-columns: repeat(var(--columns), minmax(0, 1fr));}
li {display: flex; min-width: 0;}
.card {font: inherit; color: var(--st-text-color); background: var(--st-secondary-background-color);
    border: 1px solid var(--st-border-color); border-radius: 4px; padding: .3rem .45rem; text-align: left;
    width: 100%; display: flex; flex-direction: column; gap: .1rem; min-width: 0; line-height: 1.2;}
button.card {cursor: pointer;}
button.card:hover {border-color: var(--st-primary-color);}
button.card:focus-visible {outline: 3px solid var(--st-primary-color); outline-offset: 1px;}
.hollow {background: transparent; border-style: dashed;
    background-image: repeating-linear-gradient(135deg, transparent 0 7px, #8888881f 7px 9px);}
.faint {opacity: .72; border-style: dotted;}
.head {font-weight: 650; font-size: .95rem; display: flex; align-items: center; gap: .35rem;}
.name {font-size: .8rem; overflow-wrap: anywhere;}
.word {font-size: .85rem; font-weight: 600; overflow-wrap: anywhere;}
.detail {font-size: .8rem; overflow-wrap: anywhere;}
.mark {font-size: .7rem; white-space: nowrap; letter-spacing: -.01em;}
.label {font-size: .85rem;}
.value {font-size: 1.3rem; font-weight: 650; line-height: 1.2;}
.more {font-size: .8rem; color: var(--st-link-color); text-decoration: underline; margin-top: auto;}
.chip {display: inline-flex; align-items: center; justify-content: center; width: 1.35em; height: 1.35em;
    border: 1px solid var(--st-text-color); border-radius: 3px; font-size: .8rem; flex: none;}
@media (max-width: 640px) {
  ul {grid-template-columns: repeat(var(--narrow), minmax(0, 1fr)); gap: .3rem;}
  .card {padding: .3rem .35rem;}
  .value {font-size: 1.1rem;}
}
"""

JS = """
// After the record is closed the keyboard goes on where it was; the card may have been made anew meanwhile.
function returnFocus(root, record) {
  let opened = false;
  const watch = new MutationObserver(() => {
    const open = document.querySelector('[role="dialog"]');
    opened ||= open;
    if (!opened || open) return;
    watch.disconnect();
    root.querySelector(`[data-record="${CSS.escape(record)}"]`)?.focus();
  });
  watch.observe(document.body, { childList: true, subtree: true });
}

export default function ({ data, parentElement, setTriggerValue }) {
  let root = parentElement.querySelector('.cards');
  if (!root) {
    root = document.createElement('div');
    root.className = 'cards';
    parentElement.appendChild(root);
  }
  const focused = root.getRootNode().activeElement?.dataset?.record;
  const make = (tag, kind, text) => {
    const element = document.createElement(tag);
    if (kind) element.className = kind;
    if (text) element.textContent = text;
    return element;
  };
  root.replaceChildren(...data.groups.map((group) => {
    const section = make('div', 'group');
    if (group.title) section.appendChild(make('h3', '', group.title));
    const list = make('ul');
    list.setAttribute('aria-label', group.name);
    list.style.setProperty('--columns', group.columns);
    list.style.setProperty('--narrow', group.narrow);
    for (const card of group.cards) {
      const box = make(card.record ? 'button' : 'div', 'card ' + card.look);
      for (const [kind, text] of card.lines) {
        const line = make('span', kind, text);
        if (kind === 'head' && card.glyph) {
          const chip = make('span', 'chip', card.glyph);
          chip.setAttribute('aria-hidden', 'true');
          if (card.colour) { chip.style.background = card.colour; chip.style.color = card.ink; }
          line.prepend(chip);
        }
        box.appendChild(line);
      }
      if (card.record) {
        box.type = 'button';
        box.dataset.record = card.record;
        box.onclick = () => {
          setTriggerValue('opened', card.record);
          returnFocus(root, card.record);
        };
        if (card.more) box.appendChild(make('span', 'more', card.more));
      }
      const item = make('li');
      item.appendChild(box);
      list.appendChild(item);
    }
    section.appendChild(list);
    return section;
  }));
  if (focused) root.querySelector(`[data-record="${CSS.escape(focused)}"]`)?.focus();
}
"""


class Card(NamedTuple):
    """One card. ``lines`` are (kind, text): head, name, word, detail, mark, label or value, top to bottom."""

    lines: tuple[tuple[str, str], ...]
    record: str = ""
    """what opening it asks for: ids of records, separated by spaces"""
    more: str = ""
    """the words that say it can be opened"""
    glyph: str = ""
    colour: str = ""
    ink: str = ""
    look: str = ""
    """hollow where nothing is recorded, faint where the reader's filter leaves it out"""


class Group(NamedTuple):
    """Cards in a row, so many on a laptop and so many on a phone."""

    name: str
    cards: list[Card]
    columns: int
    narrow: int
    title: str = ""


@cache
def _component() -> Any:
    return st.components.v2.component("standpoint_cards", css=CSS, js=JS)


def cards(groups: list[Group], key: str) -> list[str]:
    """Draw the groups; return the ids of the records that the reader just opened, mostly none."""
    data = {"groups": [group._asdict() | {"cards": [card._asdict() for card in group.cards]} for group in groups]}
    result = _component()(data=data, key=key, on_opened_change=_nothing)
    return str(result.opened).split() if result.opened else []


def ink(colour: str) -> str:
    """Return black or white, whichever stands out more on a colour ``#rrggbb`` (WCAG 2.2 relative luminance)."""
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    luminance = 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
    return "#ffffff" if 1.05 / (luminance + 0.05) > (luminance + 0.05) / 0.05 else "#000000"


def _nothing() -> None:
    """Streamlit keeps a trigger only where a callback is named; the value is read from the result."""
