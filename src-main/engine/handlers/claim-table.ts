import { v7 as uuidv7 } from 'uuid'
import { ViewId } from '../../../src-preload/contract/claim-table.ts'
import type { HandlersOf, RowsOf } from '../../../src-preload/contract/index.ts'
import { AttestError } from '../../../src-preload/contract/result.ts'
import { createBreath } from '../breathe.ts'
import type { Context } from '../context.ts'
import { record } from './record.ts'

/** The table of all claims, up to date. */
export async function tableOf({ store }: Context) {
  const breathe = createBreath()
  for (const _ of store.claimTable.refresh()) await breathe()
  return store.claimTable
}

export const claimTableHandlers: HandlersOf<RowsOf<'claimTable'> & RowsOf<'claimView'>, Context> = {
  'claimTable.page': async ({ view, within, offset, limit }, context) =>
    (await tableOf(context)).page(view, within, { offset, limit }),

  'claimTable.groups': async ({ view, facet, limit }, context) =>
    (await tableOf(context)).groups(view, facet, limit),

  'claimTable.find': async ({ view, id }, context) => ({
    index: (await tableOf(context)).find(view, id),
  }),

  'claimView.list': (_, { store }) => store.claimViews.all(),

  'claimView.save': ({ name, view }, context) => {
    const same = context.store.claimViews.all().find((saved) => saved.name === name)
    const viewId = same?.id ?? ViewId.parse(uuidv7())
    record(context, [{ kind: 'view.save', payload: { viewId, name, view } }])
    return { id: viewId }
  },

  'claimView.remove': ({ id }, context) => {
    const saved = context.store.claimViews.all().find((one) => one.id === id)
    if (!saved) throw new AttestError({ code: 'view/not-found' })
    record(context, [{ kind: 'view.save', payload: { viewId: id, name: saved.name, view: null } }])
    return {}
  },
}
