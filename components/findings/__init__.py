"""Sentences computed from a view; headline, alternative text, brief and citation all use them."""
