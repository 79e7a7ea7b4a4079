CREATE TABLE claim_relation (                  -- projected: what an analyst saw between two claims
  "from"   TEXT NOT NULL,
  "to"     TEXT NOT NULL,
  relation TEXT NOT NULL,
  author   TEXT NOT NULL,
  at       TEXT NOT NULL,
  reason   TEXT,
  PRIMARY KEY ("from", relation, "to")
) STRICT, WITHOUT ROWID;
CREATE INDEX claim_relation_to ON claim_relation ("to");

-- The claims whose condition a claim is: value is its id as JSON.
CREATE INDEX claim_value_antecedent ON claim_value (value, claim) WHERE substr(field, -6) = '.claim';
