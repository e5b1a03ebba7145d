"""Reads the history of an institution out of Vietnamese articles and draws it."""
