"""The kinds of file that a bundle can become."""

from collections.abc import Callable
from typing import NamedTuple

from components.export.bundle import Bundle
from components.export.datapackage import package
from components.export.document import json_bytes

ZIP = "application/zip"


def _xlsx(bundle: Bundle) -> bytes:
    from components.export.workbook import workbook  # its library is loaded when somebody asks for such a file

    return workbook(bundle)


def _parquet(bundle: Bundle) -> bytes:
    from components.export.parquet import parquet  # likewise

    return parquet(bundle)


class Format(NamedTuple):
    """A kind of file: what readers call it, the endings and types of one table and of several, its writer."""

    label: str
    one: tuple[str, str]
    many: tuple[str, str]
    write: Callable[[Bundle], bytes]


_XLSX = ("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
_JSON = ("json", "application/json")
FORMATS: dict[str, Format] = {
    "csv": Format("CSV (zip)", ("zip", ZIP), ("zip", ZIP), package),
    "xlsx": Format("Excel", _XLSX, _XLSX, _xlsx),
    "json": Format("JSON", _JSON, _JSON, json_bytes),
    "parquet": Format("Parquet", ("parquet", "application/vnd.apache.parquet"), ("zip", ZIP), _parquet),
}
