"""Who held which post, and when."""
