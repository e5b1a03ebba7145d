"""What is told to happen: rows of the language, and what they give."""
