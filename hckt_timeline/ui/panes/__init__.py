"""What stands around the drawing: filters, tables, the bar at the top, messages."""
