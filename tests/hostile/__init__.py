"""Hostile input as one table of cases, read where it can do no harm."""
