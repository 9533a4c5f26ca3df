"""Each way out shows each hostile text as text: one function a sink, one table for all of them."""

import ast
import csv
import html
import io
import re
import zipfile
from html.parser import HTMLParser
from pathlib import Path

import pytest
from openpyxl import load_workbook

from components.document.fault import Fault, visible
from components.document.listing import as_github
from components.export.brief import Brief, Chart, Section, Source, Table
from components.export.brief_html import as_html
from components.export.brief_markdown import plain as markdown
from components.export.bundle import Bundle
from components.export.bundle import Table as Rows
from components.export.citation import bibtex, ris
from components.export.columns import text as text_column
from components.export.embed import snippet
from components.export.rows import csv_bytes, plain
from components.export.workbook import workbook
from components.export.works import Work
from components.figures.text import card, folded, literal, tick
from components.ui.words import fill
from tests.hostile.texts import TEXTS

ROOT = Path(__file__).resolve().parents[2]
each_text = pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)


class Tags(HTMLParser):
    """The elements and the text of a piece of HTML, as a browser takes them."""

    def __init__(self, source: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[tuple[str, tuple[str, ...]]] = []
        self.text = ""
        self.feed(source)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, tuple(name for name, _ in attrs)))

    def handle_data(self, data: str) -> None:
        self.text += data


@each_text
def test_a_page(text: str) -> None:
    seen = Tags(fill('<p class="{}">{}</p>', text, text))
    assert seen.tags == [("p", ("class",))]
    assert seen.text == text


@each_text
def test_a_figure(text: str) -> None:
    assert Tags(literal(text)).tags == Tags(tick(text, text)).tags == []
    assert Tags(literal(text)).text == text
    assert {tag for tag, _ in Tags(folded(text) + card(text, "day", text)).tags} <= {"b", "br"}


def inert(template: ast.expr) -> bool:
    """Tell whether data in a template, if there is any, is literal and without the sign that Plotly fills in."""
    names = [node for node in ast.walk(template) if isinstance(node, ast.Name)]
    said = ast.unparse(template)
    return not names or ("literal(" in said and ".replace('%', '&#37;')" in said and "f'" not in said)


def test_a_template_with_data_is_found() -> None:
    assert inert(ast.parse("'%{y}'", mode="eval").body)
    assert inert(ast.parse("'%{y}' + literal(a.b).replace('%', '&#37;')", mode="eval").body)
    assert not inert(ast.parse("'%{y}' + literal(a.b)", mode="eval").body)
    assert not inert(ast.parse("f'%{{y}} {a.b}'", mode="eval").body)


def test_no_figure_fills_data_into_a_template() -> None:
    """Plotly fills in ``%{...}`` in a template; in a hover text it does not."""
    for path in sorted((ROOT / "components" / "figures").glob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.keyword) and node.arg in ("hovertemplate", "texttemplate"):
                assert inert(node.value), f"{path.name}:{node.value.lineno}"
            if isinstance(node, ast.Dict):
                for key, value in zip(node.keys, node.values, strict=True):
                    if isinstance(key, ast.Constant) and key.value in ("hovertemplate", "texttemplate"):
                        assert inert(value), f"{path.name}:{value.lineno}"


@each_text
def test_a_brief_in_html(text: str) -> None:
    source = Source(1, text, text, text, "https://example.org/1")
    section = Section(text, [text], Table(text, (text,), [(text,)]))
    calm = Section("x", ["x"], Table("x", ("x",), [("x",)]))
    brief = Brief(
        text,
        text,
        [text],
        [section],
        [source],
        {},
        [("a", "b")] * 3 + [(text, text)],
        text,
        Chart("none", text, text, {}),
    )
    plain_brief = brief._replace(
        title="x", question="x", scope=[("a", "b")] * 3 + [("x", "x")], finding=["x"], sections=[calm],
        sources=[Source(1, "x", "x", "x", "https://example.org/1")], citation="x",
    )  # fmt: skip
    assert [tag for tag, _ in Tags(as_html(brief)).tags] == [tag for tag, _ in Tags(as_html(plain_brief)).tags]


@each_text
def test_a_brief_in_markdown(text: str) -> None:
    said = markdown(text)
    assert "\n" not in said
    assert re.search(r"(?<!\\)[`*_\[\]<>#|!~&]", said.replace("\\\\", "")) is None
    assert re.sub(r"\\(.)", r"\1", said) == " ".join(text.split())


@each_text
def test_a_spreadsheet_cell(text: str) -> None:
    (heading,), (cell,) = csv.reader(
        io.StringIO(csv_bytes(Rows("", {text: text_column("")}, [(text,)])).decode(), newline="")
    )
    for written in (heading, cell):
        assert not written.startswith(("=", "+", "-", "@", "\t", "\r", "＝"))
        assert plain(written) == text


@pytest.mark.parametrize("text", [text for text in TEXTS.values() if text.isprintable() or text[0] == "\t"])
def test_a_workbook(text: str) -> None:
    table = Rows("", {text: text_column("")}, [(text,)])
    data = workbook(Bundle("a", "a", text, "0" * 64, text, text, [(text, text)], [], {"t": table}))
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        sheets = [parts.read(name).decode() for name in parts.namelist() if "worksheets/sheet" in name]
    assert len(sheets) == 2
    assert not any("<f>" in sheet or "<hyperlink" in sheet for sheet in sheets)
    assert load_workbook(io.BytesIO(data))["t"]["A2"].value == text


def work(text: str) -> Work:
    return Work("key", text, text, text, text, None, False, None, "https://example.org/1", text)


@each_text
def test_a_bibliography(text: str) -> None:
    entry = bibtex([work(text)])
    assert entry.count("{") == entry.count("}")
    assert re.findall(r"@", entry.replace("{@}", "")) == ["@"]
    assert re.search(r"\\(?!text|[%&$#_])", entry) is None


@each_text
def test_a_reference_manager(text: str) -> None:
    lines = ris([work(text)]).split("\r\n")
    assert [line[:6] for line in lines].count("TY  - ") == [line[:6] for line in lines].count("ER  - ") == 1
    assert all(re.match("[A-Z][A-Z0-9]  - ", line) for line in lines if line)


@each_text
def test_a_terminal_and_a_workflow(text: str) -> None:
    assert visible(text).isprintable()
    fault = Fault(text, 1, 1, text, text, text, text)
    assert str(fault).isprintable()
    assert as_github([fault]).count("\n") == 1
    assert as_github([fault]).startswith("::error file=")


@each_text
def test_an_embedded_chart(text: str) -> None:
    seen = Tags(snippet(f"https://example.org/?q={text}", text, 400))
    assert [tag for tag, _ in seen.tags] == ["iframe"]
    assert seen.tags[0][1] == ("src", "title", "width", "height", "loading", "style")
    assert html.unescape(snippet("", text, 1)).count(text) == 1
