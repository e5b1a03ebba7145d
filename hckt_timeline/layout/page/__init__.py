"""Around the drawing on paper."""
