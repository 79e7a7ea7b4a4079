-- Machine findings about copies: recomputable, apart from the log; article numbers are those of this file.
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

-- The article of the same story that stands for it in the list; NULL for that one, and for a story told once.
ALTER TABLE article ADD COLUMN copy_of INTEGER REFERENCES article;

CREATE INDEX article_copies ON article (copy_of, present) WHERE copy_of IS NOT NULL;
