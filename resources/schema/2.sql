-- Kept ways of looking at the history; the one without a name is where the reader left off.
CREATE TABLE kept_view (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
