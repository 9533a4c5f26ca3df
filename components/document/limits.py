"""What a document may be at most. Every limit is here; each has a test.

Together they keep the reading of any file under 500 MB of memory: `tests/hostile/` reads the worst that they let in.
"""

FILE_BYTES = 32 * 1024 * 1024  # 50,000 records come to some 15 MB
DEPTH = 20  # a ledger needs 5
VALUES = 2_000_000  # 50,000 records with their ballots come to some 1,350,000
CONTAINERS = 250_000  # lists and groups of fields; 50,000 records come to some 120,000
ENTRIES = 1_000  # in one list or group of fields within an entry; the longest roll call has 193
TEXT_CHARACTERS = 100_000
FAULTS = 200  # more than anybody corrects in one sitting; the rest are counted
ZIP_FILES = 100  # in one zip; it is counted before any is read
ZIP_DIRECTORY_BYTES = 256 * 1024  # of the list of names at its end, which a zip may write longer than it says
COMBINING_MARKS = 8  # on one letter; more is a prank that runs over the lines above
