"""Tables as Parquet, days as days and whole numbers as whole numbers."""

import io
import json

import pyarrow as pa
import pyarrow.parquet as pq

from components.export.archive import zipped
from components.export.bundle import Bundle, Table
from components.export.datapackage import field
from components.export.document import head

KINDS = {"integer": pa.int64(), "number": pa.float64(), "boolean": pa.bool_(), "date": pa.date32()}


def parquet(bundle: Bundle) -> bytes:
    """Return one table as a Parquet file, several as a zip of such files.

    The file's metadata hold under ``standpoint`` what `head` gives, as JSON; each field's hold its meaning and unit.
    """
    about = json.dumps(head(bundle), ensure_ascii=False).encode()
    files = {f"{name}.parquet": _file(table, about) for name, table in bundle.tables.items()}
    return zipped(files) if len(files) > 1 else next(iter(files.values()))


def _file(table: Table, about: bytes) -> bytes:
    fields = [
        pa.field(name, KINDS.get(column.kind, pa.string()), metadata=field(name, column))
        for name, column in table.columns.items()
    ]
    values = list(zip(*table.rows, strict=True)) or [()] * len(fields)
    arrays = [pa.array(column, f.type) for column, f in zip(values, fields, strict=True)]
    out = io.BytesIO()
    schema = pa.schema(fields, metadata={b"standpoint": about})
    pq.write_table(pa.Table.from_arrays(arrays, schema=schema), out, compression="zstd")
    return out.getvalue()
