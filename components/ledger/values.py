"""What stands in a field: days, whole numbers, true or false, ids, codes and links, all from text."""

import datetime as dt
import ipaddress
import re
from typing import Annotated, Any
from urllib.parse import urlsplit

from pydantic import AfterValidator, BeforeValidator, Field, WithJsonSchema

ID = r"^[A-Za-z0-9][A-Za-z0-9-]*$"
NAME = r"[A-Za-z0-9_][A-Za-z0-9._-]*"  # of a folder, a file or a branch; none begins with a dot or a dash
PLACE = rf"^{NAME}(/{NAME})*$"


def day(text: Any) -> Any:
    """Return the date that ``YYYY-MM-DD`` spells. Raises ValueError with what is wrong and what is expected."""
    if isinstance(text, dt.date) or not isinstance(text, str):
        return text
    if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text):
        raise ValueError(f"`{text[:30]}` is not a day", "YYYY-MM-DD")
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        raise ValueError(f"{text} does not exist", "") from None


def whole_number(text: Any) -> Any:
    """Return the whole number, 0 or more, that plain digits spell; what is no text comes back as it is.

    Raises ValueError with two arguments, as all here: what is wrong, and what is expected.
    """
    if isinstance(text, str):
        if not re.fullmatch(r"0|[1-9][0-9]{0,8}", text):
            raise ValueError(f"`{text[:30]}` is not a whole number", "digits only, nine at most, as in 1400")
        return int(text)
    return text


def flag(text: Any) -> Any:
    """Return the truth value that ``true`` or ``false`` spells; nothing else is taken for one."""
    if isinstance(text, str):
        if text not in ("true", "false"):
            raise ValueError(f"`{text[:30]}` is not known", "true or false")
        return text == "true"
    return text


def web_link(url: str) -> str:
    """Return the link when it is plain http(s) to a named public host, else raise ValueError as `day` does.

    Refused: other schemes, user names, private addresses, names without a dot, look-alike hosts in punycode
    or outside ASCII, and anything that a browser would silently repair.
    """
    try:
        parts = urlsplit(url)
        host, port = parts.hostname or "", parts.port
    except ValueError:
        raise ValueError("this is not a link", "one as in https://press.un.org/en") from None
    if parts.scheme not in ("http", "https") or not url.startswith(("http://", "https://")):
        raise ValueError("this is not a web link", "http:// or https:// at its beginning")
    if parts.username is not None or port == 0:
        raise ValueError("this link carries a user name", "the host alone, as in https://press.un.org")
    named = re.fullmatch(r"[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z][a-z0-9-]*", host) and "xn--" not in host
    if not named and not _is_public_address(host):
        raise ValueError("this link does not lead to a plainly named public host", "one such as press.un.org")
    if re.search(r"[^\x21-\x7e]|[\\<>\"`{}|^]", url):
        raise ValueError("this link holds a character that no link may hold", "it encoded, as %20 for a space")
    return url


def repository_link(url: str) -> str:
    """Return the link of a repository: https, a host, owner and name alone. Raises ValueError as `web_link` does."""
    parts = urlsplit(web_link(url))
    if parts.scheme != "https" or parts.port or not re.fullmatch(rf"(/{NAME}){{2,6}}/?", parts.path):
        raise ValueError("this is not the link of a repository", "one as in https://github.com/owner/name")
    if parts.query or parts.fragment or not url.isascii():
        raise ValueError("this is not the link of a repository", "it without what follows its name")
    return url


def _is_public_address(host: str) -> bool:
    """Return whether this is an IPv4 address that the whole world reaches, written in the usual four numbers."""
    try:
        return ipaddress.IPv4Address(host).is_global
    except ValueError:
        return False


Day = Annotated[
    dt.date, BeforeValidator(day), WithJsonSchema({"type": "string", "format": "date", "description": "YYYY-MM-DD"})
]
Count = Annotated[int, BeforeValidator(whole_number), Field(ge=0)]
Flag = Annotated[bool, BeforeValidator(flag)]
Text = Annotated[str, Field(pattern=r"\S", max_length=100_000)]
Id = Annotated[str, Field(pattern=ID, max_length=100)]
Code = Annotated[str, Field(pattern=r"^[A-Z]{2,8}$", description="ISO 3166-1 alpha-3, or an organisation's id")]
StateCode = Annotated[str, Field(pattern=r"^[A-Z]{3}$", description="ISO 3166-1 alpha-3")]
Link = Annotated[str, Field(max_length=2_000), AfterValidator(web_link)]
Repository = Annotated[str, Field(max_length=300), AfterValidator(repository_link)]
Branch = Annotated[str, Field(pattern=PLACE, max_length=100)]
FilePath = Annotated[str, Field(pattern=PLACE, max_length=300)]
SourceIds = Annotated[list[Id], Field(min_length=1, description="ids from the sources section, the fullest first")]
States = list[StateCode]
