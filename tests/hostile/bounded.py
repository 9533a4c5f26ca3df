"""The command line in a process with limits: ``python -m tests.hostile.bounded check FILE``.

The process gets `ADDRESS` bytes of memory and `PROCESSOR` seconds; past either it is ended from outside. The last
line of its errors says as JSON what it used: ``MB`` at most at one time, ``seconds`` of a processor.
"""

import json
import re
import resource
import sys
from pathlib import Path

from components.__main__ import main

ADDRESS = 1_500_000_000  # of addresses, of which Python's libraries take 200 MB and use little
PROCESSOR = 60


def used() -> dict[str, float]:
    """Return what this process has used so far.

    Memory is the peak that Linux counts from the program's start; that of getrusage begins with what the process was
    forked from, and that may be a large one.
    """
    usage = resource.getrusage(resource.RUSAGE_SELF)
    status = Path("/proc/self/status")
    peak = re.search(r"VmHWM:\s*(\d+) kB", status.read_text()) if status.exists() else None
    kilobytes = int(peak[1]) if peak else usage.ru_maxrss
    return {"MB": kilobytes / 1024, "seconds": usage.ru_utime + usage.ru_stime}


if __name__ == "__main__":
    resource.setrlimit(resource.RLIMIT_AS, (ADDRESS, ADDRESS))
    resource.setrlimit(resource.RLIMIT_CPU, (PROCESSOR, PROCESSOR))
    status = main(sys.argv[1:])
    print(json.dumps(used()), file=sys.stderr)
    sys.exit(status)
