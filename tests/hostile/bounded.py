"""The command line in a process with limits: ``python -m tests.hostile.bounded check FILE``.

The process gets `ADDRESS` bytes of memory and `PROCESSOR` seconds; past either it is ended from outside. The last
line of its errors says as JSON what it used: ``MB`` at most at one time, ``seconds`` of a processor.
"""

import json
import resource
import sys

from components.__main__ import main

ADDRESS = 1_500_000_000  # of addresses, of which Python's libraries take 200 MB and use little
PROCESSOR = 60


def used() -> dict[str, float]:
    """Return what this process has used so far."""
    usage = resource.getrusage(resource.RUSAGE_SELF)
    return {"MB": usage.ru_maxrss / 1024, "seconds": usage.ru_utime + usage.ru_stime}


if __name__ == "__main__":
    resource.setrlimit(resource.RLIMIT_AS, (ADDRESS, ADDRESS))
    resource.setrlimit(resource.RLIMIT_CPU, (PROCESSOR, PROCESSOR))
    status = main(sys.argv[1:])
    print(json.dumps(used()), file=sys.stderr)
    sys.exit(status)
