-- The desk's index: derived from the ledger, and made anew where the layout or the program changes.
CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE story (
  key TEXT PRIMARY KEY, name TEXT, title TEXT, started REAL, changed REAL, reports INTEGER, outlets INTEGER,
  origins INTEGER, questions INTEGER, disputed INTEGER, statuses TEXT, arrivals TEXT,
  asked TEXT, anchor TEXT, ends TEXT
) WITHOUT ROWID;
CREATE INDEX story_by_change ON story (changed DESC);
-- `version`: of the reports; `made`: another one every time that the brief is derived; `brief`: packed, each noun as
-- its values in the order of its fields (`thaw.py`).
-- `outline`, `whole`: what the story's page shows of it, with people's own words as far as everybody may see, or whole.
CREATE TABLE kept (
  story TEXT PRIMARY KEY, version TEXT NOT NULL, made INTEGER NOT NULL, outline BLOB NOT NULL, whole BLOB NOT NULL,
  brief BLOB NOT NULL
);
CREATE TABLE member (
  report TEXT PRIMARY KEY, page TEXT NOT NULL, length INTEGER NOT NULL, story TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX member_by_story ON member (story);
CREATE INDEX member_by_page ON member (page);
CREATE TABLE question (
  story TEXT, anchor TEXT, id TEXT, text TEXT, slot TEXT, status TEXT, flags TEXT, "values" TEXT, changed REAL,
  PRIMARY KEY (story, anchor)
) WITHOUT ROWID;
-- `id` grows with every story taken in, so that the newest stand last; the rows of one story stand together.
CREATE TABLE said (
  id INTEGER PRIMARY KEY, story TEXT, anchor TEXT, claim TEXT, report TEXT, party TEXT, slot TEXT, place TEXT,
  value TEXT, at REAL, superseded INTEGER, denies INTEGER, matched INTEGER, denied INTEGER, against INTEGER,
  first INTEGER, printed INTEGER, words TEXT, who TEXT, source TEXT, outlet TEXT, title TEXT, tags TEXT
);
CREATE INDEX said_by_story ON said (story, anchor);
CREATE INDEX said_by_claim ON said (claim);
-- All that a party's page counts, so that counting reads the index alone.
CREATE INDEX said_by_party ON said (party, at, story, superseded, denies, matched, denied, against) WHERE first = 1;
CREATE TABLE party (key TEXT, id TEXT, name TEXT, side TEXT, story TEXT, PRIMARY KEY (key, story)) WITHOUT ROWID;
CREATE INDEX party_by_story ON party (story);
-- What people may speak of in a story, but for what `said` and `member` hold: origins, speakers, claims corrected.
CREATE TABLE bears (subject TEXT, story TEXT, PRIMARY KEY (subject, story)) WITHOUT ROWID;
CREATE INDEX bears_by_story ON bears (story);
CREATE VIRTUAL TABLE found USING fts5 (
  words, source, outlet, title, tags, content='said', content_rowid='id', prefix='2 3', columnsize=0,
  tokenize="unicode61 remove_diacritics 2"
);
-- Every word of `found`: with which of them a beginning goes on (`terms.py`). A word that is gone may stay.
CREATE TABLE term (term TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TRIGGER said_in AFTER INSERT ON said BEGIN
  INSERT INTO found (rowid, words, source, outlet, title, tags)
  VALUES (new.id, new.words, new.source, new.outlet, new.title, new.tags);
END;
CREATE TRIGGER said_out AFTER DELETE ON said BEGIN
  INSERT INTO found (found, rowid, words, source, outlet, title, tags)
  VALUES ('delete', old.id, old.words, old.source, old.outlet, old.title, old.tags);
END;
-- Addresses that were and are no more, by what they showed: a question by the answers it had, a story by its reports.
CREATE TABLE once (
  anchor TEXT, claim TEXT, slot TEXT, value TEXT, PRIMARY KEY (anchor, claim, slot, value)
) WITHOUT ROWID;
CREATE TABLE gone (story TEXT, report TEXT, PRIMARY KEY (story, report)) WITHOUT ROWID;
-- Feeds: the instants over which a story was replayed, up to which derivation of it, and what changed at each.
CREATE TABLE followed (story TEXT PRIMARY KEY, made INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE instant (story TEXT, at TEXT, digest TEXT, PRIMARY KEY (story, at)) WITHOUT ROWID;
CREATE TABLE told (
  story TEXT, at TEXT, anchor TEXT, id TEXT, question TEXT, kinds TEXT, lines TEXT, names TEXT, quotes INTEGER, updated TEXT,
  PRIMARY KEY (story, at, anchor)
) WITHOUT ROWID;
