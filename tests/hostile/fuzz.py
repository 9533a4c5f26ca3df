"""Many generated inputs through the reader: ``python -m tests.hostile.fuzz --inputs 100000``.

A quarter each: any bytes, text that looks like YAML, ledgers with something changed, ledgers whose fields hold
anything. An exception other than a fault ends it, with the smallest input that shows it. At the end it says which
input took longest and how much memory was used; it fails when an input took a second or more, or the process 500 MB.
The quick loop runs a few hundred of the same inputs, in `tests/ledger/test_any_bytes.py`.
"""

import argparse
import sys
import time

from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st

from tests.hostile.bounded import used
from tests.ledger.test_any_bytes import FIELDS, WORDS, YAMLISH, checked, ledgers, mutations

KINDS: dict[str, st.SearchStrategy[bytes]] = {
    "any bytes": st.binary(max_size=400),
    "text that looks like YAML": st.lists(
        st.sampled_from(YAMLISH + FIELDS + WORDS) | st.text(max_size=4), max_size=60
    ).map(lambda parts: "".join(parts).encode("utf-8", "surrogatepass")),
    "a ledger with something changed": mutations(),
    "a ledger whose fields hold anything": ledgers(),
}
ROUND = 1_000  # inputs; Hypothesis remembers all of a round, which takes more memory than reading them
SLOWEST = 1.0  # seconds of the processor for one input
MEMORY = 500  # MB


def run(kind: str, inputs: int) -> tuple[int, float, bytes]:
    """Return how many inputs of a kind were read, and the slowest of them with its seconds."""
    count, slowest, which = 0, 0.0, b""

    @settings(
        max_examples=min(inputs, ROUND),
        deadline=None,
        database=None,
        phases=(Phase.generate, Phase.shrink),
        suppress_health_check=list(HealthCheck),
    )
    @given(KINDS[kind])
    def one(data: bytes) -> None:
        nonlocal count, slowest, which
        began = time.process_time()
        checked(data)
        took = time.process_time() - began
        count += 1
        if took > slowest:
            slowest, which = took, data

    for number in range(-(-inputs // ROUND)):
        seed(number)(one)()
    return count, slowest, which


def main() -> int:
    parser = argparse.ArgumentParser(description="Read generated inputs and fail on anything but a ledger or faults.")
    parser.add_argument("--inputs", type=int, default=100_000, help="how many in all (default: 100,000)")
    options = parser.parse_args()
    total, worst = 0, 0.0
    for kind in KINDS:
        count, slowest, which = run(kind, options.inputs // len(KINDS))
        total, worst = total + count, max(worst, slowest)
        print(f"{count:>7,} of {kind}; the slowest took {slowest * 1000:,.0f} ms: {which[:60]!r}", flush=True)
    memory = used()["MB"]
    print(f"{total:,} inputs, no exception; slowest {worst:.3f} s, {memory:,.0f} MB at most")
    return int(worst >= SLOWEST or memory >= MEMORY)


if __name__ == "__main__":
    sys.exit(main())
