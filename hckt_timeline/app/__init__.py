"""What a person does with the program, without a window: open, read, export."""
