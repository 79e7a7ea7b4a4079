import type { ColumnMapping } from '../../../src-preload/contract/import.ts'
import type { Row } from './columns.ts'
import { articlePassages, hasStory, passagesOf } from './passages.ts'
import {
  maxRecords,
  type NewsRecord,
  type RecordProblem,
  type Records,
  sourceOf,
  unread,
} from './record.ts'

/** A table as it was parsed. Every row of the file is a row here or a problem. */
export type Table = {
  columns: readonly string[]
  /** With the name by which a person finds the row: `row 17`. */
  rows: readonly { part: string; values: Row }[]
  problems: readonly RecordProblem[]
}

/**
 * The rows of a table as articles; a table in which no column is the text gives one problem that
 * names the columns it has.
 */
export function tableRecords(table: Table, mapping: ColumnMapping): Records {
  const { columns, rows } = table
  const problems = [...table.problems]
  if (rows.length === 0) {
    const nothing = problems.length > 0 ? [] : [unread(null, 'no-records')]
    return { records: [], problems: [...problems, ...nothing] }
  }
  const { text, url: link } = mapping
  if (!text) {
    const facts = { columns: columns.slice(0, 40).join(', ').slice(0, 1000), count: rows.length }
    return { records: [], problems: [...problems, unread(null, 'no-text-column', facts)] }
  }
  const records: NewsRecord[] = []
  for (const { part, values } of rows.slice(0, maxRecords)) {
    const record = recordOf(values, { ...mapping, text }, part)
    const url = link ? (values[link] ?? '') : ''
    if (hasStory(record.passages)) records.push(record)
    else problems.push(unread(part, 'no-text', url ? { elsewhere: url.slice(0, 500) } : {}))
  }
  if (rows.length > maxRecords)
    problems.push(unread(null, 'too-many', { limit: maxRecords, count: rows.length }))
  return { records, problems }
}

function recordOf(row: Row, mapping: ColumnMapping & { text: string }, part: string): NewsRecord {
  const value = (role: keyof ColumnMapping) => {
    const column = mapping[role]
    return column ? (row[column] ?? '').trim() : ''
  }
  const named = (role: keyof ColumnMapping) => `column “${mapping[role] ?? ''}”`
  const title = value('title')
  const author = value('author')
  const summary = passagesOf(value('summary'), named('summary'))
  const body = passagesOf(row[mapping.text] ?? '', named('text'))
  return {
    part,
    passages: articlePassages({ title, byline: author, summary, body }, part),
    source: sourceOf(
      {
        title,
        authors: [author],
        publisher: value('publisher'),
        published: plainDate(value('published')),
        modified: plainDate(value('modified')),
        url: value('url'),
        language: value('language'),
      },
      part,
      {
        title: named('title'),
        authors: named('author'),
        publisher: named('publisher'),
        published: named('published'),
        modified: named('modified'),
        url: named('url'),
      },
    ),
  }
}

/** Seconds or milliseconds since 1970, and dates of digits only (`20190303101500`), in ISO 8601; anything else as it is. */
function plainDate(value: string): string {
  if (/^1\d{9}(?:\d{3})?(?:\.\d+)?$/.test(value)) {
    const whole = value.replace(/\..*$/, '')
    return new Date(Number(whole) * (whole.length === 10 ? 1000 : 1)).toISOString()
  }
  const digits = /^((?:19|20)\d\d)([01]\d)([0-3]\d)(?:T?([0-2]\d)([0-5]\d)([0-5]\d)Z?)?$/.exec(
    value,
  )
  if (!digits) return value
  const [, year, month, day, hour, minute, second] = digits
  return `${year}-${month}-${day}${hour ? `T${hour}:${minute}:${second}` : ''}`
}
