"""Text reaches the screen through literal sinks only: how they escape, and that there is no other way."""

import ast
from pathlib import Path

import pytest

from components.figures.text import literal
from components.ui.words import fill, joined

ROOT = Path(__file__).resolve().parents[2]
FILES = [ROOT / "dashboard.py", *sorted((ROOT / "components").rglob("*.py"))]

HOSTILE = '<img src=x onerror="alert(1)">&![x](https://evil.invalid/p.png)'
INERT = "&lt;img src=x onerror=&quot;alert(1)&quot;&gt;&amp;![x](https://evil.invalid/p.png)"

# Streamlit calls that read their text as Markdown or HTML: only literals of the code may be given to them.
MARKUP = {
    "markdown", "write", "caption", "title", "header", "subheader", "info", "error", "warning", "success", "toast",
    "exception", "table", "metric", "badge", "latex", "html", "button", "link_button", "page_link", "download_button",
    "checkbox", "toggle", "radio", "pills", "segmented_control", "selectbox", "multiselect", "select_slider", "slider",
    "text_input", "text_area", "number_input", "date_input", "time_input", "file_uploader", "tabs", "expander",
    "popover", "status", "progress", "spinner", "dialog", "image", "echo", "feedback", "chat_message", "logo",
}  # fmt: skip
# Of these, the options are Markdown as well: they must come from a dictionary of the code.
MARKUP_OPTIONS = {"radio", "pills", "segmented_control", "select_slider"}
FIELDS = {"one_of", "some_of", "switch", "day_of"}  # of ui/fields.py, which hand their text on


def test_values_are_escaped_and_templates_are_not():
    assert fill("<p>{}</p>", HOSTILE) == f"<p>{INERT}</p>"
    assert fill("<ul>{}</ul>", joined("<li>{}</li>", [(HOSTILE,), (1,)])) == f"<ul><li>{INERT}</li><li>1</li></ul>"


def test_plotly_text_is_escaped():
    assert literal("<b>a</b> & <a href=x>") == "&lt;b&gt;a&lt;/b&gt; &amp; &lt;a href=x&gt;"


def calls(path: Path):
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Call):
            yield node


def name_of(call: ast.Call) -> str:
    return call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")


def is_literal(node: ast.AST) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_no_data_reaches_a_call_that_reads_markup(path):
    """The one exception each: words.put makes HTML, style.style puts the style sheet, ui/download.py passes a label."""
    exempt = {("words.py", "html"), ("style.py", "html")}
    within_ui = "ui" in path.parts or "pages" in path.parts or path.name == "dashboard.py"
    for call in calls(path):
        name = name_of(call)
        if name not in MARKUP or not within_ui or not isinstance(call.func, ast.Attribute):
            continue
        if (path.name, name) in exempt:
            continue
        where = f"{path.relative_to(ROOT)}:{call.lineno} {name}"
        label = (
            call.args[0] if call.args else next((k.value for k in call.keywords if k.arg in ("label", "body")), None)
        )
        passed_on = isinstance(label, ast.Name) and label.id == "label"
        assert label is None or is_literal(label) or passed_on, f"{where}: its text is not a literal"
        helps = [k.value for k in call.keywords if k.arg == "help"]
        assert all(is_literal(value) for value in helps), f"{where}: help is not a literal"
        if name in MARKUP_OPTIONS and path.name != "fields.py":
            assert ast.unparse(call.args[1]).removeprefix("list(").rstrip(")").isupper(), f"{where}: options are data"


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_templates_are_literals_and_html_is_made_in_one_place(path):
    for call in calls(path):
        name = name_of(call)
        if name in ("say", "fill", "joined") and path.name != "words.py" and isinstance(call.func, ast.Name):
            template = call.args[0]
            constant = isinstance(template, ast.Name) and template.id.isupper()
            assert is_literal(template) or constant, f"{path.name}:{call.lineno}: a template that is not a literal"
        if name == "Filled":
            assert path.name == "words.py", f"{path.name}:{call.lineno}: HTML made outside words.py"
        if name in ("html", "iframe", "declare_component"):
            assert path.name in ("words.py", "style.py"), f"{path.name}:{call.lineno}: a second way to HTML"


def label_of(call):
    """Return what a call gives as its label: the keyword, else the first argument."""
    return next((keyword.value for keyword in call.keywords if keyword.arg == "label"), None) or call.args[0]


def test_labels_that_are_passed_on_are_literals_where_they_are_given():
    passing = {"download", "rows_of", "Offer", "listing"} | FIELDS
    drawing = [path for path in FILES if {"ui", "pages"} & set(path.parts)]
    given = [(path, label_of(call)) for path in drawing for call in calls(path) if name_of(call) in passing]
    assert len(given) > 25
    for path, label in given:
        passed_on = path.name in ("download.py", "listing.py") and isinstance(label, ast.Name) and label.id == "label"
        assert is_literal(label) or passed_on, f"{path.name}:{label.lineno}"


def test_what_fields_hand_on_as_markup_is_the_codes_own():
    drawing = [path for path in FILES if {"ui", "pages"} & set(path.parts)]
    found = [call for path in drawing for call in calls(path) if name_of(call) in FIELDS]
    assert len(found) > 25
    for call in found:
        assert all(is_literal(keyword.value) for keyword in call.keywords if keyword.arg == "help"), call.lineno
        options = call.args[1]
        assert name_of(call) != "switch" or (isinstance(options, ast.Name) and options.id.isupper()), call.lineno


def test_no_javascript_is_allowed_and_cards_set_text_only():
    source = "".join(path.read_text("utf-8") for path in FILES)
    assert "unsafe_allow" not in source
    cards = (ROOT / "components" / "ui" / "cards.py").read_text("utf-8")
    assert "innerHTML" not in cards
    assert "insertAdjacentHTML" not in cards
    assert "textContent" in cards


def test_links_to_other_hosts_are_never_put_into_the_code_of_a_page():
    for path in FILES:
        if "ui" in path.parts or "pages" in path.parts or "figures" in path.parts:
            assert "http" not in path.read_text("utf-8").replace("http(s)", ""), path.name
