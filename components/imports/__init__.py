"""Spreadsheets and published data sets to a ledger, with a list of what found no place in it."""
