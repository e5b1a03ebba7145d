"""What one view shows."""
