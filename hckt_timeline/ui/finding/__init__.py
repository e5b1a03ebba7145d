"""Looking for what is typed: in the events, the organisations, the people and the articles."""
