import type {
  ArticleId,
  EntityId,
  MentionType,
  Span,
  Verdict,
} from '../../../src-preload/contract/article.ts'
import type { HandlersOf, RowsOf } from '../../../src-preload/contract/index.ts'
import { AttestError } from '../../../src-preload/contract/result.ts'
import { occurrences } from '../../pipeline/occurrences.ts'
import type { Context } from '../context.ts'
import type { Entry } from '../operations/operation.ts'
import { storyBlocks } from '../store/blocks.ts'
import { anchorIn, record, textOf } from './record.ts'

type Judgement = {
  articleId: ArticleId
  verdict: Verdict | null
  type: MentionType
  entityId: EntityId | null
}

export const mentionHandlers: HandlersOf<RowsOf<'mention'>, Context> = {
  'mention.judge': ({ spans, ...judgement }, context) => {
    record(context, judge(context, judgement, spans))
    return {}
  },

  'mention.markAll': ({ articleId, start, end, type, entityId }, context) => {
    const text = textOf(context, articleId)
    const { exact } = anchorIn(text, { start, end })
    const body = storyBlocks(context.store.blocks.of(articleId))
    const names = context.store.mentions.of(articleId).filter(({ state }) => state !== 'rejected')
    const found = occurrences(text, exact, body).filter((span) => !isPart(span, names))
    const isListed = found.some((span) => span.start === start && span.end === end)
    const spans = isListed ? found : [...found, { start, end }]
    record(context, judge(context, { articleId, verdict: 'accepted', type, entityId }, spans))
    return { marked: spans.length }
  },
}

/** The words belong to a longer name: Orin is not meant where the Orin Dam is. */
function isPart({ start, end }: Span, names: readonly Span[]): boolean {
  return names.some(
    (name) => name.start <= start && end <= name.end && name.end - name.start > end - start,
  )
}

/** The operations that give spans this judgement, leaving out those that have it already. */
function judge(context: Context, judgement: Judgement, spans: readonly Span[]): Entry[] {
  const { store } = context
  const { articleId, verdict, type, entityId } = judgement
  const text = textOf(context, articleId)
  if (entityId !== null && !store.entities.has(entityId)) {
    throw new AttestError({ code: 'entity/not-found' })
  }
  return spans.flatMap((span): Entry[] => {
    const anchor = anchorIn(text, span)
    const present = store.mentions.judgement(articleId, span)
    const isSame = present
      ? present.verdict === verdict && present.type === type && present.entity === entityId
      : verdict === null
    return isSame ? [] : [{ kind: 'mention.judge', payload: { ...anchor, ...judgement } }]
  })
}
