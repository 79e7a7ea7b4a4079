-- An operation's hash covers a salted commitment to its content, so that the content can be
-- withheld from a colleague and the author's chain still be checked. '' : sealed before there were salts.
ALTER TABLE operation ADD COLUMN salt TEXT NOT NULL DEFAULT '';
CREATE INDEX operation_hash ON operation (hash);

-- Operations whose content was withheld from this file: their place in the author's chain, nothing more.
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
