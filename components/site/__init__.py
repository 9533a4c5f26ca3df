"""A ledger as static files: data, their description, a feed, pages without a script; bytes by path, nothing written."""
