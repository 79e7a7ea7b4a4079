ALTER TABLE article ADD COLUMN outlet TEXT;    -- publisher or host, folded: whose pages look alike
UPDATE article SET outlet = lower(publisher);

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
