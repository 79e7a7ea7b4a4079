import type { Row } from './columns.ts'
import { asObject, type JsonObject, parseJson } from './json.ts'
import { type RecordProblem, unread } from './record.ts'
import type { Table } from './table-records.ts'

type Entry = { part: string; value: unknown }
type Entries = { entries: Entry[]; problems: RecordProblem[] }

/** How JSON that holds objects begins. */
const opening = /^\s*(?:\[\s*)?\{\s*(?:"[^"\n]{0,200}"\s*:|\})/

/** Whether text is JSON or JSON lines, whole or broken. Prose in brackets is none. */
export function isJson(text: string): boolean {
  return opening.test(text.slice(0, 2000)) || (/^\s*\[/.test(text.slice(0, 200)) && parses(text))
}

/**
 * The objects of a JSON file as rows of a table, nested values by their path (`source.name`). A line
 * or entry that is no JSON costs only itself. Never throws.
 */
export function jsonTable(text: string): Table {
  const { entries, problems } = areLines(text) ? linesIn(text) : entriesIn(text)
  const rows: { part: string; values: Row }[] = []
  const columns = new Set<string>()
  for (const { part, value } of entries) {
    const object = asObject(value)
    if (!object) {
      problems.push(unread(part, 'broken', { fault: 'not an object' }))
      continue
    }
    const values = flat(asObject(object['_source']) ?? object)
    for (const column of Object.keys(values)) columns.add(column)
    rows.push({ part, values })
  }
  return { columns: [...columns], rows, problems }
}

function parses(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

/** JSON lines: two lines at least, each an object of its own; half of the first lines parse. */
function areLines(text: string): boolean {
  const lines = text
    .slice(0, 1_000_000)
    .split(/\r\n|\r|\n/)
    .filter((line) => line.trim() !== '')
    .slice(0, 20)
  const whole = lines.length > 20 || text.length <= 1_000_000 ? lines : lines.slice(0, -1)
  return (
    whole.length >= 2 &&
    whole.every((line) => line.trimStart().startsWith('{')) &&
    whole.filter(parses).length * 2 >= whole.length
  )
}

function linesIn(text: string): Entries {
  const entries: Entry[] = []
  const problems: RecordProblem[] = []
  for (const [at, line] of text.split(/\r\n|\r|\n/).entries()) {
    if (line.trim() === '') continue
    const part = `line ${at + 1}`
    try {
      entries.push({ part, value: parseJson(line) })
    } catch (error) {
      problems.push(unread(part, 'broken', { fault: faultOf(error) }))
    }
  }
  return { entries, problems }
}

function entriesIn(text: string): Entries {
  try {
    return { entries: rowsOf(parseJson(text)), problems: [] }
  } catch (error) {
    const whole = unread(null, 'broken', { fault: faultOf(error) })
    const { entries, problems } = objectsIn(text)
    return { entries, problems: problems.length > 0 ? problems : [whole] }
  }
}

/** What JSON.parse says, without the words of the file. */
function faultOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  return `no JSON${/ at position \d+/.exec(message)?.[0] ?? ''}`
}

/** A list of objects; the longest list of objects in an answer of a server; else the one object. */
function rowsOf(value: unknown, depth = 0): Entry[] {
  if (Array.isArray(value))
    return value.map((entry, at) => ({ part: `entry ${at + 1}`, value: entry as unknown }))
  const object = asObject(value)
  if (!object) return []
  const lists = depth < 3 ? Object.values(object).flatMap((inner) => listOf(inner, depth)) : []
  const longest = lists.toSorted((a, b) => b.length - a.length)[0]
  return longest ?? (depth === 0 ? [{ part: 'entry 1', value: object }] : [])
}

function listOf(value: unknown, depth: number): Entry[][] {
  if (Array.isArray(value))
    return value.length > 0 && value.every(looksLikeRow) ? [rowsOf(value)] : []
  const inner = asObject(value) ? rowsOf(value, depth + 1) : []
  return inner.length > 0 ? [inner] : []
}

/** An object that could be an article: some words, not a list of tags or coordinates. */
function looksLikeRow(value: unknown): boolean {
  const object = asObject(value)
  const inner = asObject(object?.['_source']) ?? object
  return (
    inner !== null && Object.values(inner).filter((field) => typeof field === 'string').length >= 2
  )
}

/** The objects of a list that is broken or breaks off, each parsed by itself. */
function objectsIn(text: string): Entries {
  const entries: Entry[] = []
  const problems: RecordProblem[] = []
  const list = /^\s*\[/.exec(text)
  if (!list) return { entries, problems }
  let count = 0
  let start = -1
  let depth = 0
  const tokens = /"[^"\\\n]*(?:\\.[^"\\\n]*)*"|[{}]/g
  tokens.lastIndex = list[0].length
  for (const { 0: token, index } of text.matchAll(tokens)) {
    if (token === '{' && depth++ === 0) start = index
    if (token !== '}' || depth === 0 || --depth > 0) continue
    const part = `entry ${++count}`
    try {
      entries.push({ part, value: parseJson(text.slice(start, index + 1)) })
    } catch (error) {
      problems.push(unread(part, 'broken', { fault: faultOf(error) }))
    }
  }
  if (depth > 0) problems.push(unread(`entry ${count + 1}`, 'cut-off'))
  return { entries, problems }
}

/** Deepest nesting of values that become columns. */
const maxDepth = 4

function flat(object: JsonObject, path = '', depth = 0): Record<string, string> {
  const values: Record<string, string> = {}
  for (const [name, value] of Object.entries(object)) {
    const column = path === '' ? name : `${path}.${name}`
    if (typeof value === 'string') values[column] = value
    else if (typeof value === 'number' || typeof value === 'boolean') values[column] = String(value)
    else if (Array.isArray(value)) values[column] = listed(value)
    else if (depth < maxDepth) Object.assign(values, flat(asObject(value) ?? {}, column, depth + 1))
  }
  return values
}

/** Longest entry of a list of names, UTF-16 units; a list of longer ones is a list of paragraphs. */
const longestName = 80

function listed(list: readonly unknown[]): string {
  const words = list
    .map((entry) => (typeof entry === 'string' ? entry : asObject(entry)?.['name']))
    .filter((entry): entry is string => typeof entry === 'string')
  return words.join(words.some((entry) => entry.length > longestName) ? '\n\n' : ', ')
}
