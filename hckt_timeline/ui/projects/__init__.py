"""The project file that is open, what is kept beside it, and the files opened last."""
