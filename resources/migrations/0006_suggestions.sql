-- Times and reported words, with the rest of the analysis: replaced whole when the pipeline improves.
ALTER TABLE analysis ADD COLUMN dates TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(dates));
ALTER TABLE analysis ADD COLUMN attributions TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(attributions));

CREATE TABLE rejected_suggestion (             -- projected: what is never offered again
  key     TEXT PRIMARY KEY,                    -- of the words and the one who says them
  article TEXT NOT NULL,
  start   INTEGER NOT NULL CHECK (start >= 0),
  "end"   INTEGER NOT NULL CHECK ("end" > start)
) STRICT, WITHOUT ROWID;
CREATE INDEX rejected_suggestion_article ON rejected_suggestion (article);
CREATE INDEX evidence_article ON evidence (article, field);
CREATE INDEX evidence_exact ON evidence (field, exact);
