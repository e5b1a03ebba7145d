"""Pictures, data and print."""
