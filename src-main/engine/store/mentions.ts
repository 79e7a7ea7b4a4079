import type { Database } from 'better-sqlite3'
import type {
  ArticleId,
  EntityId,
  Mention,
  MentionType,
  Verdict,
} from '../../../src-preload/contract/article.ts'
import type { ProposedMention } from '../../pipeline/page.ts'
import { payloadOf } from '../operations/operation.ts'
import type { Projector } from './projections.ts'

type ProposedRow = Omit<ProposedMention, 'by'> & { by: string }
type Span = { start: number; end: number }
type Judgement = Span & { verdict: Verdict; type: MentionType; entity: EntityId | null }

/** The words that a judgement or evidence rests on, as they were when it was made. */
export type Anchor = Span & { exact: string; prefix: string; suffix: string }

/** The machine's mentions, and the analyst's judgements laid over them. */
export function mentionStore(db: Database) {
  const insert = db.prepare<ProposedRow & { no: number }>(`
    INSERT INTO mention (article, start, "end", type, confidence, by, cluster)
    VALUES (:no, :start, :end, :type, :confidence, :by, :cluster)
    ON CONFLICT DO NOTHING`)
  const proposed = db.prepare<[string], ProposedRow>(`
    SELECT start, "end", type, confidence, by, cluster FROM mention
    WHERE article = (SELECT no FROM article WHERE id = ?) ORDER BY start, "end" DESC, type`)
  const judged = db.prepare<[string], Judgement>(`
    SELECT start, "end", verdict, type, entity FROM judgement WHERE article = ? ORDER BY start, "end" DESC`)
  const put = db.prepare<Judgement & Anchor & { article: string }>(`
    INSERT INTO judgement (article, start, "end", exact, prefix, suffix, verdict, type, entity)
    VALUES (:article, :start, :end, :exact, :prefix, :suffix, :verdict, :type, :entity)`)
  const remove = db.prepare<Span & { article: string }>(
    'DELETE FROM judgement WHERE article = :article AND start = :start AND "end" = :end',
  )
  const judgement = db.prepare<Span & { article: string }, Judgement>(`
    SELECT start, "end", verdict, type, entity FROM judgement
    WHERE article = :article AND start = :start AND "end" = :end`)
  const anchors = db.prepare<[], Anchor & { articleId: ArticleId }>(`
    SELECT article AS articleId, start, "end", exact, prefix, suffix FROM judgement ORDER BY article, start, "end"`)

  const project: Projector = (operation, heads) => {
    const { articleId: article, start, end } = payloadOf(operation, 'mention.judge')
    const head = heads.at(-1)
    const value = head && payloadOf(head, 'mention.judge')
    // Not replaced in one: triggers are told of what goes and of what comes.
    remove.run({ article, start, end })
    if (!value?.verdict) return
    const { exact, prefix, suffix, verdict, type, entityId } = value
    put.run({ article, start, end, exact, prefix, suffix, verdict, type, entity: entityId })
  }

  return {
    /** Stores what the recogniser found in an article; `no` is its row number. */
    insert(no: number, mentions: readonly ProposedMention[]): void {
      for (const mention of mentions) insert.run({ ...mention, no, by: JSON.stringify(mention.by) })
    },

    /** The machine's own, in the order of `of`. */
    proposed: (articleId: string): ProposedMention[] =>
      proposed.all(articleId).map((row) => ({ ...row, by: JSON.parse(row.by) as string[] })),

    /** Proposed and judged, by start, the longer first. A judged span shows the judgement alone. */
    of: (articleId: string): Mention[] => merge(proposed.all(articleId), judged.all(articleId)),

    /** The analyst's word on exactly this span. */
    judgement: (articleId: string, { start, end }: Span): Judgement | null =>
      judgement.get({ article: articleId, start, end }) ?? null,

    /** The words of every judgement in the case. */
    anchors: (): (Anchor & { articleId: ArticleId })[] => anchors.all(),

    project,
  }
}
export type MentionStore = ReturnType<typeof mentionStore>

function merge(proposed: readonly ProposedRow[], judged: readonly Judgement[]): Mention[] {
  const machine = Map.groupBy(proposed, spanKey)
  const own = new Set(judged.map(spanKey))
  const mentions: Mention[] = judged.map(({ start, end, verdict, type, entity }) => {
    const same = machine.get(spanKey({ start, end })) ?? []
    const like = same.find((mention) => mention.type === type) ?? same[0]
    const rejected = verdict === 'rejected' ? like : undefined
    return {
      start,
      end,
      type,
      state: verdict,
      confidence: rejected?.confidence ?? 1,
      by: rejected ? (JSON.parse(rejected.by) as string[]) : ['analyst'],
      cluster: like?.cluster ?? null,
      entityId: entity,
    }
  })
  for (const row of proposed) {
    if (own.has(spanKey(row))) continue
    const by = JSON.parse(row.by) as string[]
    mentions.push({ ...row, by, state: 'proposed', entityId: null })
  }
  return mentions.toSorted((a, b) => a.start - b.start || b.end - a.end)
}

const spanKey = ({ start, end }: Span) => `${start}-${end}`
