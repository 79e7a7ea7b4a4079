-- Generated from migrations/: the schema now, for reading.

CREATE TABLE case_info (
  one        INTEGER PRIMARY KEY CHECK (one = 1),
  id         TEXT NOT NULL,                    -- UUID version 7
  created_at TEXT NOT NULL
) STRICT;

CREATE TABLE original (
  sha256      TEXT PRIMARY KEY CHECK (length(sha256) = 64),
  bytes       BLOB NOT NULL,                   -- gzip of the file's bytes
  byte_length INTEGER NOT NULL CHECK (byte_length >= 0)
) STRICT;

CREATE TABLE article (
  no             INTEGER PRIMARY KEY,          -- row number, local to this file
  id             TEXT NOT NULL UNIQUE,         -- original's SHA-256, ".n" for the n-th of several
  original       TEXT NOT NULL REFERENCES original,
  media_type     TEXT NOT NULL,
  -- hoisted from the analysis for the list
  headline       TEXT NOT NULL CHECK (headline <> ''),
  publisher      TEXT,
  credit         TEXT,
  dateline       TEXT,
  published      TEXT,                         -- EDTF
  language       TEXT,
  headline_key   TEXT NOT NULL,                -- folded, for sorting
  publisher_key  TEXT,                         -- folded, for sorting
  published_key  INTEGER,                      -- earliest instant it can mean, milliseconds since 1970 UTC
  -- projected from article.import
  present        INTEGER NOT NULL DEFAULT 0 CHECK (present IN (0, 1)), -- an import that was not undone
  name           TEXT NOT NULL DEFAULT '',     -- the file's name as it came
  imported_at    TEXT NOT NULL DEFAULT '',
  imported_clock TEXT NOT NULL DEFAULT ''
, part TEXT, copy_of INTEGER REFERENCES article, outlet TEXT) STRICT;

CREATE INDEX article_imported  ON article (present, imported_clock DESC, no DESC);

CREATE INDEX article_published ON article (present, published_key DESC, no DESC);

CREATE INDEX article_publisher ON article (present, publisher_key IS NULL, publisher_key, published_key DESC, no DESC);

CREATE INDEX article_headline  ON article (present, headline_key, no DESC);

CREATE TABLE text_layer (
  article  INTEGER PRIMARY KEY REFERENCES article,
  reader   TEXT NOT NULL,                      -- "text/1": reader and its version
  encoding TEXT NOT NULL,                      -- WHATWG label it was decoded with
  sha256   TEXT NOT NULL CHECK (length(sha256) = 64), -- of the text as UTF-8
  text     TEXT NOT NULL
) STRICT;

CREATE TABLE analysis (
  article   INTEGER PRIMARY KEY REFERENCES article,
  version   TEXT NOT NULL,                     -- of the pipeline
  metadata  TEXT NOT NULL CHECK (json_valid(metadata)),
  blocks    TEXT NOT NULL CHECK (json_valid(blocks)),
  sentences TEXT NOT NULL CHECK (json_valid(sentences)) -- [[start, end], …]
, dates TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(dates)), attributions TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(attributions)), language TEXT) STRICT;

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
  replaces TEXT NOT NULL CHECK (json_valid(replaces)), -- sorted ids: what its author saw
  payload  TEXT NOT NULL CHECK (json_valid(payload)),  -- canonical JSON (RFC 8785)
  reason   TEXT,
  previous TEXT NOT NULL,                      -- hash of the author's previous operation, '' for the first
  hash     TEXT NOT NULL CHECK (length(hash) = 64)
, salt TEXT NOT NULL DEFAULT '') STRICT;

CREATE INDEX operation_register ON operation (target, field);

CREATE INDEX operation_group    ON operation ("group");

CREATE INDEX operation_author   ON operation (author, seq);

CREATE INDEX operation_clock    ON operation (clock, author, id);

CREATE TRIGGER operation_is_never_changed BEFORE UPDATE ON operation BEGIN SELECT raise(ABORT, 'append-only'); END;

CREATE TRIGGER operation_is_never_deleted BEFORE DELETE ON operation BEGIN SELECT raise(ABORT, 'append-only'); END;

CREATE TABLE head (                            -- projected: the current values of every register
  target    TEXT NOT NULL,
  field     TEXT NOT NULL,
  operation TEXT NOT NULL,
  PRIMARY KEY (target, field, operation)
) STRICT, WITHOUT ROWID;

CREATE TABLE history (                         -- projected: what each user action was, and if it stands
  "group"      TEXT PRIMARY KEY,
  author       TEXT NOT NULL,
  kind         TEXT NOT NULL,                  -- of its first operation
  count        INTEGER NOT NULL,               -- operations of that kind
  clock        TEXT NOT NULL,                  -- of its first operation
  undone_by    TEXT,                           -- the latest standing undo of it: group, author, clock
  undone_author TEXT,
  undone_clock TEXT
) STRICT, WITHOUT ROWID;

CREATE INDEX history_undo ON history (author, clock) WHERE kind <> 'undo';

CREATE INDEX history_redo ON history (author, undone_clock) WHERE kind <> 'undo' AND undone_by IS NOT NULL;

CREATE TABLE block_label (                     -- projected
  article TEXT NOT NULL,
  start   INTEGER NOT NULL,
  "end"   INTEGER NOT NULL,
  kind    TEXT NOT NULL,
  PRIMARY KEY (article, start, "end")
) STRICT, WITHOUT ROWID;

CREATE TABLE judgement (                       -- projected: the analyst's word on a mention
  article TEXT NOT NULL,
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

CREATE INDEX judgement_entity ON judgement (entity, article) WHERE entity IS NOT NULL;

CREATE TABLE entity (                          -- projected
  id      TEXT PRIMARY KEY,
  clock   TEXT,                                -- when it was made; NULL: its making was taken back or is not here
  name    TEXT,
  type    TEXT,
  notes   TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE alias (                           -- projected
  entity TEXT NOT NULL,
  text   TEXT NOT NULL,
  clock  TEXT NOT NULL,                        -- when it was added
  PRIMARY KEY (entity, text)
) STRICT, WITHOUT ROWID;

CREATE TABLE claim (                           -- projected
  id         TEXT PRIMARY KEY,
  article    TEXT NOT NULL,
  clock      TEXT NOT NULL,
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX claim_article ON claim (article, clock);

CREATE INDEX claim_clock   ON claim (clock);

CREATE TABLE claim_value (                     -- projected: two rows for a field are an open disagreement
  claim     TEXT NOT NULL,
  field     TEXT NOT NULL,
  operation TEXT NOT NULL,
  clock     TEXT NOT NULL,
  value     TEXT NOT NULL CHECK (json_valid(value)),
  author    TEXT NOT NULL,
  at        TEXT NOT NULL,
  reason    TEXT,
  PRIMARY KEY (claim, field, operation)
) STRICT, WITHOUT ROWID;

CREATE TABLE evidence (                        -- projected
  id      TEXT PRIMARY KEY,
  claim   TEXT NOT NULL,
  field   TEXT NOT NULL,
  clock   TEXT NOT NULL,
  article TEXT NOT NULL,
  start   INTEGER NOT NULL CHECK (start >= 0),
  "end"   INTEGER NOT NULL CHECK ("end" > start),
  exact   TEXT NOT NULL,
  prefix  TEXT NOT NULL,
  suffix  TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX evidence_claim ON evidence (claim, clock);

CREATE VIRTUAL TABLE article_search USING fts5 (
  headline, body, content = '', contentless_delete = 1, prefix = '2 3',
  tokenize = "unicode61 remove_diacritics 0 categories 'L* N* Co Mn Mc'"
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

CREATE INDEX operation_hash ON operation (hash);

CREATE TABLE withheld_operation (
  hash       TEXT PRIMARY KEY CHECK (length(hash) = 64),
  author     TEXT NOT NULL,
  previous   TEXT NOT NULL,
  commitment TEXT NOT NULL CHECK (length(commitment) = 64)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER withheld_operation_is_never_changed BEFORE UPDATE ON withheld_operation
BEGIN SELECT raise(ABORT, 'append-only'); END;

CREATE TRIGGER withheld_operation_is_never_deleted BEFORE DELETE ON withheld_operation
BEGIN SELECT raise(ABORT, 'append-only'); END;

CREATE TABLE claim_relation (                  -- projected: what an analyst saw between two claims
  "from"   TEXT NOT NULL,
  "to"     TEXT NOT NULL,
  relation TEXT NOT NULL,
  author   TEXT NOT NULL,
  at       TEXT NOT NULL,
  reason   TEXT,
  PRIMARY KEY ("from", relation, "to")
) STRICT, WITHOUT ROWID;

CREATE INDEX claim_relation_to ON claim_relation ("to");

CREATE INDEX claim_value_antecedent ON claim_value (value, claim) WHERE substr(field, -6) = '.claim';

CREATE TABLE column_map (                      -- projected: what the analyst said of tables with this header
  header  TEXT PRIMARY KEY,                    -- names of the columns, sorted, one a line
  mapping TEXT NOT NULL CHECK (json_valid(mapping))
) STRICT, WITHOUT ROWID;

CREATE INDEX ledger_article ON ledger (article) WHERE article IS NOT NULL;

CREATE TABLE rejected_suggestion (             -- projected: what is never offered again
  key     TEXT PRIMARY KEY,                    -- of the words and the one who says them
  article TEXT NOT NULL,
  start   INTEGER NOT NULL CHECK (start >= 0),
  "end"   INTEGER NOT NULL CHECK ("end" > start)
) STRICT, WITHOUT ROWID;

CREATE INDEX rejected_suggestion_article ON rejected_suggestion (article);

CREATE INDEX evidence_article ON evidence (article, field);

CREATE INDEX evidence_exact ON evidence (field, exact);

CREATE TABLE metadata_value (                  -- projected: the analyst's word on what is known of a publication
  article TEXT NOT NULL,
  field   TEXT NOT NULL,
  value   TEXT,                                -- NULL: the page does not state it
  start   INTEGER,                             -- the words it rests on
  "end"   INTEGER,
  author  TEXT NOT NULL,
  at      TEXT NOT NULL,
  PRIMARY KEY (article, field)
) STRICT, WITHOUT ROWID;

CREATE TABLE copy_print (
  article INTEGER PRIMARY KEY REFERENCES article,
  version TEXT NOT NULL,                       -- of the comparison; '' is to be looked at again
  outlet  TEXT NOT NULL,                       -- folded name of its publisher, '' for unknown
  prints  BLOB NOT NULL                        -- fingerprints of the story, 32 bits each, little-endian
) STRICT;

CREATE TABLE copy_tie (
  article     INTEGER NOT NULL REFERENCES article,
  other       INTEGER NOT NULL REFERENCES article CHECK (other > article),
  kind        TEXT NOT NULL,
  earlier     TEXT CHECK (earlier IN ('a', 'b')), -- which had the words first: article or other
  reasons     TEXT NOT NULL CHECK (json_valid(reasons)),
  share       REAL NOT NULL,                   -- of the words of article that stand in other
  other_share REAL NOT NULL,
  passages    TEXT NOT NULL CHECK (json_valid(passages)),
  PRIMARY KEY (article, other)
) STRICT, WITHOUT ROWID;

CREATE INDEX copy_tie_other ON copy_tie (other);

CREATE TABLE copy_verdict (                    -- projected: the analyst's word on two articles
  article TEXT NOT NULL,
  other   TEXT NOT NULL CHECK (other > article),
  verdict TEXT NOT NULL CHECK (verdict IN ('copy', 'independent')),
  reason  TEXT,
  PRIMARY KEY (article, other)
) STRICT, WITHOUT ROWID;

CREATE INDEX copy_verdict_other ON copy_verdict (other);

CREATE INDEX article_copies ON article (copy_of, present) WHERE copy_of IS NOT NULL;

CREATE TABLE record_value (                    -- fields of sources, judgements and the case; two rows for a field are an open disagreement
  record    TEXT NOT NULL,
  field     TEXT NOT NULL,
  operation TEXT NOT NULL,
  clock     TEXT NOT NULL,
  value     TEXT NOT NULL,
  author    TEXT NOT NULL,
  at        TEXT NOT NULL,
  reason    TEXT,
  PRIMARY KEY (record, field, operation)
) STRICT, WITHOUT ROWID;

CREATE TABLE source (
  id         TEXT PRIMARY KEY,
  clock      TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE source_alias (                    -- as articles write it
  source TEXT NOT NULL,
  text   TEXT NOT NULL,
  clock  TEXT NOT NULL,
  PRIMARY KEY (source, text)
) STRICT, WITHOUT ROWID;

CREATE TABLE source_rating (
  id          TEXT PRIMARY KEY,
  source      TEXT NOT NULL,
  reliability TEXT NOT NULL CHECK (reliability IN ('A', 'B', 'C', 'D', 'E', 'F')),
  "from"      TEXT NOT NULL,                   -- the day from which it holds
  basis       TEXT NOT NULL,
  clock       TEXT NOT NULL,
  author      TEXT NOT NULL,
  at          TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX source_rating_source ON source_rating (source, "from" DESC, clock DESC);

CREATE TABLE analytic_judgement (
  id         TEXT PRIMARY KEY,
  clock      TEXT NOT NULL,
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE judgement_claim (                 -- the claims that an analytic judgement rests on
  judgement TEXT NOT NULL,
  claim     TEXT NOT NULL,
  clock     TEXT NOT NULL,
  PRIMARY KEY (judgement, claim)
) STRICT, WITHOUT ROWID;

CREATE TABLE identity (                        -- whether two entities are one; nothing else is merged anywhere
  a         TEXT NOT NULL,
  b         TEXT NOT NULL,
  operation TEXT NOT NULL,
  verdict   TEXT NOT NULL CHECK (verdict IN ('positive', 'negative', 'unsure')),
  clock     TEXT NOT NULL,
  author    TEXT NOT NULL,
  at        TEXT NOT NULL,
  reason    TEXT,
  PRIMARY KEY (a, b, operation),
  CHECK (a < b)
) STRICT, WITHOUT ROWID;

CREATE TABLE alias_evidence (                  -- the words that a way to write a name rests on
  id      TEXT PRIMARY KEY,
  entity  TEXT NOT NULL,
  text    TEXT NOT NULL,
  clock   TEXT NOT NULL,
  article TEXT NOT NULL,
  start   INTEGER NOT NULL CHECK (start >= 0),
  "end"   INTEGER NOT NULL CHECK ("end" > start),
  exact   TEXT NOT NULL,
  prefix  TEXT NOT NULL,
  suffix  TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX alias_evidence_entity ON alias_evidence (entity, clock);

CREATE INDEX history_clock ON history (clock);

CREATE INDEX operation_evidence ON operation (json_extract(payload, '$.claimId')) WHERE kind = 'evidence.add';

CREATE INDEX claim_value_source ON claim_value (value, claim) WHERE substr(field, -7) = '.source';

CREATE TABLE claim_row (
  no            INTEGER PRIMARY KEY,           -- local to this file
  claim         TEXT NOT NULL UNIQUE,
  row           TEXT NOT NULL CHECK (json_valid(row)), -- what is shown of it
  words         TEXT NOT NULL,                 -- folded: what a filter of words looks in
  -- folded, for sorting; NULL comes last in either direction
  claim_key     TEXT,
  claimer_key   TEXT,
  article_key   TEXT,
  outlet_key    TEXT,
  place_key     TEXT,
  kind          TEXT,
  status        TEXT,
  credibility   TEXT,
  happened_from INTEGER,                       -- earliest and latest instant it can mean, milliseconds since 1970 UTC
  happened_to   INTEGER,
  reported_from INTEGER,
  reported_to   INTEGER,
  entered       INTEGER NOT NULL
) STRICT;

CREATE INDEX claim_row_claim       ON claim_row (claim_key);

CREATE INDEX claim_row_claimer     ON claim_row (claimer_key);

CREATE INDEX claim_row_article     ON claim_row (article_key);

CREATE INDEX claim_row_outlet      ON claim_row (outlet_key);

CREATE INDEX claim_row_place       ON claim_row (place_key);

CREATE INDEX claim_row_kind        ON claim_row (kind);

CREATE INDEX claim_row_status      ON claim_row (status);

CREATE INDEX claim_row_credibility ON claim_row (credibility);

CREATE INDEX claim_row_happened    ON claim_row (happened_from);

CREATE INDEX claim_row_reported    ON claim_row (reported_from);

CREATE INDEX claim_row_entered     ON claim_row (entered);

CREATE TABLE claim_facet (
  facet TEXT NOT NULL,
  value TEXT NOT NULL,
  no    INTEGER NOT NULL,
  PRIMARY KEY (facet, value, no)
) STRICT, WITHOUT ROWID;

CREATE INDEX claim_facet_row ON claim_facet (no);

CREATE TABLE claim_due (claim TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;

CREATE TRIGGER claim_due_made AFTER INSERT ON claim
BEGIN INSERT OR IGNORE INTO claim_due VALUES (NEW.id); END;

CREATE TRIGGER claim_due_gone AFTER DELETE ON claim
BEGIN INSERT OR IGNORE INTO claim_due VALUES (OLD.id); END;

CREATE TRIGGER claim_due_value_in AFTER INSERT ON claim_value
BEGIN INSERT OR IGNORE INTO claim_due VALUES (NEW.claim); END;

CREATE TRIGGER claim_due_value_out AFTER DELETE ON claim_value
BEGIN INSERT OR IGNORE INTO claim_due VALUES (OLD.claim); END;

CREATE TRIGGER claim_due_condition_in AFTER INSERT ON claim_value WHEN substr(NEW.field, -6) = '.claim'
BEGIN INSERT OR IGNORE INTO claim_due VALUES (json_extract(NEW.value, '$')); END;

CREATE TRIGGER claim_due_condition_out AFTER DELETE ON claim_value WHEN substr(OLD.field, -6) = '.claim'
BEGIN INSERT OR IGNORE INTO claim_due VALUES (json_extract(OLD.value, '$')); END;

CREATE TRIGGER claim_due_evidence_in AFTER INSERT ON evidence
BEGIN INSERT OR IGNORE INTO claim_due VALUES (NEW.claim); END;

CREATE TRIGGER claim_due_evidence_out AFTER DELETE ON evidence
BEGIN INSERT OR IGNORE INTO claim_due VALUES (OLD.claim); END;

CREATE TRIGGER claim_due_article_in AFTER INSERT ON article
BEGIN INSERT OR IGNORE INTO claim_due SELECT id FROM claim WHERE article = NEW.id; END;

CREATE TRIGGER claim_due_article_changed AFTER UPDATE OF headline, publisher, published ON article
BEGIN INSERT OR IGNORE INTO claim_due SELECT id FROM claim WHERE article = NEW.id; END;

CREATE TABLE claim_view (                      -- projected: a way to look at the claims, kept by name
  id   TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  view TEXT NOT NULL CHECK (json_valid(view))
) STRICT, WITHOUT ROWID;

CREATE TABLE line (                            -- the lines of each page, to find those that recur
  key     INTEGER NOT NULL,                    -- hash of the normalised words
  article INTEGER NOT NULL,                    -- its row number; articles are never deleted
  PRIMARY KEY (key, article)
) STRICT, WITHOUT ROWID;

CREATE INDEX article_outlet ON article (outlet) WHERE outlet IS NOT NULL;

CREATE TABLE flip (                            -- projected: what the analyst said of a line
  article TEXT NOT NULL,
  start   INTEGER NOT NULL,
  "end"   INTEGER NOT NULL,
  key     INTEGER NOT NULL,
  kind    TEXT NOT NULL,
  PRIMARY KEY (article, start, "end")
) STRICT, WITHOUT ROWID;

CREATE TABLE claim_time (
  no      INTEGER NOT NULL,                    -- of claim_row
  clock   TEXT NOT NULL CHECK (clock IN ('happened', 'reported', 'entered')),
  from_at INTEGER,                             -- earliest and latest instant it can mean, milliseconds since 1970 UTC;
  to_at   INTEGER,                             -- one NULL: open; both: no date
  doubt   INTEGER NOT NULL                     -- 1 uncertain, 2 approximate, 4 in words that nobody made a date of
) STRICT;

CREATE INDEX claim_time_clock ON claim_time (clock, from_at, to_at, doubt, no);

CREATE INDEX claim_time_row   ON claim_time (no, clock, from_at, to_at, doubt);

CREATE TABLE claim_place (
  no        INTEGER NOT NULL,                  -- of claim_row
  role      TEXT NOT NULL CHECK (role IN ('event', 'made', 'dateline')),
  point     TEXT,                              -- WGS 84, degrees: 41.9,12.5
  words     TEXT NOT NULL,                     -- '' for a point without words
  precision TEXT,
  gazetteer TEXT
) STRICT;

CREATE INDEX claim_place_role ON claim_place (role, point, words, precision, gazetteer, no);

CREATE INDEX claim_place_row  ON claim_place (no, role);

CREATE INDEX claim_place_words ON claim_place (words, gazetteer) WHERE gazetteer IS NOT NULL;

CREATE TRIGGER claim_due_article_dateline AFTER UPDATE OF dateline ON article
BEGIN INSERT OR IGNORE INTO claim_due SELECT id FROM claim WHERE article = NEW.id; END;

CREATE TABLE question (
  id         TEXT PRIMARY KEY,
  clock      TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE question_claim (                  -- the claims that stand as evidence in the matrix of a question
  question TEXT NOT NULL,
  claim    TEXT NOT NULL,
  clock    TEXT NOT NULL,
  PRIMARY KEY (question, claim)
) STRICT, WITHOUT ROWID;

CREATE TABLE claim_link (
  no     INTEGER NOT NULL,                     -- the claim's row
  kind   TEXT NOT NULL CHECK (kind IN ('entity', 'source', 'claim')),
  target TEXT NOT NULL,
  role   TEXT NOT NULL,
  PRIMARY KEY (no, kind, target, role)
) STRICT, WITHOUT ROWID;

CREATE INDEX claim_link_target ON claim_link (kind, target, no);

CREATE TABLE entity_article (                  -- which articles mention an entity: who stands together with whom
  entity  TEXT NOT NULL,
  article INTEGER NOT NULL,                    -- its row number
  PRIMARY KEY (entity, article)
) STRICT, WITHOUT ROWID;

CREATE INDEX entity_article_article ON entity_article (article, entity);

CREATE TRIGGER entity_article_in AFTER INSERT ON judgement
  WHEN NEW.entity IS NOT NULL AND NEW.verdict = 'accepted'
BEGIN INSERT OR IGNORE INTO entity_article SELECT NEW.entity, no FROM article WHERE id = NEW.article; END;

CREATE TRIGGER entity_article_out AFTER DELETE ON judgement WHEN OLD.entity IS NOT NULL
BEGIN
  DELETE FROM entity_article
  WHERE entity = OLD.entity AND article = (SELECT no FROM article WHERE id = OLD.article)
    AND NOT EXISTS (SELECT 1 FROM judgement
      WHERE entity = OLD.entity AND article = OLD.article AND verdict = 'accepted');
END;

CREATE TRIGGER entity_article_came AFTER INSERT ON article
BEGIN
  INSERT OR IGNORE INTO entity_article SELECT entity, NEW.no FROM judgement
  WHERE article = NEW.id AND entity IS NOT NULL AND verdict = 'accepted';
END;

CREATE TRIGGER claim_due_mention_in AFTER INSERT ON judgement WHEN NEW.entity IS NOT NULL
BEGIN
  INSERT OR IGNORE INTO claim_due SELECT claim FROM evidence
  WHERE article = NEW.article AND start <= NEW.start AND "end" >= NEW."end";
END;

CREATE TRIGGER claim_due_mention_out AFTER DELETE ON judgement WHEN OLD.entity IS NOT NULL
BEGIN
  INSERT OR IGNORE INTO claim_due SELECT claim FROM evidence
  WHERE article = OLD.article AND start <= OLD.start AND "end" >= OLD."end";
END;

CREATE TRIGGER claim_due_relation_in AFTER INSERT ON claim_relation
BEGIN INSERT OR IGNORE INTO claim_due VALUES (NEW."from"); END;

CREATE TRIGGER claim_due_relation_out AFTER DELETE ON claim_relation
BEGIN INSERT OR IGNORE INTO claim_due VALUES (OLD."from"); END;
