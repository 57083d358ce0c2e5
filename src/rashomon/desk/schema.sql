-- The desk's index: derived from the ledger, and made anew where the layout or the program changes.
CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE story (
  key TEXT PRIMARY KEY, name TEXT, title TEXT, started REAL, changed REAL, reports INTEGER, outlets INTEGER,
  origins INTEGER, questions INTEGER, disputed INTEGER, statuses TEXT, arrivals TEXT
) WITHOUT ROWID;
CREATE INDEX story_by_change ON story (changed DESC);
CREATE TABLE kept (story TEXT PRIMARY KEY, version TEXT NOT NULL, brief BLOB NOT NULL);
CREATE TABLE member (report TEXT PRIMARY KEY, page TEXT NOT NULL, story TEXT NOT NULL) WITHOUT ROWID;
CREATE INDEX member_by_story ON member (story);
CREATE INDEX member_by_page ON member (page);
CREATE TABLE question (
  story TEXT, anchor TEXT, id TEXT, text TEXT, slot TEXT, status TEXT, flags TEXT, "values" TEXT, changed REAL,
  PRIMARY KEY (story, anchor)
) WITHOUT ROWID;
CREATE TABLE said (
  id INTEGER PRIMARY KEY, story TEXT, anchor TEXT, claim TEXT, report TEXT, party TEXT, slot TEXT, place TEXT,
  value TEXT, at REAL, superseded INTEGER, denied INTEGER, matched INTEGER,
  words TEXT, source TEXT, outlet TEXT, title TEXT
);
CREATE INDEX said_by_story ON said (story, anchor);
CREATE INDEX said_by_claim ON said (claim);
CREATE INDEX said_by_party ON said (party, at);
CREATE TABLE party (key TEXT, id TEXT, name TEXT, side TEXT, story TEXT, PRIMARY KEY (key, story)) WITHOUT ROWID;
CREATE INDEX party_by_story ON party (story);
-- What of people's words bears on a story: a claim, an origin or a report that they spoke of.
CREATE TABLE bears (subject TEXT, story TEXT, PRIMARY KEY (subject, story)) WITHOUT ROWID;
CREATE INDEX bears_by_story ON bears (story);
CREATE VIRTUAL TABLE found USING fts5 (
  words, source, outlet, title, content='said', content_rowid='id', tokenize="unicode61 remove_diacritics 2"
);
CREATE TRIGGER said_in AFTER INSERT ON said BEGIN
  INSERT INTO found (rowid, words, source, outlet, title)
  VALUES (new.id, new.words, new.source, new.outlet, new.title);
END;
CREATE TRIGGER said_out AFTER DELETE ON said BEGIN
  INSERT INTO found (found, rowid, words, source, outlet, title)
  VALUES ('delete', old.id, old.words, old.source, old.outlet, old.title);
END;
