"""What the documents say against what there is."""

import datetime as dt
import re
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from components.__main__ import LISTINGS
from components.document import limits, read
from components.export.names import dashed
from components.figures import every_chart
from components.findings.headline import figures, headline
from components.ledger import Ledger, load, plausibility, read_ledger
from components.ledger.summary import summary
from components.pages import every_page
from components.selection import Choices, Days, Selection, tidy
from components.tables import Tables, View, crisis_facts, lay_out, narrow
from components.tables.wording import day
from components.ui import filters, links, own
from components.ui.store import Shelf

ROOT = Path(__file__).resolve().parents[1]
DOCUMENTS = (
    "README.md",
    "CONTRIBUTING.md",
    "CHANGELOG.md",
    "docs/architecture.md",
    "docs/decisions.md",
    "docs/data.md",
    "docs/publishing.md",
    "docs/your-ledger.md",
    "docs/ledger-repository.md",
)
PATH = r"`((?:components|data|docs|tests|\.streamlit)/[\w./-]*|[\w./-]+\.(?:py|md|toml|txt|cff))`"
MINE = "data/my-crisis.yaml"


def text(name: str) -> str:
    return (ROOT / name).read_text("utf-8")


def block(name: str, language: str) -> str:
    """Return the first fenced block in a language."""
    found = re.search(rf"^```{language}\n(.*?)^```", text(name), re.MULTILINE | re.DOTALL)
    assert found, f"{name} has no block in {language}"
    return found[1]


def table(name: str, header: str) -> list[list[str]]:
    """Return the cells of the rows below a header, a list for each row."""
    _, _, rest = text(name).partition(f"{header}\n")
    rows = rest.split("\n\n", 1)[0].splitlines()[1:]
    assert rows, f"{name} has no table {header}"
    return [[cell.strip() for cell in row.strip("|").split("|")] for row in rows]


def with_block(changed: str) -> bytes:
    """Return the Syria ledger with a position put before the others."""
    return text("data/positions.yaml").replace("\npositions:\n", f"\npositions:\n{changed}", 1).encode()


@pytest.fixture(scope="module")
def shelf(syria: Ledger, tables: Tables) -> Shelf:
    """Return both shipped ledgers as the dashboard keeps them."""
    libya = load(ROOT / "data" / "libya-2011.yaml")
    laid = {"positions": (syria, tables), "libya-2011": (libya, lay_out(libya))}
    return {key: {"tables": frames, "crisis": crisis_facts(read, frames)} for key, (read, frames) in laid.items()}


@pytest.fixture(scope="module")
def parameters(shelf: Shelf) -> dict[str, Choices | Days]:
    """Return every parameter of a link without a word of its own."""
    return understood(shelf, {})


def understood(shelf: Shelf, query: dict[str, list[str]]) -> dict[str, Choices | Days]:
    """Return every parameter of a link, as the dashboard gathers them on a visitor's first run."""
    known = filters.known(shelf, query)
    for page in every_page():
        if hasattr(page, "choices"):
            known |= page.choices(shelf[filters.ledger_of(shelf, query)]["crisis"], query)
    return known


@pytest.mark.parametrize("name", ["positions", "libya-2011"])
def test_the_size_of_each_ledger_is_told(name: str) -> None:
    records, sources, _ = summary(load(ROOT / "data" / f"{name}.yaml")).split(", ")
    assert f"({records}, {sources})" in text("README.md").replace("\n", " ")


def test_the_example_is_a_ledger() -> None:
    ledger, faults = read_ledger(block("README.md", "yaml").encode(), MINE)
    assert faults == []
    assert ledger is not None
    assert summary(ledger) == "5 records, 1 source, 25 April 2011 to 27 April 2011"
    assert set(Ledger.model_fields) - set(read(block("README.md", "yaml").encode(), MINE)[0]) == {"actors", "readings"}


def test_the_example_draws_the_first_page() -> None:
    ledger, _ = read_ledger(block("README.md", "yaml").encode(), MINE)
    assert ledger is not None
    selection = Selection("my-crisis", "council-action", dt.date(2011, 4, 28))
    tables = lay_out(ledger)
    shown = narrow(tables, crisis_facts(ledger, tables), selection)
    assert [figure.value for figure in figures(shown)] == ["1 of 15", "0 of 15", "200 persons", "No estimate"]


def test_the_position_to_copy_is_sound() -> None:
    assert read_ledger(with_block(block("CONTRIBUTING.md", "yaml")), "data/positions.yaml").faults == []


@pytest.mark.parametrize(
    ("written", "instead"),
    [("date: 2011-04-27", "date: 2011-04-31"), ("topic: council-action", "topic: libia"), ("summary:", "sumary:")],
)
def test_faults_are_worded_as_shown_to_contributors(written: str, instead: str) -> None:
    changed = block("CONTRIBUTING.md", "yaml").replace(written, instead)
    (fault,) = read_ledger(with_block(changed), "data/positions.yaml").faults
    assert f" {fault.said()}\n" in text("CONTRIBUTING.md")


def test_the_fault_shown_is_what_the_checker_prints() -> None:
    changed = block("README.md", "yaml").replace("stance: condemns\n", "stance: condemn\n")
    (fault,) = read_ledger(changed.encode(), MINE).faults
    assert f"\n{fault}\n" in text("README.md")


def test_the_chart_to_try_draws(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.chdir(ROOT)
    names: dict[str, Any] = {}
    exec(block("CONTRIBUTING.md", "python"), names)  # noqa: S102 - our own document
    assert len(names["figure"].data) > 0
    assert "4 February 2012" in capsys.readouterr().out


def test_the_council_is_as_the_ledger_has_it(view: Callable[..., View]) -> None:
    shown = view("2011-04-28")
    seats = [
        [seat.name, "permanent" if seat.permanent else "elected", seat.label, day(seat.since) or "-"]
        for seat in shown.chamber.itertuples()
    ]
    assert len(seats) == 15
    assert table("README.md", "| Member | Seat | Stance | Since |") == seats
    assert f"\n> {headline(shown)}\n" in text("README.md")


def test_the_picture_is_described_with_its_numbers(view: Callable[..., View]) -> None:
    described = re.search(r"!\[(.*?)\]\(docs/overview\.png\)", text("README.md"), re.DOTALL)
    assert described
    words = " ".join(described[1].split())
    assert [figure.value for figure in figures(view("2011-04-28")) if figure.value not in words] == []


def test_the_numbers_of_records_and_sources(syria: Ledger) -> None:
    records, sources, _ = summary(syria).split(", ", 2)
    assert f"({records}, {sources})" in text("README.md")
    assert f"{records} from {sources}" in text("CHANGELOG.md")


def test_the_limits_are_those_of_the_reader() -> None:
    assert dict(table("README.md", "| limit | at most |")) == {
        "Size of a file": f"{limits.FILE_BYTES:,} bytes ({limits.FILE_BYTES // 2**20} MiB)",
        "Nesting": f"{limits.DEPTH} levels",
        "Values in a file": f"{limits.VALUES:,}",
        "Lists and groups of fields": f"{limits.CONTAINERS:,}",
        "Entries of one list within a record": f"{limits.ENTRIES:,}",
        "Length of a text": f"{limits.TEXT_CHARACTERS:,} characters",
        "Length of a quotation": f"{plausibility.QUOTE_WORDS} words",
        "Files in a zip": f"{limits.ZIP_FILES}",
        "Size of a zip's files together": f"{limits.FILE_BYTES:,} bytes ({limits.FILE_BYTES // 2**20} MiB)",
        "Ledgers of your own in a session": f"{own.LEDGERS}",
        "Faults listed": f"{limits.FAULTS}",
    }
    assert f"{plausibility.QUOTE_WORDS} words at most" in text("CONTRIBUTING.md")
    server = tomllib.loads(text(".streamlit/config.toml"))["server"]
    assert server["maxUploadSize"] * 2**20 == limits.FILE_BYTES


def test_the_pages_are_those_of_the_menu() -> None:
    assert [row[0] for row in table("README.md", "| page | question |")] == [page.TITLE for page in every_page()]


def test_the_parameters_are_those_of_the_code(syria: Ledger) -> None:
    named: dict[str, set[str]] = {}
    for written, page, _ in table("README.md", "| parameter | page | takes |"):
        named.setdefault(page, set()).update(re.findall(r"`(\w+)`", written))
    crisis = crisis_facts(syria, lay_out(syria))
    pages = {page.TITLE: set(page.choices(crisis, {})) for page in every_page() if hasattr(page, "choices")}
    assert named == {"all": set(filters.KEYS)} | pages


def test_the_links_are_understood(shelf: Shelf) -> None:
    found = [urlsplit(url) for url in re.findall(r"<(http://localhost:8501/[^>]+)>", text("README.md"))]
    assert len(found) == 10
    paths = {"/"} | {f"/{dashed(page.TITLE)}" for page in every_page()}
    for url in found:
        assert url.path in paths
        query = parse_qs(url.query, strict_parsing=True)
        for chart in query.pop(links.FIGURE, []):  # not a filter: it shows one chart alone
            assert query.pop("embed") == ["true"]
            assert chart in {module.__name__.rpartition(".")[2] for module in every_chart()}
        rules = {key: rule for key, rule in understood(shelf, query).items() if key not in links.FREE}
        assert tidy(query, rules, links.FREE).notices == []


def test_values_named_for_parameters_are_understood(parameters: dict[str, Choices | Days]) -> None:
    for named, _, takes in table("README.md", "| parameter | page | takes |"):
        rule = parameters[named.split(",")[0].strip("`")]
        if isinstance(rule, Choices):
            for value in re.findall(r"`([^`]+)`", takes):
                assert rule.name(value), f"{named}: {value}"


def test_the_formats_of_the_checker() -> None:
    assert set(re.findall(r"`--format (\w+)`", text("README.md"))) == set(LISTINGS)


@pytest.mark.parametrize("name", DOCUMENTS)
def test_targets_of_make_exist(name: str) -> None:
    targets = set(re.findall(r"^([a-z]+):", text("Makefile"), re.MULTILINE))
    assert set(re.findall(r"(?:^|`)make ([a-z]+)\b", text(name), re.MULTILINE)) <= targets


def test_the_commands_that_readers_need_are_named() -> None:
    for command in ("make run", "make test", "pip install -r requirements.txt", "streamlit run dashboard.py"):
        assert f"\n{command}" in text("README.md")


@pytest.mark.parametrize("name", [*DOCUMENTS, "data/LICENSE", "requirements.txt"])
def test_files_named_exist(name: str) -> None:
    prose = re.sub(r"^```.*?^```", "", text(name), flags=re.MULTILINE | re.DOTALL)
    linked = re.findall(r"\]\(([^)#:]+)\)", prose)
    missing = [path for path in linked if not (ROOT / name).parent.joinpath(path).exists()]
    quoted = re.findall(PATH, prose)
    missing += [path for path in quoted if not (ROOT / path).exists() and not (ROOT / "components" / path).exists()]
    assert missing == []


def test_one_version_everywhere() -> None:
    citation, faults = read((ROOT / "CITATION.cff").read_bytes(), "CITATION.cff")
    newest = re.search(r"^## (\S+) - (\S+)$", text("CHANGELOG.md"), re.MULTILINE)
    assert faults == []
    assert newest
    project = tomllib.loads(text("pyproject.toml"))["project"]
    assert citation["version"] == project["version"] == newest[1]
    assert citation["date-released"] == newest[2]
    assert citation["license"] == project["license"] == "MIT"
    assert f"Standpoint {newest[1]}" in text("data/LICENSE")


def test_the_citation_has_what_its_format_asks_for() -> None:
    citation, _ = read((ROOT / "CITATION.cff").read_bytes(), "CITATION.cff")
    assert citation["cff-version"] == "1.2.0"
    assert citation["authors"] == [{"name": "Standpoint contributors"}]
    assert {"message", "title"} < set(citation)


def test_every_dependency_has_its_reason() -> None:
    said = text("docs/decisions.md")
    for name in ("requirements.txt", "tests/requirements.txt"):
        for package in re.findall(r"^([\w.-]+)==", text(name), re.MULTILINE):
            assert f"\n| {package} |" in said
