import type { Database } from 'better-sqlite3'
import type { ArticleId, EntityId, Span } from '../../../src-preload/contract/article.ts'
import type { ClaimRow, ClaimView } from '../../../src-preload/contract/claim-table.ts'
import type { NodeKind } from '../../../src-preload/contract/graph.ts'
import { viewWhere } from './claim-order.ts'
import type { IdentityStore } from './identities.ts'
import { type Incidence, incidence, type Standing, type View } from './incidence.ts'
import { namedIn } from './named-in.ts'
import { nodeNames } from './node-names.ts'
import { statements } from './statements.ts'

/** A link of a claim, which is known by the number of its row. */
export type LinkRow = { no: number; kind: NodeKind; target: string; role: string }

/** The links of the case in memory: whom claims and articles join, and which claims are related. */
export type LinkIndex = {
  /** Entities and sources in claims, by the numbers of their rows. */
  claims: Incidence
  /** Entities in articles, by their numbers. */
  articles: Incidence
  /** Two claims for each relation or condition, by the numbers of their rows. */
  related: readonly { no: number; other: number }[]
}

/** What the claims of the case are joined to. To be read after the table of claims was brought up to date. */
export function claimLinkStore(db: Database, identities: IdentityStore) {
  const ofClaims = db.prepare<[string], LinkRow>(`
    SELECT no, kind, target, role FROM claim_link
    WHERE no IN (SELECT value FROM json_each(?)) ORDER BY no, target, role`)
  const toClaim = db
    .prepare<[string], number>(
      "SELECT DISTINCT no FROM claim_link WHERE kind = 'claim' AND target = ? ORDER BY no",
    )
    .pluck()
  const rows = db.prepare<[string], { no: number; row: string }>(`
    SELECT no, row FROM json_each(?) AS wanted JOIN claim_row ON no = wanted.value ORDER BY wanted.key`)
  const degree = db
    .prepare<[string], number>(`
      SELECT (SELECT count(DISTINCT target) FROM claim_link WHERE no = r.no)
        + (SELECT count(DISTINCT no) FROM claim_link WHERE kind = 'claim' AND target = r.claim)
      FROM claim_row AS r WHERE claim = ?`)
    .pluck()
  const numberOf = db.prepare<[string], number>('SELECT no FROM claim_row WHERE claim = ?').pluck()

  return {
    ...indexed(db, identities),
    /** Every link of these claims. */
    ofClaims: (nos: readonly number[]): LinkRow[] => ofClaims.all(JSON.stringify(nos)),
    /** Claims with a link to this one. */
    toClaim: (id: string): number[] => toClaim.all(id),
    /** Claims as the table shows them, by the numbers of their rows. */
    rows: (nos: readonly number[]): (ClaimRow & { no: number })[] =>
      rows.all(JSON.stringify(nos)).map(({ no, row }) => ({
        no,
        ...(JSON.parse(row) as ClaimRow),
      })),
    /** How many links a claim has, from it and to it. */
    degree: (id: string): number => degree.get(id) ?? 0,
    numberOf: (id: string): number | null => numberOf.get(id) ?? null,
    ...mentions(db),
    ...nodeNames(db),
    /** Entities with an accepted mention inside the words that a claim rests on. */
    namedIn: namedIn(db),
  }
}
export type ClaimLinkStore = ReturnType<typeof claimLinkStore>

/** The links in memory, read again when the file has changed. */
function indexed(db: Database, identities: IdentityStore) {
  const claims = db.prepare<[], Standing>(`
    SELECT target AS id, group_concat(no) AS documents FROM claim_link
    WHERE kind IN ('entity', 'source') GROUP BY kind, target`)
  const articles = db.prepare<[], Standing>(`
    SELECT entity AS id, group_concat(article) AS documents FROM entity_article GROUP BY entity`)
  const related = db.prepare<[], { no: number; other: number }>(`
    SELECT l.no, r.no AS other FROM claim_link AS l JOIN claim_row AS r ON r.claim = l.target
    WHERE l.kind = 'claim' ORDER BY l.no, r.no`)
  // Coming back from an earlier moment changes no row, but takes away the tables laid over the present.
  const state = db
    .prepare<[], string>(`SELECT total_changes() || ' ' || count(*) FROM temp.sqlite_schema`)
    .pluck()
  const prepared = statements<[object], number>(db)
  let index: LinkIndex | null = null
  let readAt = ''

  return {
    index(): LinkIndex {
      const now = state.get()!
      if (index && now === readAt) return index
      const groups = identities.groups()
      const main = (id: string) => groups.get(id as EntityId)?.[0] ?? id
      index = {
        claims: incidence(claims.all(), main),
        articles: incidence(articles.all(), main),
        related: related.all(),
      }
      readAt = now
      return index
    },

    /** Which claims a view shows, by the numbers of their rows. */
    seen(view: ClaimView): View {
      const { where, values } = viewWhere(view, null)
      if (where === '') return null
      const nos = prepared(`SELECT no FROM claim_row WHERE ${where} ORDER BY no`)
        .pluck()
        .all(values)
      const seen = new Uint8Array((nos.at(-1) ?? 0) + 1)
      for (const no of nos) seen[no] = 1
      return seen
    },
  }
}

function mentions(db: Database) {
  const first = db.prepare<[string, string], Span>(`
    SELECT start, "end" FROM judgement
    WHERE article = ? AND entity IN (SELECT value FROM json_each(?)) AND verdict = 'accepted'
    ORDER BY start LIMIT 1`)
  const naming = db.prepare<[string, string], Span & { words: string }>(`
    SELECT e.exact AS words, e.start, e."end" FROM evidence AS e JOIN judgement AS j
      ON j.article = e.article AND j.start >= e.start AND j."end" <= e."end"
    WHERE e.claim = ? AND j.entity IN (SELECT value FROM json_each(?)) AND j.verdict = 'accepted'
    ORDER BY e.clock, e.id LIMIT 1`)
  const article = db.prepare<[string], { articleId: ArticleId; headline: string }>(`
    SELECT a.id AS articleId, a.headline FROM json_each(?) AS wanted
    JOIN article AS a ON a.no = wanted.value WHERE a.present = 1 ORDER BY wanted.key`)
  return {
    /** Where an article first mentions an entity, which may have several ids. */
    firstMention: (articleId: ArticleId, ids: readonly string[]): Span | null =>
      first.get(articleId, JSON.stringify(ids)) ?? null,
    /** The words of a claim's evidence that mention an entity, and where they stand. */
    wordsNaming(
      claim: string,
      ids: readonly string[],
    ): { words: string | null; span: Span | null } {
      const found = naming.get(claim, JSON.stringify(ids))
      if (!found) return { words: null, span: null }
      const { words, start, end } = found
      return { words, span: { start, end } }
    },
    /** The articles of these numbers that are in the case. */
    articles: (nos: readonly number[]): { articleId: ArticleId; headline: string }[] =>
      article.all(JSON.stringify(nos)),
  }
}
