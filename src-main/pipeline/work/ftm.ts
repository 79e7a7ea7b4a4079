import { asList, asObject, asText, type JsonObject, parseJson } from '../formats/json.ts'
import { maxRecords, tooMany, unread } from '../formats/record.ts'
import { typeCalled } from './type-names.ts'
import type { WorkItem, WorkRecords } from './work.ts'

/** Lines that are looked at to tell what a file is. */
const sample = 5

/** Properties of FollowTheMoney's `Thing` and `LegalEntity` that hold further ways to write a name. */
const aliasProperties = ['alias', 'weakAlias', 'previousName', 'abbreviation'] as const
const noteProperties = ['notes', 'summary', 'description'] as const

/** Whether text is FollowTheMoney: a JSON object a line, each with id, schema and properties. */
export function isFtm(text: string): boolean {
  const lines = linesOf(text.slice(0, 200_000)).slice(0, sample)
  return lines.length > 0 && lines.every(({ line }) => entityIn(line) !== null)
}

/** Who and what is named in a list of FollowTheMoney entities; documents, links and intervals are not read. */
export function ftmWork(text: string): WorkRecords {
  const items: WorkItem[] = []
  const problems: WorkRecords['problems'][number][] = []
  const lines = linesOf(text)
  for (const { line, part } of lines.slice(0, maxRecords)) {
    const entity = entityIn(line)
    const name = entity && valuesOf(entity, 'name')[0]
    const schema = asText(entity?.['schema'])
    const type = typeCalled(schema)
    if (!entity) problems.push(unread(part, 'broken', { fault: 'no entity of FollowTheMoney' }))
    else if (!type || type === 'WORK') problems.push(unread(part, 'no-name', { kind: schema }))
    else if (!name) problems.push(unread(part, 'nameless', {}))
    else items.push({ part, by: null, ...thing(entity, name), type })
  }
  return { items, problems: [...problems, ...tooMany(lines.length)] }
}

function thing(entity: JsonObject, name: string) {
  const others = [
    ...valuesOf(entity, 'name').slice(1),
    ...aliasProperties.flatMap((one) => valuesOf(entity, one)),
  ]
  return {
    what: 'entity' as const,
    id: asText(entity['id']) || null,
    name,
    aliases: [...new Set(others)].filter((alias) => alias !== name),
    notes: noteProperties.flatMap((one) => valuesOf(entity, one)).join('\n'),
  }
}

function valuesOf(entity: JsonObject, property: string): string[] {
  const values = asList(asObject(entity['properties'])?.[property])
  return values.map((value) => asText(value).replace(/\s+/g, ' ').trim()).filter(Boolean)
}

/** The entity on a line, `null` if there is none. */
function entityIn(line: string): JsonObject | null {
  try {
    const value = asObject(parseJson(line))
    return value && typeof value['schema'] === 'string' && asObject(value['properties'])
      ? value
      : null
  } catch {
    return null
  }
}

const linesOf = (text: string) =>
  text
    .split(/\r\n|\n|\r/)
    .map((line, at) => ({ line: line.trim(), part: `line ${at + 1}` }))
    .filter(({ line }) => line !== '')
