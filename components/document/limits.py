"""What a document may be at most. Every limit is here; each has a test."""

FILE_BYTES = 32 * 1024 * 1024  # 50,000 records come to some 15 MB
DEPTH = 20  # a ledger needs 5
VALUES = 2_000_000  # 50,000 records come to some 700,000
TEXT_CHARACTERS = 100_000
FAULTS = 200  # more than anybody corrects in one sitting; the rest are counted
ZIP_FILES = 100  # in one zip; it is counted before any is read
ZIP_DIRECTORY_BYTES = 256 * 1024  # of the list of names at its end, which a zip may write longer than it says
COMBINING_MARKS = 8  # on one letter; more is a prank that runs over the lines above
