import { EntityId, type MentionType } from '../../../src-preload/contract/article.ts'
import type { ForeignEntity, WorkItem } from '../../pipeline/work/work.ts'
import type { Context } from '../context.ts'
import type { Entry } from '../operations/operation.ts'
import { idFor } from './ids.ts'
import type { Taken, Taking } from './taken.ts'

/** Longest name, in UTF-16 units: as long as a person may type one. */
const LONGEST = 500

const cut = (name: string): string => name.slice(0, LONGEST).toWellFormed()

/** The entities of a case by their name and type, and by their name alone. */
export function knownNames({ store }: Pick<Context, 'store'>): Map<string, EntityId> {
  const names = new Map<string, EntityId>()
  for (const { id, name, type } of store.entities.all().toReversed()) {
    for (const key of [nameKey(name, type), nameKey(name, null)]) names.set(key, id)
  }
  return names
}

const nameKey = (name: string, type: MentionType | null): string => `${type ?? ''} ${name}`

/**
 * Takes in names: as a new entity, or, where the case has one with this id, or this very name and
 * no other type, the aliases that it lacks. Nothing that the analyst wrote is changed.
 */
export function takeEntity(item: WorkItem & ForeignEntity, taking: Taking): Taken {
  const { store } = taking.context
  const name = cut(item.name)
  const own = EntityId.parse(idFor('entity', item.id ?? `${item.type ?? ''} ${name}`))
  const { names } = taking
  const known = store.entities.has(own) ? own : names.get(nameKey(name, item.type))
  const entityId = known ?? own
  const present = known ? store.entities.open(known) : null
  const has = new Set([present?.name ?? name, ...(present?.aliases ?? [])])
  const aliases = [name, ...item.aliases.map(cut)].filter((alias) => !has.has(alias))
  const entries: Entry[] = [...new Set(aliases)].map((text) => ({
    kind: 'entity.alias',
    payload: { entityId, text, present: true },
    reason: taking.from(item),
  }))
  if (!known) {
    const notes = item.notes.trim()
    entries.unshift(
      { kind: 'entity.create', payload: { entityId }, reason: taking.from(item) },
      { kind: 'entity.set', payload: { entityId, field: 'name', value: name } },
      { kind: 'entity.set', payload: { entityId, field: 'type', value: item.type ?? 'MISC' } },
      ...(notes
        ? [{ kind: 'entity.set', payload: { entityId, field: 'notes', value: notes } } as const]
        : []),
    )
  }
  taking.append(entries)
  for (const type of [item.type, null]) names.set(nameKey(name, type), entityId)
  return { counts: { names: known ? 0 : 1, aliases: new Set(aliases).size }, remarks: [] }
}
