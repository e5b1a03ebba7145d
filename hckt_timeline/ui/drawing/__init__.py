"""The timeline and what lies on and under it."""
