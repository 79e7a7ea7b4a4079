-- What the analyst corrects lies over what was read; the list shows both as one, so the language as read needs a place of its own.
ALTER TABLE analysis ADD COLUMN language TEXT;
UPDATE analysis SET language = (SELECT language FROM article WHERE article.no = analysis.article);

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
