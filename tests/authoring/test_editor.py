"""The link into the editor of a repository's host."""

import pytest

from components.authoring.editor import edit_link

CRISIS = {
    "id": "c",
    "title": "t",
    "about": "SYR",
    "began": "2011-03-15",
    "opens_on": "2011-04-28",
    "licence": "CC-BY-4.0",
    "repository": "https://github.com/owner/name",
    "path": "data/positions.yaml",
}


@pytest.mark.parametrize(
    ("repository", "link"),
    [
        ("https://github.com/owner/name", "https://github.com/owner/name/edit/main/data/positions.yaml"),
        ("https://github.com/owner/name.git", "https://github.com/owner/name/edit/main/data/positions.yaml"),
        ("https://gitlab.com/group/more/name/", "https://gitlab.com/group/more/name/-/edit/main/data/positions.yaml"),
        ("https://codeberg.org/owner/name", "https://codeberg.org/owner/name/_edit/main/data/positions.yaml"),
        ("https://example.org/owner/name", ""),
        ("https://github.com.example.org/owner/name", ""),
        ("http://github.com/owner/name", ""),
        ("https://github.com@example.org/owner/name", ""),
        ("https://github.com:8443/owner/name", ""),
        ("https://github.com/owner/name/../../other/name", ""),
        ("javascript://github.com/owner/name", ""),
        ("", ""),
    ],
)
def test_links(repository: str, link: str) -> None:
    assert edit_link(CRISIS | {"repository": repository}) == link


def test_another_branch() -> None:
    link = edit_link(CRISIS | {"branch": "ledgers/2011"})
    assert link == "https://github.com/owner/name/edit/ledgers/2011/data/positions.yaml"


@pytest.mark.parametrize("path", ["/etc/passwd", "../a.yaml", "data//a.yaml", "a b.yaml", "a?x=1", "a#b", None])
def test_a_path_that_is_none(path: str | None) -> None:
    assert edit_link(CRISIS | {"path": path}) == ""
