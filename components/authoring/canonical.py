"""The one spelling of a ledger: what `python -m components format` writes.

Built on the events of the parser that reads ledgers, because libraries that write YAML anew lose comments inside
lists and tie the others to the field before, so that they would move away with it.
"""

from components.authoring.layout import written
from components.authoring.tree import parse
from components.document import Fault, Mapping, read
from components.document.characters import decode
from components.ledger import LedgerError


def canonical(text: str | bytes, name: str = "ledger") -> str:
    """Return the canonical form of a ledger's text or of its file's bytes, which says the same; no comment is lost.

    Sections and fields stand in the order of the format, records and sources in their own. Raises LedgerError with
    the faults of a text that is not plain YAML; faults in what it says are no hindrance.
    """
    data = text if isinstance(text, bytes) else text.encode("utf-8", "surrogatepass")
    value, faults = read(data, name)
    if faults:
        raise LedgerError(faults)
    if not isinstance(value, Mapping):
        raise LedgerError([Fault(name, 1, 1, "this is not a ledger", expected="sections such as crisis and positions")])
    form = written(parse(decode(data, name)[0]))
    again, faults = read(form.encode(), name)
    if faults or again != value:
        raise LedgerError([Fault(name, 1, 1, "this has no canonical form: it would not say the same")])
    return form
