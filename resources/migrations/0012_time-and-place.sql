-- When and where, for the timeline and the map: every date and every place of every claim. Copies,
-- written anew with the claim's row.
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
INSERT OR IGNORE INTO claim_due SELECT id FROM claim;
