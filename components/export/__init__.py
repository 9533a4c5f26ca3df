"""Files from a view."""
