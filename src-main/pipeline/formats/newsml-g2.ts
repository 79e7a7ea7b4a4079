import type { HtmlSource } from '../metadata/found.ts'
import { nitfRecord } from './nitf.ts'
import { articlePassages, hasStory, passagesOfHtml, passagesOfText } from './passages.ts'
import {
  maxRecords,
  type NewsRecord,
  type Passage,
  type RecordProblem,
  type Records,
  sourceOf,
  tooMany,
  unread,
} from './record.ts'
import { markupOf, rootTag } from './xml-markup.ts'
import {
  at,
  childOf,
  childrenOf,
  descendantsOf,
  parseXml,
  rawTextOf,
  wordsOf,
  type XmlElement,
} from './xml-tree.ts'

/** The standard's items, and what a person calls them. */
const items: Readonly<Record<string, string>> = {
  newsItem: 'news',
  packageItem: 'package',
  conceptItem: 'concept',
  knowledgeItem: 'vocabulary',
  planningItem: 'planning',
  catalogItem: 'catalogue',
}

/** Whether text is NewsML-G2 (one item, or a message of several), by its root element. */
export function isNewsmlG2(text: string): boolean {
  const root = rootTag(text)
  return root !== null && (root.name === 'newsMessage' || root.name in items)
}

/**
 * The text items of a NewsML-G2 file, each an article. Pictures, plans, packages and vocabularies
 * are no articles and are named as such. Never throws.
 */
export function readNewsmlG2(text: string): Records {
  const { root, fault } = parseXml(text)
  const result: Records = { records: [], problems: [] }
  const all = root ? (root.name in items ? [root] : descendantsOf(root, ...Object.keys(items))) : []
  for (const [index, item] of all.slice(0, maxRecords).entries()) {
    const part = [`item ${index + 1}`, item.attributes['guid']].filter(Boolean).join(' ')
    const refused = refusal(item, part) ?? (item.isClosed ? null : unread(part, 'cut-off'))
    const record = refused ? null : newsRecord(item, part)
    if (record && hasStory(record.passages)) result.records.push(record)
    else result.problems.push(refused ?? withoutText(item, part))
  }
  result.problems.push(...tooMany(all.length))
  if (fault) result.problems.push(unread(null, 'broken', { fault }))
  else if (all.length === 0) result.problems.push(unread(null, 'no-records'))
  return result
}

/** Why an item is no article, by its kind, its class and its status; `null` if it may be one. */
function refusal(item: XmlElement, part: string): RecordProblem | null {
  if (item.name !== 'newsItem') return unread(part, 'other-kind', { kind: items[item.name] ?? '' })
  const meta = childOf(item, 'itemMeta')
  const kind = last(childOf(meta, 'itemClass'))
  if (kind && !/^(?:text|composite)$/.test(kind)) return unread(part, 'other-kind', { kind })
  const status = last(childOf(meta, 'pubStatus'))
  return /^cancell?ed$/.test(status) ? unread(part, 'withdrawn') : null
}

/** The code of a QCode: `text` of `ninat:text`; or the end of a URI. */
function last(element: XmlElement | undefined): string {
  const code = element?.attributes['qcode'] ?? element?.attributes['uri'] ?? ''
  return code.split(/[:/#]/).at(-1)?.toLowerCase() ?? ''
}

function withoutText(item: XmlElement, part: string): RecordProblem {
  const elsewhere = at(item, 'contentSet', 'remoteContent')?.attributes['href']
  return unread(part, 'no-text', elsewhere ? { elsewhere } : {})
}

function newsRecord(item: XmlElement, part: string): NewsRecord {
  const about = childOf(item, 'contentMeta')
  const source = metadataOf(item, part)
  const located =
    wordsOf(childOf(about, 'dateline')).split(',')[0] || nameOf(childOf(about, 'located'))
  for (const rendition of renditionsOf(item)) {
    const nitf = childOf(rendition, 'nitf')
    const inner = nitf && nitfRecord(nitf, part)
    const passages = inner?.passages ?? passagesIn(rendition)
    if (!hasStory(passages)) continue
    if (inner) for (const name of lists) source[name].push(...inner.source[name])
    const isHeaded = passages.some(({ kind }) => kind === 'headline')
    const place = inner?.place || located
    const credit = wordsOf(childOf(about, 'creditline'))
    return {
      part,
      source,
      place,
      credit,
      passages: isHeaded ? passages : headed(passages, about, source),
    }
  }
  return { part, source, passages: [] }
}

const lists = ['titles', 'authors', 'publishers', 'published', 'modified', 'urls'] as const

function metadataOf(item: XmlElement, part: string): HtmlSource {
  const meta = childOf(item, 'itemMeta')
  const about = childOf(item, 'contentMeta')
  const first = (...elements: (XmlElement | undefined)[]) => elements.map(wordsOf).find(Boolean)
  const by = wordsOf(childOf(about, 'by'))
  const creators = about ? childrenOf(about, 'creator', 'contributor').map(nameOf) : []
  const links = meta ? childrenOf(meta, 'link') : []
  return sourceOf(
    {
      title: first(childOf(about, 'headline'), childOf(meta, 'title')),
      authors: by ? [by.replace(/^by\s+/i, '')] : creators,
      publisher:
        nameOf(childOf(meta, 'provider')) ||
        nameOf(childOf(about, 'infoSource')) ||
        wordsOf(childOf(about, 'creditline')),
      published: first(
        childOf(meta, 'firstCreated'),
        childOf(about, 'contentCreated'),
        childOf(meta, 'versionCreated'),
      ),
      modified: first(childOf(about, 'contentModified'), childOf(meta, 'versionCreated')),
      url: links.find(({ attributes }) => /canonical|webpage/i.test(attributes['rel'] ?? ''))
        ?.attributes['href'],
      language: childOf(about, 'language')?.attributes['tag'] ?? item.attributes['lang'] ?? '',
    },
    part,
    { published: 'firstCreated', modified: 'versionCreated', publisher: 'provider', authors: 'by' },
  )
}

/** The story under the headline, byline and summary that the item states apart. */
function headed(body: Passage[], about: XmlElement | undefined, source: HtmlSource): Passage[] {
  const credit = wordsOf(childOf(about, 'creditline'))
  const summary = (about ? childrenOf(about, 'description') : [])
    .filter(isSummary)
    .flatMap((text) => passagesOfText(wordsOf(text), 'description'))
  const [title] = source.titles
  const byline = wordsOf(childOf(about, 'by'))
  return [
    ...articlePassages({ title: title?.value, summary, byline, body }, 'contentMeta'),
    ...(credit ? [{ kind: 'credit' as const, text: credit, reason: 'creditline' }] : []),
  ]
}

function isSummary(description: XmlElement): boolean {
  return !/caption/i.test(description.attributes['role'] ?? '')
}

function nameOf(element: XmlElement | undefined): string {
  return (
    wordsOf(element && childOf(element, 'name')) ||
    (element?.attributes['literal'] ?? '') ||
    literalOf(element)
  )
}

/** The code of a party whose name is not given: `AFP` of `nprov:AFP`. */
function literalOf(element: XmlElement | undefined): string {
  const code = element?.attributes['qcode']?.split(':').at(-1) ?? ''
  return /^\p{Lu}/u.test(code) ? code : ''
}

/** The renditions that stand in the item itself: NITF, XHTML or plain text. */
function renditionsOf(item: XmlElement): XmlElement[] {
  const content = childOf(item, 'contentSet')
  return content ? childrenOf(content, 'inlineXML', 'inlineData') : []
}

function passagesIn(rendition: XmlElement): Passage[] {
  const html = childOf(rendition, 'html')
  if (html) return passagesOfHtml(markupOf(childOf(html, 'body') ?? html), 'inlineXML')
  if (childrenOf(rendition).length > 0) return passagesOfHtml(markupOf(rendition), 'inlineXML')
  const text = rawTextOf(rendition)
  const isHtml = /html/.test(rendition.attributes['contenttype'] ?? '')
  return isHtml ? passagesOfHtml(text, 'inlineData') : passagesOfText(text, 'inlineData')
}
