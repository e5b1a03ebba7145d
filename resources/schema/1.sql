-- The project file: articles, what was read in them, and what people decided.
--
-- What was read and what people made of it stand side by side: ``as_read`` is the value that reading
-- gave (NULL: a person added it), ``decided`` the value after the decisions (NULL: as read; empty:
-- no longer there). The other columns of a row follow the value in force. Values are JSON, those of
-- events packed by zlib with a dictionary (storage/values.py).

CREATE TABLE article (
  position INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,          -- a hash of the text
  facts TEXT NOT NULL,              -- all of the article but its text
  packed INTEGER NOT NULL,          -- whether the text is packed
  text BLOB NOT NULL
) STRICT;

CREATE TABLE event (
  position INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  title TEXT NOT NULL,
  earliest INTEGER,                 -- days of the proleptic Gregorian calendar, 0001-01-01 is 1;
  latest INTEGER,                   -- NULL: open on that side
  lane TEXT,                        -- the organisation on whose ribbon it is drawn; NULL: not drawn
  kind TEXT NOT NULL,
  precision TEXT,
  flags INTEGER NOT NULL,           -- 1 approximate, 2 inferred, 4 conflict, 8 planned
  sources INTEGER NOT NULL,         -- how many articles tell it
  as_read BLOB,                     -- passages without their quotes, which stand in the articles
  decided BLOB
) STRICT;

-- Where the events that were read stand.
CREATE TABLE passage (
  article TEXT NOT NULL,
  start INTEGER NOT NULL,
  stop INTEGER NOT NULL,
  event INTEGER NOT NULL,
  PRIMARY KEY (article, start, stop, event)
) STRICT, WITHOUT ROWID;
CREATE INDEX passage_of_event ON passage (event);

-- Which organisations an event names.
CREATE TABLE party (
  event INTEGER NOT NULL,
  organisation TEXT NOT NULL,
  PRIMARY KEY (event, organisation)
) STRICT, WITHOUT ROWID;

-- Organisations, terms, links, conflicts, problems and notes.
CREATE TABLE piece (
  kind TEXT NOT NULL,
  position INTEGER NOT NULL,
  key TEXT NOT NULL,                -- its id; of a link, the event that tells it
  as_read TEXT,
  decided TEXT,
  PRIMARY KEY (kind, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX piece_by_key ON piece (kind, key);

CREATE TABLE dispute (
  event TEXT NOT NULL,
  conflict TEXT NOT NULL,
  PRIMARY KEY (event, conflict)
) STRICT, WITHOUT ROWID;
CREATE INDEX dispute_of_conflict ON dispute (conflict);

-- The journal: rows are added, never changed.
CREATE TABLE decision (
  number INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  by TEXT NOT NULL,
  act TEXT NOT NULL,
  wide INTEGER NOT NULL             -- whether it reaches beyond the words that it hangs on
) STRICT;
CREATE INDEX wide_decision ON decision (number) WHERE wide;

-- Where decisions hang; an event that a person added is a place of its own, by its id, and so is
-- an entry of the journal, by # and its number.
CREATE TABLE hold (
  article TEXT NOT NULL,
  start INTEGER NOT NULL,
  stop INTEGER NOT NULL,
  decision INTEGER NOT NULL,
  PRIMARY KEY (article, start, stop, decision)
) STRICT, WITHOUT ROWID;
CREATE INDEX hold_of_decision ON hold (decision);

-- Words without marks, in small letters; the rowid is the position.
CREATE VIRTUAL TABLE article_words USING fts5 (title, text, content='', tokenize='unicode61');
CREATE VIRTUAL TABLE event_words USING fts5 (words, content='', tokenize='unicode61');
CREATE VIRTUAL TABLE organisation_words USING fts5 (words, content='', tokenize='unicode61');
