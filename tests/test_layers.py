"""The house is built in layers: data flows one way, and nothing happens at import."""

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
LAYERS = [
    "document", "reference", "council", "ledger", "authoring", "imports", "selection", "tables", "alignment",
    "findings", "versions", "figures", "export", "site", "incoming", "command", "ui", "pages", "__main__",
]  # fmt: skip
DRAWING = (  # what makes a picture, and what serves plotly.js
    "components.export.brief_chart",
    "components.export.drawing",
    "components.export.picture",
    "components.ui.plotly_js",
)
FILES = sorted((ROOT / "components").rglob("*.py"))
MODULES = {path: ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__") for path in FILES}


def imports(tree: ast.AST) -> Iterator[str]:
    """Yield the dotted names that a module imports, anywhere in it."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "a relative import hides its layer"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def breaches(module: str, source: str) -> list[str]:
    """Return what a module imports against the order of the layers, or a library that is not its layer's to use."""
    layer = [*module.split("."), ""][1]
    found = []
    for name in imports(ast.parse(source)):
        library, _, rest = name.partition(".")
        other = rest.split(".")[0]
        if library == "components" and layer and other in LAYERS and LAYERS.index(other) > LAYERS.index(layer):
            found.append(f"{module} imports {name}, of a later layer")
        if library == "streamlit" and layer not in ("ui", "pages"):
            found.append(f"{module} imports {name}")
        if library == "plotly" and module not in DRAWING:
            found.append(f"{module} imports {name}")
    return found


def test_every_component_has_its_layer() -> None:
    unknown = {module.split(".")[1] for module in MODULES.values() if "." in module} - set(LAYERS)
    assert unknown == set()


@pytest.mark.parametrize("path", FILES, ids=lambda path: MODULES[path])
def test_a_module_imports_only_earlier_layers(path: Path) -> None:
    assert breaches(MODULES[path], path.read_text("utf-8")) == []


@pytest.mark.parametrize(
    ("module", "source", "found"),
    [
        (
            "components.ledger.book",
            "from components.tables import layout",
            "components.tables.layout, of a later layer",
        ),
        ("components.council", "def f():\n    import components.ui.store", "components.ui.store, of a later layer"),
        ("components.selection", "from components import pages", "components.pages, of a later layer"),
        ("components.figures.map", "import streamlit as st", "streamlit"),
        ("components.figures.map", "import plotly.graph_objects as go", "plotly.graph_objects"),
        ("components.pages.map", "from plotly import graph_objects", "plotly.graph_objects"),
    ],
)
def test_a_breach_is_found(module: str, source: str, found: str) -> None:
    assert breaches(module, source) == [f"{module} imports {found}"]


def test_imports_that_are_in_order() -> None:
    assert breaches("components.pages.map", "import streamlit\nfrom components.figures import theme") == []
    assert breaches("components.export.picture", "import plotly.graph_objects as go") == []
    assert breaches("components.ledger.book", "from components.ledger import model\nimport yaml") == []


WATCH = """
import importlib, sys

SUFFIXES = (".py", ".pyc", ".so", ".toml")
opened = []


def watch(event, arguments):
    if event == "open" and isinstance(arguments[0], str):
        path = arguments[0].replace("\\\\", "/")
        if path.startswith(ROOT) and "/.venv/" not in path and not path.endswith(SUFFIXES) and ".pyc." not in path:
            opened.append(path)
    if event.startswith(("socket.connect", "subprocess.Popen")):
        opened.append(f"{event} {arguments}")


ROOT = sys.argv[1]
others = sys.argv[3:]
for library in others:
    importlib.import_module(library)
sys.addaudithook(watch)
for module in sys.argv[2].split(","):
    importlib.import_module(module)
print("\\n".join(opened))
"""


def test_nothing_is_read_or_fetched_at_import() -> None:
    modules = ",".join(module for module in MODULES.values() if not module.endswith("__main__"))
    libraries = ["streamlit", "plotly.graph_objects", "pandas", "pydantic", "yaml"]
    command = [sys.executable, "-c", WATCH, ROOT.as_posix() + "/", modules, *libraries]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip() == ""


def test_the_command_line_needs_neither_charts_nor_frames() -> None:
    code = "import sys, components.__main__; print([m for m in ('streamlit', 'plotly', 'pandas') if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


UNSAFE = re.compile(r"\b(unsafe_load|full_load)(_all)?\b|\b(Unsafe|Full)Loader\b|\byaml\.(CLoader|Loader)\b")


def loads(source: str) -> list[str]:
    """Return the calls of ``yaml.load`` and ``yaml.load_all``, which obey tags unless told otherwise."""
    calls = [node.func for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Call)]
    return [ast.unparse(func) for func in calls if ast.unparse(func) in ("yaml.load", "yaml.load_all")]


def test_no_yaml_loader_that_obeys_tags() -> None:
    folders = (ROOT / "components", ROOT / "data", ROOT / "tests")
    sources = {path: path.read_text("utf-8") for folder in folders for path in folder.rglob("*.py")}
    sources.pop(Path(__file__).resolve())
    assert [str(path) for path, source in sources.items() if UNSAFE.search(source)] == []
    assert [str(path.relative_to(ROOT)) for path, source in sources.items() if loads(source)] == []
