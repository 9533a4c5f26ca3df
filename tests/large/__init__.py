"""A ledger of 50,000 records: read, laid out, drawn and served."""
