import { articlePassages, hasStory, passagesOfHtml, passagesOfText } from './passages.ts'
import { type NewsRecord, type Records, sourceOf, unread } from './record.ts'
import { markupOf, rootTag } from './xml-markup.ts'
import {
  at,
  childOf,
  childrenOf,
  descendantsOf,
  parseXml,
  wordsOf,
  type XmlElement,
} from './xml-tree.ts'

/** Whether text is a NITF story (IPTC, 3.x), by its root element. */
export function isNitf(text: string): boolean {
  return rootTag(text)?.name === 'nitf'
}

/** The story of a NITF file. Never throws. */
export function readNitf(text: string): Records {
  const { root, fault } = parseXml(text)
  const problems = fault ? [unread(null, 'broken', { fault })] : []
  const record = root && nitfRecord(root, 'story')
  if (record && hasStory(record.passages)) return { records: [record], problems }
  return { records: [], problems: problems.length > 0 ? problems : [unread(null, 'no-text')] }
}

/** What a `nitf` element holds: headline, standfirst, byline, story, and where and when it was issued. */
export function nitfRecord(nitf: XmlElement, part: string): NewsRecord {
  const head = at(nitf, 'body', 'body.head')
  const content = at(nitf, 'body', 'body.content')
  const data = at(nitf, 'head', 'docdata')
  const publication = at(nitf, 'head', 'pubdata')
  const headline =
    wordsOf(at(head, 'hedline', 'hl1')) ||
    wordsOf(at(nitf, 'head', 'title')) ||
    wordsOf(childOf(head, 'hedline'))
  const subheads = head ? childrenOf(childOf(head, 'hedline') ?? head, 'hl2') : []
  const abstract = childOf(head, 'abstract')
  const byline = bylineOf(childOf(head, 'byline'))
  const people = head
    ? descendantsOf(head, 'byline').flatMap((line) => descendantsOf(line, 'person'))
    : []
  const issued = data && childOf(data, 'date.issue', 'date.release')
  return {
    part,
    passages: articlePassages(
      {
        title: headline,
        summary: [
          ...subheads.flatMap((subhead) => passagesOfText(wordsOf(subhead), 'hl2')),
          ...(abstract ? passagesOfHtml(markupOf(abstract), 'abstract') : []),
        ],
        byline,
        body: content ? withDateline(head, passagesOfHtml(markupOf(content), 'body.content')) : [],
      },
      part,
    ),
    place: wordsOf(at(head, 'dateline', 'location')),
    source: sourceOf(
      {
        title: headline,
        authors: people.length > 0 ? people.map(wordsOf) : [byline.replace(/^by\s+/i, '')],
        publisher:
          publication?.attributes['name'] ||
          wordsOf(childOf(head, 'distributor')) ||
          data?.children
            .flatMap((child) =>
              typeof child !== 'string' && child.name === 'doc.copyright' ? [child] : [],
            )
            .map(({ attributes }) => attributes['holder'] ?? '')[0],
        published:
          normalDate(issued?.attributes['norm']) ||
          normalDate(at(head, 'dateline', 'story.date')?.attributes['norm']) ||
          normalDate(publication?.attributes['date.publication']),
        url: nitf.attributes['href'] ?? childOf(data, 'doc-id')?.attributes['href'],
        language: nitf.attributes['lang'] ?? '',
      },
      part,
      { title: 'hl1', authors: 'byline', publisher: 'pubdata', published: 'date.issue' },
    ),
  }
}

/** The byline with the writer's title set apart from the name. */
function bylineOf(byline: XmlElement | undefined): string {
  if (!byline) return ''
  const title = wordsOf(childOf(byline, 'byttl'))
  const children = byline.children.filter(
    (child) => typeof child === 'string' || child.name !== 'byttl',
  )
  const names = wordsOf({ ...byline, children })
  return [names, title].filter(Boolean).join(', ')
}

/** NITF keeps the dateline apart from the story that it opens. */
function withDateline(
  head: XmlElement | undefined,
  story: NewsRecord['passages'],
): NewsRecord['passages'] {
  const dateline = wordsOf(childOf(head, 'dateline'))
  if (dateline === '' || story[0]?.text.startsWith(dateline.slice(0, 12))) return story
  return [{ kind: 'dateline', text: dateline, reason: 'dateline' }, ...story]
}

/** ISO 8601's basic form, as NITF has it (`20190303T101500Z`), in its extended form. */
export function normalDate(value: string | undefined): string {
  const basic = /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})?(Z|[+-]\d{2}:?\d{2})?)?$/.exec(
    value?.trim() ?? '',
  )
  if (!basic) return value?.trim() ?? ''
  const [, year, month, day, hour, minute, second, zone = ''] = basic
  const offset = zone.replace(/^([+-]\d{2}):?(\d{2})$/, '$1:$2')
  return `${year}-${month}-${day}${hour ? `T${hour}:${minute}:${second ?? '00'}${offset}` : ''}`
}
