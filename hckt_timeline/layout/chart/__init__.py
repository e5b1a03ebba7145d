"""What no zoom changes, as columns."""
