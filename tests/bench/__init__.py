"""How fast the dashboard is, measured on this machine alone: ``python -m tests.bench``."""
