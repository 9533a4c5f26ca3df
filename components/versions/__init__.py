"""Two versions of one ledger: which records differ, and what the findings say because of it."""
