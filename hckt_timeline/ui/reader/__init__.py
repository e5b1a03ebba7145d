"""The card of an event and the article it stands in, down to the words."""
