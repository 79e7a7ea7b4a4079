import { v7 as uuidv7 } from 'uuid'
import type { HandlersOf, RowsOf } from '../../../src-preload/contract/index.ts'
import { AttestError } from '../../../src-preload/contract/result.ts'
import {
  RatingId,
  type Source,
  sourceFields,
  SourceId,
} from '../../../src-preload/contract/source.ts'
import type { Context } from '../context.ts'
import { onOneLine, record } from './record.ts'

export const sourceHandlers: HandlersOf<RowsOf<'source'>, Context> = {
  'source.list': (_, { store }) => store.sources.list(),

  'source.create': ({ name, kind }, context) => {
    const sourceId = SourceId.parse(uuidv7())
    const value = oneLineOf(name, 'name')
    record(context, [
      { kind: 'source.create', payload: { sourceId } },
      { kind: 'source.set', payload: { sourceId, field: 'name', value } },
      { kind: 'source.set', payload: { sourceId, field: 'kind', value: kind } },
    ])
    return { id: sourceId }
  },

  'source.set': ({ id: sourceId, field, value: given }, context) => {
    const source = openSource(context, sourceId)
    const value = field === 'name' && given !== null ? oneLineOf(given, field) : given || null
    const isWrong =
      value === null ? field === 'name' : !sourceFields[field].safeParse(value).success
    if (isWrong) throw invalid(field)
    if (field === 'entity' && value !== null && !context.store.entities.has(value)) {
      throw new AttestError({ code: 'entity/not-found' })
    }
    if ((source[field] || null) === value) return {}
    record(context, [{ kind: 'source.set', payload: { sourceId, field, value } }])
    return {}
  },

  'source.alias': ({ id: sourceId, text, present }, context) => {
    const { writtenAs, name } = openSource(context, sourceId)
    const alias = oneLineOf(text, 'alias')
    if (writtenAs.includes(alias) === present || (present && alias === name)) return {}
    record(context, [{ kind: 'source.alias', payload: { sourceId, text: alias, present } }])
    return {}
  },

  'source.rate': ({ id: sourceId, ...rating }, context) => {
    openSource(context, sourceId)
    const ratingId = RatingId.parse(uuidv7())
    record(context, [{ kind: 'source.rate', payload: { ratingId, sourceId, ...rating } }])
    return { id: ratingId }
  },

  'source.unrate': ({ id: ratingId }, context) => {
    if (context.store.sources.hasRating(ratingId)) {
      record(context, [{ kind: 'source.unrate', payload: { ratingId } }])
    }
    return {}
  },
}

/** @throws AttestError `source/not-found` */
function openSource({ store }: Context, id: SourceId): Source {
  const source = store.sources.list().find((one) => one.id === id)
  if (!source) throw new AttestError({ code: 'source/not-found' })
  return source
}

function oneLineOf(text: string, field: string): string {
  const line = onOneLine(text)
  if (line === '') throw invalid(field)
  return line
}

const invalid = (field: string) =>
  new AttestError({ code: 'input/invalid', details: { name: 'source.set', field } })
