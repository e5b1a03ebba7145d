"""What every program offers: preferences, help, the guide, the log."""
