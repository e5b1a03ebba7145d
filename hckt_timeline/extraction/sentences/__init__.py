"""What a sentence says: its signs, the patterns over them, what it takes over from those before."""
