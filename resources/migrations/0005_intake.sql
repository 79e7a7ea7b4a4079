CREATE TABLE column_map (                      -- projected: what the analyst said of tables with this header
  header  TEXT PRIMARY KEY,                    -- names of the columns, sorted, one a line
  mapping TEXT NOT NULL CHECK (json_valid(mapping))
) STRICT, WITHOUT ROWID;

-- Where an article came from: the rows of every ledger that name it.
CREATE INDEX ledger_article ON ledger (article) WHERE article IS NOT NULL;
