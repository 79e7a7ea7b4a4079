import { articlePassages, hasStory, passagesOf } from './passages.ts'
import { maxRecords, type NewsRecord, type Records, sourceOf, tooMany, unread } from './record.ts'

/** One entry of a bibliography. Dates in ISO 8601 as far as they go, else as written. */
export type Reference = {
  title: string
  authors: readonly string[]
  publisher: string
  published: string
  url: string
  language: string
  /** The only text of the article that a bibliography may hold. */
  abstract: string
  /** Files that it says belong to it; nothing is ever opened by these names. */
  files: readonly string[]
}

/** References as articles: those with an abstract; the others are named as references without text. */
export function referenceRecords(references: readonly Reference[]): Records {
  const result: Records = { records: [], problems: tooMany(references.length) }
  for (const [index, reference] of references.slice(0, maxRecords).entries()) {
    const part = `reference ${index + 1}`
    const record = recordOf(reference, part)
    const [file] = reference.files
    if (hasStory(record.passages)) result.records.push(record)
    else result.problems.push(unread(part, 'no-text', elsewhere(file ?? reference.url)))
  }
  if (references.length === 0) result.problems.push(unread(null, 'no-records'))
  return result
}

const elsewhere = (place: string) => (place === '' ? {} : { elsewhere: place.slice(0, 500) })

function recordOf(reference: Reference, part: string): NewsRecord {
  const { title, authors, abstract } = reference
  const body = passagesOf(abstract, `${part}: abstract`)
  return {
    part,
    passages: articlePassages({ title, byline: authors.join(', '), body }, part),
    source: sourceOf(reference, part),
  }
}

/** `2019/03/03/` of RIS, `2019-3-3`, `2019` → ISO 8601; anything else as it is. */
export function isoDate(written: string): string {
  const parts = /^(\d{4})(?:[/-](\d{1,2}))?(?:[/-](\d{1,2}))?[/-]*(?:\s*[/-]\s*)?$/.exec(
    written.trim(),
  )
  if (!parts) return written.trim()
  return parts
    .slice(1)
    .filter((part) => part !== undefined)
    .map((part) => part.padStart(2, '0'))
    .join('-')
}

/** `Solen, Mira` as one says it. */
export function inOrder(name: string): string {
  const [family, given, ...more] = name.split(/\s*,\s*/)
  return family && given && more.length === 0 ? `${given} ${family}` : name
}
