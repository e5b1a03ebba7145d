"""Decisions: asked for, carried out beside the window, undone and done again."""
