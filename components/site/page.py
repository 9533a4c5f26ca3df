"""The frame of a page of the site: light and dark, wide and narrow, no script that runs, nothing fetched."""

from collections.abc import Sequence
from xml.etree.ElementTree import Element

from components.export.brief_html import POLICY
from components.site.markup import as_html, element

STYLE = """
:root {color-scheme: light dark; --ground: #fff; --ink: #1b1f27; --soft: #4a5361; --line: #c9d0da; --link: #123a78;}
@media (prefers-color-scheme: dark) {
  :root {--ground: #11151c; --ink: #e9edf3; --soft: #b3bdca; --line: #3a4452; --link: #8ab8f0;}
}
body {font: 16px/1.5 system-ui, 'Segoe UI', Roboto, 'Noto Sans', sans-serif; color: var(--ink);
  background: var(--ground); max-width: 58rem; margin: 2rem auto; padding: 0 1rem; overflow-wrap: break-word;}
h1 {font-size: 1.7rem; line-height: 1.2; margin: 0 0 .4rem;}
h2 {font-size: 1.2rem; margin: 1.8rem 0 .3rem;}
h3 {font-size: 1rem; margin: 1rem 0 .2rem;}
p, ul {margin: .3rem 0;}
a {color: var(--link);}
:focus-visible {outline: 2px solid var(--link); outline-offset: 2px;}
.finding {font-size: 1.15rem;}
.small {font-size: .86rem; color: var(--soft);}
.names {columns: 14rem; padding-left: 1.2rem;}
.names li, .list li {padding: .12rem 0; break-inside: avoid;}
.records {list-style: none; padding: 0;}
.records > li {border-top: 1px solid var(--line); padding: .5rem 0;}
.records > li:target {border-top: 3px solid var(--link);}
.scroll {overflow-x: auto;}
table {border-collapse: collapse; width: 100%; font-size: .92rem;}
caption {text-align: left; color: var(--soft); padding: .2rem 0;}
th, td {text-align: left; vertical-align: top; padding: .35rem .8rem .35rem 0; border-bottom: 1px solid var(--line);}
th[scope=row] {font-weight: 600;}
.wide {min-width: 13rem;}
.number {text-align: right; white-space: nowrap;}
dl {display: grid; grid-template-columns: max-content 1fr; gap: .2rem 1rem; margin: .3rem 0;}
dt {color: var(--soft);}
dd {margin: 0; overflow-wrap: anywhere;}
@media (max-width: 32rem) {
  th, td {padding-right: .5rem;} dl {grid-template-columns: 1fr; gap: 0;} dd {margin-bottom: .5rem;}
}
"""


def page(title: str, head: Sequence[Element], *body: Element) -> bytes:
    """Return a page with this title, more elements of its head, and the content of its one ``main``."""
    return as_html(
        element(
            "html",
            {"lang": "en"},
            element(
                "head",
                element("meta", {"charset": "utf-8"}),
                element("meta", {"http-equiv": "Content-Security-Policy", "content": POLICY}),
                element("meta", {"name": "viewport", "content": "width=device-width, initial-scale=1"}),
                element("title", title),
                *head,
                element("style", STYLE),
            ),
            element("body", element("main", *body)),
        )
    )
