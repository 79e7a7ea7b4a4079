import type { HandlersOf, RowsOf } from '../../../src-preload/contract/index.ts'
import { AttestError } from '../../../src-preload/contract/result.ts'
import type { Context } from '../context.ts'
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
}
