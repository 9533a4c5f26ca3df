"""Files in one zip, the same bytes each time."""

import io
import zipfile
from collections.abc import Mapping

STAMP = (1980, 1, 1, 0, 0, 0)  # the earliest that a zip can say; a day of today would make each file another


def zipped(files: Mapping[str, bytes]) -> bytes:
    """Return files by name as a zip, in the order given."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            entry = zipfile.ZipInfo(name, STAMP)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 3  # else the machine that writes shows in the bytes
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, data)
    return out.getvalue()
