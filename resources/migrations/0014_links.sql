-- What each claim is joined to (links.ts), written with its row of the table.
CREATE TABLE claim_link (
  no     INTEGER NOT NULL,                     -- the claim's row
  kind   TEXT NOT NULL CHECK (kind IN ('entity', 'source', 'claim')),
  target TEXT NOT NULL,
  role   TEXT NOT NULL,
  PRIMARY KEY (no, kind, target, role)
) STRICT, WITHOUT ROWID;
CREATE INDEX claim_link_target ON claim_link (kind, target, no);

CREATE TABLE entity_article (                  -- which articles mention an entity: who stands together with whom
  entity  TEXT NOT NULL,
  article INTEGER NOT NULL,                    -- its row number
  PRIMARY KEY (entity, article)
) STRICT, WITHOUT ROWID;
CREATE INDEX entity_article_article ON entity_article (article, entity);
INSERT INTO entity_article
  SELECT DISTINCT entity, no FROM judgement JOIN article ON id = article
  WHERE entity IS NOT NULL AND verdict = 'accepted';

CREATE TRIGGER entity_article_in AFTER INSERT ON judgement
  WHEN NEW.entity IS NOT NULL AND NEW.verdict = 'accepted'
BEGIN INSERT OR IGNORE INTO entity_article SELECT NEW.entity, no FROM article WHERE id = NEW.article; END;
CREATE TRIGGER entity_article_out AFTER DELETE ON judgement WHEN OLD.entity IS NOT NULL
BEGIN
  DELETE FROM entity_article
  WHERE entity = OLD.entity AND article = (SELECT no FROM article WHERE id = OLD.article)
    AND NOT EXISTS (SELECT 1 FROM judgement
      WHERE entity = OLD.entity AND article = OLD.article AND verdict = 'accepted');
END;
CREATE TRIGGER entity_article_came AFTER INSERT ON article
BEGIN
  INSERT OR IGNORE INTO entity_article SELECT entity, NEW.no FROM judgement
  WHERE article = NEW.id AND entity IS NOT NULL AND verdict = 'accepted';
END;

-- Whoever is named in the words of a claim is joined to it.
CREATE TRIGGER claim_due_mention_in AFTER INSERT ON judgement WHEN NEW.entity IS NOT NULL
BEGIN
  INSERT OR IGNORE INTO claim_due SELECT claim FROM evidence
  WHERE article = NEW.article AND start <= NEW.start AND "end" >= NEW."end";
END;
CREATE TRIGGER claim_due_mention_out AFTER DELETE ON judgement WHEN OLD.entity IS NOT NULL
BEGIN
  INSERT OR IGNORE INTO claim_due SELECT claim FROM evidence
  WHERE article = OLD.article AND start <= OLD.start AND "end" >= OLD."end";
END;
CREATE TRIGGER claim_due_relation_in AFTER INSERT ON claim_relation
BEGIN INSERT OR IGNORE INTO claim_due VALUES (NEW."from"); END;
CREATE TRIGGER claim_due_relation_out AFTER DELETE ON claim_relation
BEGIN INSERT OR IGNORE INTO claim_due VALUES (OLD."from"); END;
INSERT OR IGNORE INTO claim_due SELECT id FROM claim;
