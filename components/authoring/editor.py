"""The link that opens a ledger's file in the editor of the site that hosts its repository."""

from collections.abc import Mapping
from typing import Any
from urllib.parse import quote, urlsplit

from pydantic import ValidationError

from components.ledger.terms import Crisis

EDITORS = {
    "github.com": "{repository}/edit/{branch}/{path}",
    "gitlab.com": "{repository}/-/edit/{branch}/{path}",
    "codeberg.org": "{repository}/_edit/{branch}/{path}",
}
"""by host, as each of them spells it"""


def edit_link(crisis: Crisis | Mapping[str, Any]) -> str:
    """Return the link, built from the checked repository, branch and path of a crisis alone.

    Empty where one of them is missing or unsound, or the host is none of `EDITORS`.
    """
    try:
        crisis = crisis if isinstance(crisis, Crisis) else Crisis.model_validate(crisis)
    except ValidationError:
        return ""
    if not crisis.repository or not crisis.path:
        return ""
    template = EDITORS.get(urlsplit(crisis.repository).hostname or "")
    if template is None:
        return ""
    return template.format(
        repository=crisis.repository.rstrip("/").removesuffix(".git"),
        branch=quote(crisis.branch or "main"),
        path=quote(crisis.path),
    )
