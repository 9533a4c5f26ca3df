"""A brief as one HTML file: no script, nothing from elsewhere, two pages of A4 when printed.

A chart is an image in the file. A picture in an image element runs no script and loads nothing, whatever is in it.
"""

import base64
import html
from collections.abc import Mapping

from components.export.brief import Block, Brief

CSS = """
@page {size: A4; margin: 13mm 14mm;}
body {font: 10pt/1.32 system-ui, 'Segoe UI', Roboto, 'Noto Sans', sans-serif; color: #1b1f27; background: #fff;
  max-width: 190mm; margin: 1rem auto; padding: 0 1rem; overflow-wrap: break-word;}
h1 {font-size: 15pt; margin: 0 0 .2em;} h2 {font-size: 11pt; margin: .8em 0 .2em; break-after: avoid;}
p {margin: .2em 0;} ul, ol {margin: .2em 0; padding-left: 1.4em;}
table {border-collapse: collapse; width: 100%;} caption {text-align: left; font-weight: 600;}
th, td {border-bottom: 1px solid #c9d0da; padding: .1em .5em .1em 0; text-align: left; vertical-align: top;}
th[scope=row] {font-weight: 600;} tr {break-inside: avoid;} img {max-width: 100%;} a {color: #1d4f91;}
footer {margin-top: 1em; border-top: 1px solid #c9d0da;}
@media print {body {margin: 0; padding: 0; max-width: none; font-size: 7.8pt; line-height: 1.22;} a {color: inherit;}
  .second {break-before: page;}}
"""
SECOND = "Casualties"  # the heading at which the second printed page begins
POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"


def page(brief: Brief, charts: Mapping[str, str] | None = None) -> str:
    """Return the brief as HTML; ``charts`` are texts of SVG files by what they show, as it is read out."""
    drawn = "".join(_chart(name, svg) for name, svg in (charts or {}).items())
    return (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">\n'
        '<meta name="referrer" content="no-referrer">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{_text(brief.title)}</title>\n<style>{CSS}</style>\n</head>\n<body>\n<main>\n"
        f"<h1>{_text(brief.title)}</h1>\n{''.join(_block(block) for block in brief.blocks)}{drawn}</main>\n"
        f"<footer><p>{_text(brief.citation)}</p></footer>\n</body>\n</html>\n"
    )


def _text(text: str) -> str:
    return html.escape(str(text))


def _block(block: Block) -> str:
    match block.kind:
        case "heading":
            page = ' class="second"' if block.text.startswith(SECOND) else ""
            return f"<h2{page}>{_text(block.text)}</h2>\n"
        case "table":
            return _table(block)
        case "list":
            return f"<ul>{''.join(f'<li>{_text(row[0])}</li>' for row in block.rows)}</ul>\n"
        case "sources":
            return f"<ol>{''.join(_source(*row) for row in block.rows)}</ol>\n"
    return f"<p>{_text(block.text)}</p>\n"


def _table(block: Block) -> str:
    head, *rows = block.rows
    titles = "".join(f'<th scope="col">{_text(title)}</th>' for title in head)
    lines = "".join(
        f'<tr><th scope="row">{_text(row[0])}</th>{"".join(f"<td>{_text(cell)}</td>" for cell in row[1:])}</tr>\n'
        for row in rows
    )
    return (
        f"<table><caption>{_text(block.text)}</caption>\n<thead><tr>{titles}</tr></thead>\n"
        f"<tbody>\n{lines}</tbody></table>\n"
    )


def _source(words: str, url: str) -> str:
    if not url.startswith(("https://", "http://")):
        return f"<li>{_text(words)}</li>"
    return f'<li><a href="{_text(url)}" rel="noopener noreferrer nofollow">{_text(words)}</a></li>'


def _chart(name: str, svg: str) -> str:
    data = base64.b64encode(svg.encode()).decode()
    return f'<p><img alt="{_text(name)}" src="data:image/svg+xml;base64,{data}"></p>\n'
