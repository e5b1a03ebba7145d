"""One event out of several tellings, one bearer for each name on each day."""
