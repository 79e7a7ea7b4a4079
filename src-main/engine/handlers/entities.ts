import { v7 as uuidv7 } from 'uuid'
import { EntityId } from '../../../src-preload/contract/article.ts'
import type { Entity } from '../../../src-preload/contract/entity.ts'
import type { HandlersOf, RowsOf } from '../../../src-preload/contract/index.ts'
import { AttestError } from '../../../src-preload/contract/result.ts'
import type { Context } from '../context.ts'
import { anchorAt, onOneLine, record } from './record.ts'

export const entityHandlers: HandlersOf<RowsOf<'entity'>, Context> = {
  'entity.list': ({ query, limit }, { store }) => store.entities.list(query, limit),

  'entity.open': ({ id }, context) => opened(context, id),

  'entity.create': ({ articleId, start, end, type }, context) => {
    const anchor = anchorAt(context, articleId, { start, end })
    const name = onOneLine(anchor.exact)
    if (name === '') throw new AttestError({ code: 'input/invalid', details: { field: 'name' } })
    const entityId = EntityId.parse(uuidv7())
    const judgement = { articleId, verdict: 'accepted', type, entityId } as const
    record(context, [
      { kind: 'entity.create', payload: { entityId } },
      { kind: 'entity.set', payload: { entityId, field: 'name', value: name } },
      { kind: 'entity.set', payload: { entityId, field: 'type', value: type } },
      { kind: 'mention.judge', payload: { ...anchor, ...judgement } },
    ])
    return { id: entityId }
  },

  'entity.set': (input, context) => {
    const entity = opened(context, input.id)
    const change = input.field === 'name' ? { ...input, value: onOneLine(input.value) } : input
    if (change.field === 'name' && change.value === '') {
      throw new AttestError({ code: 'input/invalid', details: { field: 'name' } })
    }
    if (entity[change.field] === change.value) return {}
    const { id: entityId, ...set } = change
    record(context, [{ kind: 'entity.set', payload: { entityId, ...set } }])
    return {}
  },

  'entity.alias': ({ id: entityId, text, present }, context) => {
    const entity = opened(context, entityId)
    const alias = onOneLine(text)
    if (alias === '') throw new AttestError({ code: 'input/invalid', details: { field: 'alias' } })
    const isSame = entity.aliases.includes(alias) === present
    if (isSame || (present && alias === entity.name)) return {}
    // Of entities judged to be one, whichever has the alias gives it up.
    const owners = present
      ? [entityId]
      : [entity, ...entity.merged].flatMap((one) => (one.aliases.includes(alias) ? [one.id] : []))
    record(
      context,
      owners.map((owner) => ({
        kind: 'entity.alias',
        payload: { entityId: owner, text: alias, present },
      })),
    )
    return {}
  },
}

/** @throws AttestError `entity/not-found` */
function opened({ store }: Context, id: EntityId): Entity {
  const entity = store.entities.open(id)
  if (!entity) throw new AttestError({ code: 'entity/not-found' })
  return entity
}
