import { writtenDates } from '../metadata/written-dates.ts'
import { hasStory, passagesOfText } from './passages.ts'
import {
  maxRecords,
  type NewsRecord,
  type Passage,
  type Records,
  sourceOf,
  tooMany,
  unread,
} from './record.ts'

/** The line that ends an article: `Document OSTHER0020190303ef3300001`. */
const ended =
  /^[^\S\n]*(?:AN[^\S\n]+)?(?:Document|Dokument|Documento)[^\S\n][A-Z0-9]{14,40}[^\S\n]*$/gm
const wordCount =
  /^[^\S\n]*(?:WC\s+)?[\d.,]+ (?:words|mots|palabras|palavras|parole|Wörter|Worte)[^\S\n]*$/m

/** Factiva's fields, each a tag at the begin of a line. */
const tags =
  'HD|CR|WC|PD|ET|SN|SC|ED|PG|LA|CY|LP|TD|CT|CO|IN|NS|RE|IPC|IPD|PUB|AN|SE|CX|CLM|ART|RF|VOL|BY|DLN'
const tagged = new RegExp(`^(${tags})(?:\\s{2,}|\\t|\\s*$|\\s(?=\\S))(.*)$`)
/** Inside the story a line may begin with two capitals: there a tag stands alone or far from its value. */
const taggedInStory = new RegExp(
  `^(?:(${tags})(?:\\s{2,}|\\t|\\s*$)(.*)|(AN|PUB|CO|IN|NS|RE|IPC|CT|RF|ART)\\s((?:Document |[a-z0-9]{2,12} : |[A-Z]\\S* .*Ltd|©).*))$`,
)

/** Whether text is a download from Factiva: a document number at an article's end, and its fields or a count of words. */
export function isFactiva(text: string): boolean {
  const head = text.slice(0, 400_000).replace(/\r\n?/g, '\n')
  if (head.search(ended) < 0) return false
  return wordCount.test(head) || (/^HD\b/m.test(head) && /^(?:TD|LP)\b/m.test(head))
}

/** The articles of a Factiva download, with fields (HD, BY, PD, SN, LP, TD …) or without. Never throws. */
export function readFactiva(text: string): Records {
  const result: Records = { records: [], problems: [] }
  const clean = text.replace(/\r\n?/g, '\n').replace(/[\f\u00a0]/g, ' ')
  const articles = clean.split(ended)
  const numbers = clean.match(ended) ?? []
  for (const [index, number] of numbers.slice(0, maxRecords).entries()) {
    const name = number.trim().split(' ').at(-1)!
    const part = `document ${index + 1} ${name}`
    const article = articles[index]!
    const isFielded = /^HD\b/m.test(article) && /^(?:LP|TD)\b/m.test(article)
    const record = isFielded ? fieldedRecord(article, part) : plainRecord(article, part)
    if (hasStory(record.passages)) result.records.push(record)
    else result.problems.push(unread(part, 'no-text'))
  }
  const rest = articles[numbers.length] ?? ''
  if (wordCount.test(rest))
    result.problems.push(unread(`document ${numbers.length + 1}`, 'cut-off'))
  result.problems.push(...tooMany(numbers.length))
  return result
}

const kinds: Readonly<Record<string, Passage['kind']>> = {
  HD: 'headline',
  BY: 'byline',
  CR: 'credit',
  PD: 'dateline',
  LP: 'body',
  TD: 'body',
  ART: 'caption',
  CT: 'legal-footer',
  CY: 'legal-footer',
}

function fieldedRecord(article: string, part: string): NewsRecord {
  const fields = fieldsOf(article)
  const value = (name: string) => fields.get(name)?.replace(/\s+/g, ' ').trim()
  const passages = Array.from(fields).flatMap(([name, text]): Passage[] => {
    const kind = kinds[name] ?? 'other'
    if (kind === 'body') return passagesOfText(text, `field ${name}`)
    const words = text.replace(/\s+/g, ' ').trim()
    const shown = kind === 'other' ? `${name} ${words}` : words
    return words === '' ? [] : [{ kind, text: shown, reason: `field ${name}` }]
  })
  return {
    part,
    passages,
    place: value('DLN'),
    source: sourceOf(
      {
        title: value('HD'),
        authors: [value('BY')?.replace(/^by\s+/i, '') ?? ''],
        publisher: value('SN'),
        published: [value('PD'), value('ET')].filter(Boolean).join(' '),
      },
      part,
      { title: 'HD', authors: 'BY', publisher: 'SN', published: 'PD' },
    ),
  }
}

function fieldsOf(article: string): Map<string, string> {
  const fields = new Map<string, string>()
  let name = ''
  for (const line of article.split('\n')) {
    const isStory = name === 'LP' || name === 'TD'
    const found = (isStory ? taggedInStory : tagged).exec(line.trim())
    const tag = found?.[1] ?? found?.[3]
    if (tag !== undefined && !fields.has(tag)) {
      name = tag
      fields.set(name, found?.[2] ?? found?.[4] ?? '')
    } else if (name !== '') fields.set(name, `${fields.get(name) ?? ''}\n${line}`)
  }
  return fields
}

/** Without fields: headline, byline, count of words, date, time, source, its code, language, copyright, then the story. */
function plainRecord(article: string, part: string): NewsRecord {
  const lines = article.split('\n').map((line) => line.trim())
  const count = lines.findIndex((line) => wordCount.test(line))
  const head = lines.slice(0, Math.max(0, count)).filter(Boolean)
  const byline =
    head.length > 1 && /^(?:by|von|par|por|di|door) /i.test(head.at(-1)!) ? head.pop() : undefined
  const headline = head.pop() ?? ''
  const { facts, end } = factsAfter(lines, count + 1)
  const date = facts.findIndex((line) => writtenDates(line).length > 0)
  const time = /^\d{1,2}:\d{2}/.test(facts[date + 1] ?? '') ? 1 : 0
  const publisher = facts[date + 1 + time] ?? ''
  const other = (text: string): Passage => ({ kind: 'other', text, reason: 'line above the story' })
  return {
    part,
    passages: [
      ...head.map(other),
      ...(headline
        ? [{ kind: 'headline' as const, text: headline, reason: 'above the count of words' }]
        : []),
      ...(byline
        ? [{ kind: 'byline' as const, text: byline, reason: 'above the count of words' }]
        : []),
      ...facts.map(
        (text, at): Passage =>
          at === date
            ? { kind: 'dateline', text, reason: 'date after the count of words' }
            : /^(?:\(c\)|©|copyright)/i.test(text)
              ? { kind: 'legal-footer', text, reason: 'copyright line' }
              : other(text),
      ),
      ...passagesOfText(lines.slice(end).join('\n'), 'after the copyright line'),
    ],
    source: sourceOf(
      {
        title: headline,
        authors: [byline?.replace(/^\S+ /, '') ?? ''],
        publisher,
        published: [facts[date], time ? facts[date + 1] : ''].filter(Boolean).join(' '),
      },
      part,
      { published: 'date line', publisher: 'source line' },
    ),
  }
}

/** Most lines between the count of words and the story. */
const mostFacts = 14

/** The lines up to the copyright line; without one, up to the first long line. */
function factsAfter(lines: readonly string[], start: number): { facts: string[]; end: number } {
  const window = lines.slice(start, start + mostFacts)
  const rights = window.findIndex((line) => /^(?:\(c\)|©|copyright)/i.test(line))
  const long = window.findIndex((line) => line.length > 100)
  const length = rights >= 0 ? rights + 1 : long >= 0 ? long : window.length
  return { facts: window.slice(0, length).filter(Boolean), end: start + length }
}
