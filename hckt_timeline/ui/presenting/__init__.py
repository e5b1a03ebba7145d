"""One event after the other for a room."""
