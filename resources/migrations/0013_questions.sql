-- Projected from the log. Words and cells of a matrix stand in record_value: `text`, `hypothesis.UUID`, `cell HYPOTHESIS CLAIM`.
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
