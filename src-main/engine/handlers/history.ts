import { type HandlersOf, type RowsOf, topics } from '../../../src-preload/contract/index.ts'
import type { Context } from '../context.ts'
import type { Changed } from '../operations/log.ts'
import { topicsOf } from '../operations/topics.ts'
import type { UserAction } from '../store/history.ts'

export const historyHandlers: HandlersOf<RowsOf<'history'>, Context> = {
  'history.state': (_, { operations }) => {
    const { undo, redo } = operations.state()
    return { undo: undo && label(undo), redo: redo && label(redo) }
  },

  'history.undo': (_, context) => ({ undone: told(context, context.operations.undo()) }),

  'history.redo': (_, context) => ({ redone: told(context, context.operations.redo()) }),

  'history.of': ({ target, field }, { caseFile }) => caseFile.history.of(target, field),

  'history.list': ({ offset, limit }, { caseFile: { history } }) => ({
    total: history.count(),
    rows: history.actions(offset, limit),
  }),

  'history.asOf': ({ clock }, { operations, emit }) => {
    if (clock === null) operations.showPresent()
    else operations.showAsOf(clock)
    emit('case.changed', { topics: [...topics] })
    return {}
  },
}

/** `claim.set`, or with a count `mention.judge 12`. */
const label = ({ kind, count }: UserAction): string => (count === 1 ? kind : `${kind} ${count}`)

function told({ emit }: Context, changed: Changed): string {
  emit('case.changed', { topics: topicsOf(changed.kinds) })
  return label(changed)
}
