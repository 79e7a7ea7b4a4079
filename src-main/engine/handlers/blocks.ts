import type { ArticleId, BlockKind, Span } from '../../../src-preload/contract/article.ts'
import type { HandlersOf, RowsOf } from '../../../src-preload/contract/index.ts'
import { AttestError } from '../../../src-preload/contract/result.ts'
import { lineKey } from '../../pipeline/blocks/learnt.ts'
import type { Context } from '../context.ts'
import type { Entry } from '../operations/operation.ts'
import { record, textOf } from './record.ts'

export const blockHandlers: HandlersOf<RowsOf<'block'>, Context> = {
  'block.label': ({ articleId, start, end, kind }, context) => {
    textOf(context, articleId)
    const block = context.store.blocks
      .of(articleId)
      .find((one) => one.start === start && one.end === end)
    if (!block) throw new AttestError({ code: 'block/not-found' })
    if (block.kind === kind) return {}
    record(context, [{ kind: 'block.label', payload: { articleId, start, end, kind } }])
    return {}
  },

  'block.twins': (wanted, context) => {
    const twins = twinsOf(context, wanted)
    return { pages: new Set(twins.map(({ articleId }) => articleId)).size }
  },

  'block.labelTwins': (wanted, context) => {
    const entries = twinsOf(context, wanted).map(
      (payload): Entry => ({ kind: 'block.label', payload }),
    )
    record(context, entries)
    return { labelled: entries.length }
  },
}

type Labelled = Span & { articleId: ArticleId; kind: BlockKind }

/** The blocks with the same words on other pages of the outlet that would become of this kind. */
function twinsOf(context: Context, { articleId, start, end, kind }: Labelled): Labelled[] {
  const { store } = context
  const key = lineKey(textOf(context, articleId).slice(start, end))
  return store.lines.others(key, articleId).flatMap((other) => {
    const text = textOf(context, other)
    return store.blocks
      .of(other)
      .filter(
        (block) =>
          block.kind !== kind &&
          block.decidedBy === 'tool' &&
          lineKey(text.slice(block.start, block.end)) === key,
      )
      .map((block) => ({ articleId: other, start: block.start, end: block.end, kind }))
  })
}
