"""Ledgers as texts that people keep: one canonical spelling, new records ready to paste, patches."""
