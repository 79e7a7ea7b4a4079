import type { HandlersOf } from '../../../src-preload/contract/index.ts'
import type { graphCalls } from '../../../src-preload/contract/graph.ts'
import type { Context } from '../context.ts'
import { graphOf } from '../graph/index.ts'
import { restsOf } from '../graph/rests.ts'
import { tableOf } from './claim-table.ts'

export const graphHandlers: HandlersOf<typeof graphCalls, Context> = {
  'graph.open': async (asked, context) => {
    await tableOf(context)
    return graphOf(context.store, asked)
  },

  'graph.rests': async (asked, context) => {
    await tableOf(context)
    return restsOf(context.store, asked)
  },
}
