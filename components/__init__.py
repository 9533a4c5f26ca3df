"""Standpoint: who stands where on a crisis, since when, in whose words, by which source."""
