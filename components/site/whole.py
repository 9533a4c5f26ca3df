"""Every file of a published ledger by its path."""

import json
from collections.abc import Callable

from components.export.bundle import Bundle, everything
from components.export.datapackage import descriptor, package
from components.export.document import json_bytes
from components.export.rows import csv_bytes
from components.site.briefs import on_actors, on_crisis
from components.site.dataset import dataset, document
from components.site.feed import feed
from components.site.front import front_page
from components.site.listing import PATH, records_page
from components.tables import View


def site(view: View, base: str = "", told: Callable[[int, int], None] = lambda _done, _all: None) -> dict[str, bytes]:
    """Return the files of a ledger's site by path; the same ledger gives the same bytes.

    ``base`` is the address at which the site will stand, with a slash at its end; without it every link is relative.
    ``told`` hears how many of the briefs on actors are done, of how many. The front page is the last file.
    """
    bundle = everything(view)
    data = _data(view, bundle)
    said = dataset(view, bundle, data, base)
    crisis_briefs, actor_briefs = on_crisis(view, base), on_actors(view, base, told)
    files = data | {
        "datapackage.json": _descriptor(bundle, data),
        "dataset.jsonld": document(said),
        "feed.xml": feed(view, base),
        PATH: records_page(view),
    }
    files |= {one.path: one.data for one in (*crisis_briefs, *actor_briefs)}
    return files | {"index.html": front_page(view, bundle, files, crisis_briefs, actor_briefs, said, base)}


def _data(view: View, bundle: Bundle) -> dict[str, bytes]:
    made: dict[str, bytes] = {}
    for name, table in bundle.tables.items():
        made[f"data/{name}.csv"] = csv_bytes(table)
        made[f"data/{name}.json"] = json_bytes(everything(view, (name,)))
    return made | {"data/tables.zip": package(bundle)}


def _descriptor(bundle: Bundle, data: dict[str, bytes]) -> bytes:
    files = {name: data[f"data/{name}"] for name in (f"{table}.csv" for table in bundle.tables)}
    said = descriptor(bundle, files, folder="data/")
    return json.dumps(said, ensure_ascii=False, indent=2, allow_nan=False).encode() + b"\n"
