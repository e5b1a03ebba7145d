"""What the window shows, as frozen values, and the moves from one to the next; no Qt."""
