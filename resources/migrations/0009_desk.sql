-- Everything here is projected from the log.

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
-- The operations on the words of a claim.
CREATE INDEX operation_evidence ON operation (json_extract(payload, '$.claimId')) WHERE kind = 'evidence.add';
-- The claims whose chain names a source: value is its id as JSON.
CREATE INDEX claim_value_source ON claim_value (value, claim) WHERE substr(field, -7) = '.source';
