-- Offsets are UTF-16 code units into text_layer.text, end exclusive. Times are ISO 8601, UTC.

CREATE TABLE case_info (
  one        INTEGER PRIMARY KEY CHECK (one = 1),
  id         TEXT NOT NULL,                    -- UUID version 7
  created_at TEXT NOT NULL
) STRICT;

-- What was carried in: never changed, never deleted.
CREATE TABLE original (
  sha256      TEXT PRIMARY KEY CHECK (length(sha256) = 64),
  bytes       BLOB NOT NULL,                   -- gzip of the file's bytes
  byte_length INTEGER NOT NULL CHECK (byte_length >= 0)
) STRICT;

CREATE TABLE article (
  no           INTEGER PRIMARY KEY,            -- row number, local to this file
  id           TEXT NOT NULL UNIQUE,           -- original's SHA-256, ".n" for the n-th of several
  original     TEXT NOT NULL REFERENCES original,
  name         TEXT NOT NULL,                  -- the file's name as it came
  media_type   TEXT NOT NULL,
  imported_at  TEXT NOT NULL,
  present      INTEGER NOT NULL DEFAULT 0 CHECK (present IN (0, 1)), -- projected: an import that was not undone
  -- hoisted from analysis.metadata for the list
  headline     TEXT NOT NULL CHECK (headline <> ''),
  publisher    TEXT,
  credit       TEXT,
  dateline     TEXT,
  published    TEXT,                           -- EDTF
  published_key TEXT,                          -- the earliest UTC instant it can mean, for sorting
  language     TEXT
) STRICT;
CREATE INDEX article_imported  ON article (present, imported_at DESC, no DESC);
CREATE INDEX article_published ON article (present, published_key DESC, no DESC);
CREATE INDEX article_publisher ON article (present, publisher COLLATE NOCASE, no DESC);
CREATE INDEX article_headline  ON article (present, headline COLLATE NOCASE, no DESC);

-- The decoded text of the whole page; what every offset counts in. Immutable.
CREATE TABLE text_layer (
  article  INTEGER PRIMARY KEY REFERENCES article,
  reader   TEXT NOT NULL,                      -- "text/1": reader and its version
  encoding TEXT NOT NULL,                      -- WHATWG label it was decoded with
  sha256   TEXT NOT NULL CHECK (length(sha256) = 64), -- of the text as UTF-8
  text     TEXT NOT NULL
) STRICT;

-- What the pipeline found: replaced whole when the pipeline improves, never mixed with the analyst's work.
CREATE TABLE analysis (
  article   INTEGER PRIMARY KEY REFERENCES article,
  version   TEXT NOT NULL,                     -- of the pipeline
  metadata  TEXT NOT NULL CHECK (json_valid(metadata)),
  blocks    TEXT NOT NULL CHECK (json_valid(blocks)),
  sentences TEXT NOT NULL CHECK (json_valid(sentences)) -- [[start, end], …]
) STRICT;

CREATE TABLE mention (
  article    INTEGER NOT NULL REFERENCES article,
  start      INTEGER NOT NULL CHECK (start >= 0),
  "end"      INTEGER NOT NULL CHECK ("end" > start),
  type       TEXT NOT NULL,
  confidence REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
  by         TEXT NOT NULL CHECK (json_valid(by)),
  cluster    INTEGER,
  PRIMARY KEY (article, start, "end", type)
) STRICT, WITHOUT ROWID;

-- The analyst's work: append-only. Everything below it is projected from it.
CREATE TABLE operation (
  seq      INTEGER PRIMARY KEY,                -- order of arrival in this file
  id       TEXT NOT NULL UNIQUE,               -- UUID version 7
  author   TEXT NOT NULL,                      -- fingerprint of the analyst's key
  clock    TEXT NOT NULL,                      -- hybrid logical clock; sorts as text
  at       TEXT NOT NULL,                      -- wall time: shown, never trusted for order
  "group"  TEXT NOT NULL,                      -- one user action
  kind     TEXT NOT NULL,
  target   TEXT NOT NULL,                      -- id of the record
  field    TEXT NOT NULL,                      -- register within the record; '' for its existence
  replaces TEXT NOT NULL CHECK (json_valid(replaces)),
  payload  TEXT NOT NULL CHECK (json_valid(payload)), -- canonical JSON
  reason   TEXT,
  previous TEXT NOT NULL,                      -- hash of the author's previous operation, '' for the first
  hash     TEXT NOT NULL UNIQUE CHECK (length(hash) = 64)
) STRICT;
CREATE INDEX operation_register ON operation (target, field);
CREATE INDEX operation_group    ON operation ("group");
CREATE INDEX operation_author   ON operation (author, seq);
CREATE TRIGGER operation_is_never_changed BEFORE UPDATE ON operation BEGIN SELECT raise(ABORT, 'append-only'); END;
CREATE TRIGGER operation_is_never_deleted BEFORE DELETE ON operation BEGIN SELECT raise(ABORT, 'append-only'); END;

CREATE TABLE block_label (                     -- projected
  article INTEGER NOT NULL REFERENCES article,
  start   INTEGER NOT NULL,
  "end"   INTEGER NOT NULL,
  kind    TEXT NOT NULL,
  PRIMARY KEY (article, start, "end")
) STRICT, WITHOUT ROWID;

CREATE TABLE judgement (                       -- projected: the analyst's word on a mention
  article INTEGER NOT NULL REFERENCES article,
  start   INTEGER NOT NULL,
  "end"   INTEGER NOT NULL,
  exact   TEXT NOT NULL,
  prefix  TEXT NOT NULL,
  suffix  TEXT NOT NULL,
  verdict TEXT NOT NULL CHECK (verdict IN ('accepted', 'rejected')),
  type    TEXT NOT NULL,
  entity  TEXT,
  PRIMARY KEY (article, start, "end")
) STRICT, WITHOUT ROWID;
CREATE INDEX judgement_entity ON judgement (entity);

CREATE TABLE entity (                          -- projected
  id    TEXT PRIMARY KEY,
  name  TEXT NOT NULL,
  type  TEXT NOT NULL,
  notes TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE alias (                           -- projected
  entity TEXT NOT NULL REFERENCES entity ON DELETE CASCADE,
  text   TEXT NOT NULL,
  no     INTEGER NOT NULL,                     -- order in which they were added
  PRIMARY KEY (entity, text)
) STRICT, WITHOUT ROWID;

CREATE TABLE claim (                           -- projected
  id         TEXT PRIMARY KEY,
  article    INTEGER NOT NULL REFERENCES article,
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX claim_article ON claim (article, created_at);

CREATE TABLE claim_value (                     -- projected: two rows for a field are an open disagreement
  claim     TEXT NOT NULL REFERENCES claim ON DELETE CASCADE,
  field     TEXT NOT NULL,
  operation TEXT NOT NULL,
  value     TEXT NOT NULL CHECK (json_valid(value)),
  author    TEXT NOT NULL,
  at        TEXT NOT NULL,
  reason    TEXT,
  PRIMARY KEY (claim, field, operation)
) STRICT, WITHOUT ROWID;

CREATE TABLE evidence (                        -- projected
  id      TEXT PRIMARY KEY,
  claim   TEXT NOT NULL,                       -- no foreign key: shown as withdrawn when the claim is taken back
  field   TEXT NOT NULL,
  article INTEGER NOT NULL REFERENCES article,
  start   INTEGER NOT NULL CHECK (start >= 0),
  "end"   INTEGER NOT NULL CHECK ("end" > start),
  exact   TEXT NOT NULL,
  prefix  TEXT NOT NULL,
  suffix  TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX evidence_claim ON evidence (claim, field);
CREATE INDEX evidence_article ON evidence (article);

-- Headline and body words; rowid is article.no. Rewritten when a block is flipped.
CREATE VIRTUAL TABLE article_search USING fts5 (
  headline, body, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2'
);

CREATE TABLE ledger (                          -- what became of each file of each import
  job     TEXT NOT NULL,
  no      INTEGER NOT NULL,
  name    TEXT NOT NULL,
  outcome TEXT NOT NULL CHECK (outcome IN ('imported', 'duplicate', 'refused')),
  code    TEXT,
  details TEXT NOT NULL CHECK (json_valid(details)),
  article TEXT,
  at      TEXT NOT NULL,
  PRIMARY KEY (job, no)
) STRICT, WITHOUT ROWID;
