"""What the words name: organisations and their units, people, documents."""
