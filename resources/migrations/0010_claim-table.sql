-- The claims of the whole case as a table that is sorted, filtered and grouped. Nothing here is
-- more than a copy: it is written anew from the claim whenever something of it changed.
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

-- Every value of every field that claims are grouped and filtered by; '' for a claim that has none.
CREATE TABLE claim_facet (
  facet TEXT NOT NULL,
  value TEXT NOT NULL,
  no    INTEGER NOT NULL,
  PRIMARY KEY (facet, value, no)
) STRICT, WITHOUT ROWID;
CREATE INDEX claim_facet_row ON claim_facet (no);

-- Claims whose row is out of date.
CREATE TABLE claim_due (claim TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
INSERT INTO claim_due SELECT id FROM claim;

CREATE TRIGGER claim_due_made AFTER INSERT ON claim
BEGIN INSERT OR IGNORE INTO claim_due VALUES (NEW.id); END;
CREATE TRIGGER claim_due_gone AFTER DELETE ON claim
BEGIN INSERT OR IGNORE INTO claim_due VALUES (OLD.id); END;
CREATE TRIGGER claim_due_value_in AFTER INSERT ON claim_value
BEGIN INSERT OR IGNORE INTO claim_due VALUES (NEW.claim); END;
CREATE TRIGGER claim_due_value_out AFTER DELETE ON claim_value
BEGIN INSERT OR IGNORE INTO claim_due VALUES (OLD.claim); END;
-- A claim that is another's condition reads so.
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
