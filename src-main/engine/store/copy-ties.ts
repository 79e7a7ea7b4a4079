import type { Database } from 'better-sqlite3'
import type { ArticleId } from '../../../src-preload/contract/article.ts'
import type {
  CopyVerdict,
  Passage,
  TieKind,
  TieReason,
} from '../../../src-preload/contract/copy.ts'
import { oneStory, type Tie } from '../../pipeline/copies/tie.ts'
import { payloadOf } from '../operations/operation.ts'
import type { Projector } from './projections.ts'

type Row = {
  article: number
  other: number
  kind: TieKind
  earlier: 'a' | 'b' | null
  reasons: string
  share: number
  otherShare: number
  passages: string
}
export type VerdictRow = { other: ArticleId; verdict: CopyVerdict; reason: string | null }

const columns = `article, other, kind, earlier, reasons, share, other_share AS otherShare, passages`

/** What ties articles together: the machine's ties, and the analyst's word that wins over them. */
export function copyTieStore(db: Database) {
  const of = db.prepare<[number, number], Row>(`
    SELECT ${columns} FROM copy_tie WHERE article = ?
    UNION ALL SELECT ${columns} FROM copy_tie WHERE other = ?`)
  const same = oneStory.map((kind) => `'${kind}'`).join()
  const tellers = db
    .prepare<[number, number], number>(`
      SELECT other FROM copy_tie WHERE article = ? AND kind IN (${same})
      UNION ALL SELECT article FROM copy_tie WHERE other = ? AND kind IN (${same})`)
    .pluck()
  const isTied = db
    .prepare<[number, number], number>(`
      SELECT EXISTS (SELECT 1 FROM copy_tie WHERE article = ?)
        OR EXISTS (SELECT 1 FROM copy_tie WHERE other = ?)`)
    .pluck()
  const clear = db.prepare<[number, number]>('DELETE FROM copy_tie WHERE article = ? OR other = ?')
  const put = db.prepare<Row>(`
    INSERT INTO copy_tie (article, other, kind, earlier, reasons, share, other_share, passages)
    VALUES (:article, :other, :kind, :earlier, :reasons, :share, :otherShare, :passages)`)

  return {
    /** Every tie of an article, seen from it: `a` is the article itself. */
    of: (article: number): (Tie & { other: number })[] =>
      of.all(article, article).map((row) => seenFrom(article, row)),

    isTied: (article: number): boolean => isTied.get(article, article) === 1,

    /** Those that tell the same story as an article. */
    tellers: (article: number): number[] => tellers.all(article, article),

    /** Replaces the ties of an article; each is seen from it. */
    replace(article: number, ties: ReadonlyMap<number, Tie>): void {
      clear.run(article, article)
      for (const [other, tie] of ties) {
        const { kind, earlier, reasons, shares, passages } = article < other ? tie : turned(tie)
        put.run({
          article: Math.min(article, other),
          other: Math.max(article, other),
          kind,
          earlier,
          reasons: JSON.stringify(reasons),
          share: shares.a,
          otherShare: shares.b,
          passages: JSON.stringify(passages),
        })
      }
    },

    among: tiesAmong(db),
    ...verdicts(db),
  }
}
export type CopyTieStore = ReturnType<typeof copyTieStore>

function seenFrom(article: number, row: Row): Tie & { other: number } {
  const { kind, earlier, share, otherShare } = row
  const tie: Tie = {
    kind,
    earlier,
    reasons: JSON.parse(row.reasons) as TieReason[],
    shares: { a: share, b: otherShare },
    passages: JSON.parse(row.passages) as Passage[],
  }
  return row.article === article
    ? { ...tie, other: row.other }
    : { ...turned(tie), other: row.article }
}

/** The same tie seen from the other article. */
function turned({ kind, earlier, reasons, shares, passages }: Tie): Tie {
  return {
    kind,
    earlier: earlier && (earlier === 'a' ? 'b' : 'a'),
    reasons,
    shares: { a: shares.b, b: shares.a },
    passages: passages
      .map(({ span, otherSpan, isQuotation }) => ({
        span: otherSpan,
        otherSpan: span,
        isQuotation,
      }))
      .toSorted((one, two) => one.span.start - two.span.start),
  }
}

function tiesAmong(db: Database) {
  const below = db.prepare<[number], number>('SELECT article FROM copy_tie WHERE other = ?').pluck()
  const between = db.prepare<[number, number], Row>(
    `SELECT ${columns} FROM copy_tie WHERE article = ? AND other = ?`,
  )

  /** The ties between any two of some articles; `a` is the first. What nobody asks for is not read. */
  return (articles: readonly number[]): ((a: number, b: number) => Tie | null) => {
    const known = new Set(articles)
    const tied = new Map(
      articles.map((other) => [other, new Set(below.all(other).filter((one) => known.has(one)))]),
    )
    return (a, b) => {
      const [low, high] = [Math.min(a, b), Math.max(a, b)]
      const row = tied.get(high)?.has(low) ? between.get(low, high) : undefined
      return row ? seenFrom(a, row) : null
    }
  }
}

function verdicts(db: Database) {
  const of = db.prepare<[string, string], VerdictRow>(`
    SELECT other, verdict, reason FROM copy_verdict WHERE article = ?
    UNION ALL SELECT article AS other, verdict, reason FROM copy_verdict WHERE other = ?`)
  const put = db.prepare<VerdictRow & { article: string }>(`
    INSERT OR REPLACE INTO copy_verdict (article, other, verdict, reason)
    VALUES (:article, :other, :verdict, :reason)`)
  const remove = db.prepare<[string, string]>(
    'DELETE FROM copy_verdict WHERE article = ? AND other = ?',
  )
  const project: Projector = (operation, heads) => {
    const { articleId, otherId } = payloadOf(operation, 'copy.judge')
    const head = heads.at(-1)
    const verdict = head ? payloadOf(head, 'copy.judge').verdict : null
    if (!head || verdict === null) remove.run(articleId, otherId)
    else put.run({ article: articleId, other: otherId, verdict, reason: head.reason })
  }
  return {
    /** The analyst's word on an article and others. */
    verdictsOn: (articleId: string): VerdictRow[] => of.all(articleId, articleId),
    project,
  }
}
