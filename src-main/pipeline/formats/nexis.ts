import { writtenDates } from '../metadata/written-dates.ts'
import { hasStory } from './passages.ts'
import {
  maxRecords,
  type NewsRecord,
  type Passage,
  type Records,
  sourceOf,
  tooMany,
  unread,
} from './record.ts'

/** A line that opens an article: `12 of 80 DOCUMENTS`, in the languages of Nexis's own pages. */
const opened =
  /^[^\S\n]*(?:\d{1,5} (?:of|von|de) \d{1,5} (?:DOCUMENTS?|DOKUMENTEN?)|(?:Document|Dokument) \d{1,5} (?:of|von|de) \d{1,5})[^\S\n]*$/gim
/** A line that ends an article. */
const ended = /^[^\S\n]*End of Document[^\S\n]*$/im

/** Labels before the story, and what each stands for. */
const before =
  /^(HEADLINE|BYLINE|SECTION|LENGTH|DATELINE|HIGHLIGHT|BODY|SERIES|DISTRIBUTION|TYPE|COLUMN|EDITION)(?::[^\S\n]*|$)/i
/** Labels after it. */
const after =
  /^(GRAPHIC|URL|LOAD-DATE|LANGUAGE|PUBLICATION-TYPE|JOURNAL-CODE|SUBJECT|ORGANIZATION|COMPANY|TICKER|INDUSTRY|PERSON|CITY|STATE|COUNTRY|GEOGRAPHIC|DOCUMENT-TYPE|ACC-NO|CORRECTION(?:-DATE)?|NOTES|CLASSIFICATION|PUB-TYPE|UPDATE|COPYRIGHT)(?::[^\S\n]*|$)/i
const copyright = /^(?:Copyright\b|©|\(c\)|All Rights Reserved)/i

/**
 * Whether text is a download from Nexis: its articles are numbered or ended as Nexis does, and carry
 * its labels. One such line in other prose is not enough.
 */
export function isNexis(text: string): boolean {
  const head = text.slice(0, 400_000).replace(/\r\n?/g, '\n')
  const isLabelled =
    /^[^\S\n]*(?:LENGTH:\s*[\d,.]+ (?:words|wörter|mots|palabras)|LOAD-DATE:)/im.test(head)
  return isLabelled && (head.slice(0, 20_000).search(opened) >= 0 || ended.test(head))
}

/** The articles of a Nexis download, with what their labels say. Never throws. */
export function readNexis(text: string): Records {
  const result: Records = { records: [], problems: [] }
  const articles = split(text.replace(/\r\n?/g, '\n').replaceAll('\f', '\n'))
  for (const [index, article] of articles.slice(0, maxRecords).entries()) {
    const part = `document ${index + 1}`
    const record = recordOf(article, part)
    if (hasStory(record.passages)) result.records.push(record)
    else result.problems.push(unread(part, 'no-text'))
  }
  result.problems.push(...tooMany(articles.length))
  return result
}

/** Splits a download into its articles; a cover page before the first is none. */
function split(text: string): string[] {
  const starts = Array.from(text.matchAll(opened))
  if (starts.length > 0) {
    return starts.map((start, at) =>
      text
        .slice(start.index + start[0].length, starts[at + 1]?.index ?? text.length)
        .replace(ended, ''),
    )
  }
  return text.split(ended).filter((article) => article.trim() !== '')
}

type Fields = Map<string, string>

function recordOf(article: string, part: string): NewsRecord {
  const paragraphs = paragraphsOf(article)
  const first = paragraphs.findIndex((paragraph) => before.test(paragraph) || after.test(paragraph))
  const cover = coverOf(
    paragraphs.slice(0, first < 0 ? paragraphs.length : first),
    isNew(paragraphs),
  )
  const { fields, passages } = labelled(first < 0 ? [] : paragraphs.slice(first))
  const headline = fields.get('headline') ?? cover.headline
  return {
    part,
    passages: [...cover.passages, ...passages],
    place: fields.get('dateline'),
    source: sourceOf(
      {
        title: headline,
        authors: fields.has('byline') ? [fields.get('byline')!.replace(/^by\s+/i, '')] : [],
        publisher: cover.publisher,
        published: cover.published,
        url: /https?:\/\/\S+/.exec(fields.get('url') ?? '')?.[0],
      },
      part,
      {
        publisher: 'source line',
        published: 'date line',
        title: 'headline',
        authors: 'BYLINE',
        url: 'URL',
      },
    ),
  }
}

/** The newer layout puts `Body` on a line of its own, and the headline before source and date. */
function isNew(paragraphs: readonly string[]): boolean {
  return paragraphs.some((paragraph) => /^Body$/.test(paragraph))
}

/** Paragraphs with the margin taken off; a label opens a paragraph even without an empty line before it. */
function paragraphsOf(article: string): string[] {
  const lines = article.split('\n').map((line) => line.trim())
  const paragraphs: string[][] = [[]]
  for (const line of lines) {
    const isLabel = before.test(line) || after.test(line) || copyright.test(line)
    if (line === '' || isLabel) paragraphs.push([])
    if (line !== '') paragraphs.at(-1)!.push(line)
    if (/^Body$/.test(line)) paragraphs.push([])
  }
  return paragraphs
    .filter((paragraph) => paragraph.length > 0)
    .map((paragraph) => paragraph.join('\n'))
}

type Cover = { passages: Passage[]; headline: string; publisher: string; published: string }

/** Source, date and headline, which stand before the first label: old layout in this order, new one headline first. */
function coverOf(paragraphs: readonly string[], isNewLayout: boolean): Cover {
  const lines = paragraphs
    .filter((paragraph) => !copyright.test(paragraph))
    .flatMap((paragraph) => (isNewLayout ? paragraph.split('\n') : [paragraph.replace(/\n/g, ' ')]))
  const date = lines.findIndex(
    (line, at) => at > 0 && line.length < 100 && writtenDates(line).length > 0,
  )
  const source = date < 0 ? (isNewLayout ? 1 : 0) : date - 1
  const last = lines.length - 1
  const isHeadline = (at: number) =>
    isNewLayout ? at < source : at === last && at > Math.max(source, date)
  const passages = lines.map((text, at): Passage => {
    if (isHeadline(at)) return { kind: 'headline', text, reason: 'headline of the download' }
    if (at === date) return { kind: 'dateline', text, reason: 'date line of the download' }
    return {
      kind: 'other',
      text,
      reason: at === source ? 'source line of the download' : 'line above the story',
    }
  })
  const rights = paragraphs.filter((paragraph) => copyright.test(paragraph))
  return {
    passages: [...merged(passages), ...rights.map(legal)],
    headline: lines.filter((_, at) => isHeadline(at)).join(' '),
    publisher: lines[source] ?? '',
    published: lines[date] ?? '',
  }
}

/** A headline over several lines is one passage. */
function merged(passages: readonly Passage[]): Passage[] {
  const result: Passage[] = []
  for (const passage of passages) {
    const previous = result.at(-1)
    if (previous?.kind === 'headline' && passage.kind === 'headline')
      previous.text += ` ${passage.text}`
    else result.push({ ...passage })
  }
  return result
}

const legal = (text: string): Passage => ({ kind: 'legal-footer', text, reason: 'copyright line' })

const kinds: Readonly<Record<string, Passage['kind']>> = {
  headline: 'headline',
  byline: 'byline',
  dateline: 'dateline',
  highlight: 'standfirst',
  body: 'body',
}

/** Labels with their values, and the story between those before and those after it. */
function labelled(paragraphs: readonly string[]): { fields: Fields; passages: Passage[] } {
  const fields: Fields = new Map()
  const passages: Passage[] = []
  let place: 'before' | 'story' | 'graphic' | 'after' = 'before'
  for (const paragraph of paragraphs) {
    const opening: RegExpExecArray | null = place === 'before' ? before.exec(paragraph) : null
    const closing = after.exec(paragraph)
    if (copyright.test(paragraph)) {
      passages.push(legal(paragraph))
      continue
    }
    const label: string | undefined = (opening ?? closing)?.[1]!.toLowerCase()
    if (label === undefined) {
      if (place === 'before') place = 'story'
      passages.push({ ...unlabelled[place], text: paragraph })
      continue
    }
    const value = paragraph.slice((opening ?? closing)![0].length).trim()
    if (closing && !opening) place = label === 'graphic' ? 'graphic' : 'after'
    if (label === 'body') place = 'story'
    if (!fields.has(label)) fields.set(label, value.replace(/\s+/g, ' '))
    const kind = label === 'graphic' ? 'caption' : kinds[label]
    const text = kind ? value : paragraph
    if (text !== '') passages.push({ kind: kind ?? 'other', text, reason: `label ${label}` })
  }
  return { fields, passages }
}

const unlabelled: Readonly<
  Record<'before' | 'story' | 'graphic' | 'after', Omit<Passage, 'text'>>
> = {
  before: { kind: 'other', reason: 'before the story' },
  story: { kind: 'body', reason: 'between the labels before and after the story' },
  graphic: { kind: 'caption', reason: 'after the label graphic' },
  after: { kind: 'other', reason: 'after the story' },
}
