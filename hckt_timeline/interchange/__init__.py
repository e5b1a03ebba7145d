"""Histories and projects as files for other programs."""
