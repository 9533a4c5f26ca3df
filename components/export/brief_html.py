"""A brief as one HTML file: no script, no request, two printed pages, made for screen readers as well."""

import html
from collections.abc import Iterable

from components.export.brief import Brief, Chart, Cited, Section, Table

STYLE = """
:root {color-scheme: light;}
body {font: 15px/1.45 system-ui, 'Segoe UI', Roboto, 'Noto Sans', sans-serif; color: #1b1f27; background: #fff;
  max-width: 58rem; margin: 2rem auto; padding: 0 1rem;}
h1 {font-size: 1.5rem; line-height: 1.2; margin: 0;}
h2 {font-size: 1.05rem; margin: 1.2rem 0 .2rem;}
p {margin: .25rem 0;}
.finding {font-size: 1.1rem;}
table {border-collapse: collapse; width: 100%; font-size: .86rem;}
caption {text-align: left; color: #4a5361; padding: .15rem 0;}
th, td {text-align: left; vertical-align: top; padding: .2rem .6rem .2rem 0; border-bottom: 1px solid #c9d0da;
  overflow-wrap: break-word;}
thead th {border-bottom: 2px solid #4a5361; white-space: nowrap;}
.narrow {white-space: nowrap;}
.sources {font-size: .8rem; padding-left: 1.6rem;}
.cite {font-size: .86rem; overflow-wrap: anywhere; border-top: 1px solid #c9d0da; padding-top: .4rem;}
a {color: #123a78;}
.scroll {overflow-x: auto;}
figure {margin: .6rem 0 0;}
figcaption {font-size: 1.05rem; font-weight: bold;}
figure svg {display: block; width: 100%; height: auto;}
@page {size: A4; margin: 10mm 12mm;}
@media print {
  body {font-size: 8.4pt; line-height: 1.2; margin: 0; padding: 0; max-width: none;}
  h1 {font-size: 14pt;} h2 {font-size: 9.6pt; margin: 3.5pt 0 0; break-after: avoid;}
  .finding {font-size: 9.4pt;} table {font-size: 7.2pt; line-height: 1.18;} th, td {padding: .5pt 5pt .5pt 0;}
  tr {break-inside: avoid;} .sources {columns: 2; column-gap: 22pt; font-size: 6.2pt; line-height: 1.15; margin: 2pt 0;}
  .sources li {break-inside: avoid;} .cite {font-size: 6.8pt;} a {color: inherit; text-decoration: none;}
  .scroll {overflow: visible;} figure {margin: 3pt 0 0; break-inside: avoid;} figcaption {font-size: 9.6pt;}
  figure svg {width: 80%;}
}
"""
NARROW = 16  # characters that are not broken into lines, such as a day
POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"


def as_html(brief: Brief, drawing: str = "") -> str:
    """Return the whole file as text; every value is escaped, but for ``drawing``, the chart as SVG.

    Without a drawing the chart is left out: its records are in the tables.
    """
    scope = "".join(f"{_safe(name)}: {_safe(value)}. " for name, value in brief.scope[3:])
    return "".join(
        (
            '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n',
            f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">\n',
            '<meta name="viewport" content="width=device-width, initial-scale=1">\n',
            f"<title>{_safe(brief.title)}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n<main>\n",
            f"<h1>{_safe(brief.title)}</h1>\n<p>{_safe(brief.question)} {scope}</p>\n",
            *(f'<p class="finding">{_safe(sentence)}</p>\n' for sentence in brief.finding),
            _figure(brief.chart, drawing) if drawing else "",
            *(_section(section, brief) for section in brief.sections),
            _sources(brief),
            f'<p class="cite">{_safe(brief.citation)}</p>\n' if brief.citation else "",
            "</main>\n</body>\n</html>\n",
        )
    )


def _safe(text: str) -> str:
    return html.escape(str(text))


def _figure(chart: Chart, drawing: str) -> str:
    return (
        f'<figure role="img" aria-label="{_safe(chart.question)} {_safe(chart.sentence)}">\n'
        f"<figcaption>{_safe(chart.question)}</figcaption>\n{drawing}\n</figure>\n"
    )


def _section(section: Section, brief: Brief) -> str:
    sentences = "".join(f"<p>{_safe(sentence)}</p>\n" for sentence in section.sentences)
    table = _table(section.table, brief) if section.table else ""
    return f"<section>\n<h2>{_safe(section.heading)}</h2>\n{sentences}{table}</section>\n"


def _table(table: Table, brief: Brief) -> str:
    heads = "".join(f'<th scope="col">{_safe(head)}</th>' for head in table.heads)
    rows = "".join(f"<tr>{''.join(_cells(row, brief))}</tr>\n" for row in table.rows)
    return (
        f'<div class="scroll" tabindex="0" role="region" aria-label="{_safe(table.caption)}">'
        f"<table>\n<caption>{_safe(table.caption)}</caption>\n<thead><tr>{heads}</tr></thead>\n"
        f"<tbody>\n{rows}</tbody>\n</table></div>\n"
    )


def _cells(row: Iterable[str | Cited], brief: Brief) -> Iterable[str]:
    for cell in row:
        if isinstance(cell, Cited):
            numbers = sorted({n for record in cell.records for n in brief.numbers.get(record, ())})
            links = ", ".join(f'<a href="#source-{n}">{n}</a>' for n in numbers)
            yield f'<td class="narrow">{links}</td>'
        else:
            narrow = ' class="narrow"' if len(cell) <= NARROW else ""
            yield f"<td{narrow}>{_safe(cell)}</td>"


def _sources(brief: Brief) -> str:
    items = "".join(
        f'<li id="source-{source.number}"><a href="{_safe(source.url)}" rel="noopener noreferrer nofollow">'
        f"{_safe(source.title)}</a>, {_safe(source.publisher)}, {_safe(source.date)}</li>\n"
        for source in brief.sources
    )
    return f'<section>\n<h2>Sources</h2>\n<ol class="sources">\n{items}</ol>\n</section>\n' if items else ""
