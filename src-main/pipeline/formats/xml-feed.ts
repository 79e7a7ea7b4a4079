import {
  articlePassages,
  hasStory,
  passagesOf,
  passagesOfHtml,
  passagesOfText,
} from './passages.ts'
import {
  maxRecords,
  type NewsRecord,
  type Passage,
  type Records,
  sourceOf,
  tooMany,
  unread,
} from './record.ts'
import { markupOf, rootTag } from './xml-markup.ts'
import { childOf, childrenOf, parseXml, rawTextOf, wordsOf, type XmlElement } from './xml-tree.ts'

/** Whether text is an RSS feed (0.9 to 2.0), by its root element. */
export function isRss(text: string): boolean {
  const root = rootTag(text)
  if (root?.name === 'rss') return true
  return (
    root?.name === 'RDF' && /purl\.org\/rss\/1\.0\/["']|netscape\.com\/rdf\/simple/.test(root.tag)
  )
}

/** Whether text is an Atom feed, by its root element. */
export function isAtom(text: string): boolean {
  const root = rootTag(text)
  return root?.name === 'feed' && /w3\.org\/2005\/Atom|purl\.org\/atom/.test(root.tag)
}

/**
 * The items of an RSS or Atom feed, each an article. Items without text, and those that come after
 * a fault in the file, are named as problems. Never throws.
 */
export function readXmlFeed(text: string): Records {
  const { root, fault } = parseXml(text)
  const records: NewsRecord[] = []
  const problems: Records['problems'] = []
  if (!root) return { records, problems: [unread(null, 'broken', { fault: fault ?? '' })] }
  const isAtom = root.name === 'feed'
  const channel = isAtom ? root : (childOf(root, 'channel') ?? root)
  const items = isAtom
    ? childrenOf(root, 'entry')
    : [...childrenOf(root, 'item'), ...(channel === root ? [] : childrenOf(channel, 'item'))]
  for (const [index, item] of items.slice(0, maxRecords).entries()) {
    const part = `item ${index + 1}`
    if (!item.isClosed) {
      problems.push(unread(part, 'cut-off'))
      continue
    }
    const record = isAtom ? atomRecord(item, channel, part) : rssRecord(item, channel, part)
    if (hasStory(record.passages)) records.push(record)
    else problems.push(unread(part, 'no-text'))
  }
  problems.push(...tooMany(items.length))
  if (fault) problems.push(unread(null, 'broken', { fault }))
  else if (items.length === 0) problems.push(unread(null, 'no-records'))
  return { records, problems }
}

function rssRecord(item: XmlElement, channel: XmlElement, part: string): NewsRecord {
  const full = childrenOf(item, 'encoded').map((element) => rawTextOf(element))[0] ?? ''
  const short = [childOf(item, 'description', 'summary')].flatMap((found) =>
    found ? [rawTextOf(found)] : [],
  )[0]
  const [body, summary] = full.trim() === '' ? [short ?? '', ''] : [full, short ?? '']
  const title = plain(wordsOf(childOf(item, 'title')))
  const authors = childrenOf(item, 'creator', 'author').map(authorOf).filter(Boolean)
  const guid = childOf(item, 'guid')
  const isAddress = guid?.attributes['isPermaLink'] !== 'false' && /^https?:/.test(wordsOf(guid))
  return {
    part,
    passages: articlePassages(
      {
        title,
        summary: passagesOf(summary, `${part}: description`),
        byline: authors[0],
        body: passagesOf(body, `${part}: ${full.trim() === '' ? 'description' : 'content'}`),
      },
      part,
    ),
    source: sourceOf(
      {
        title,
        authors,
        publisher:
          wordsOf(childOf(item, 'source')) ||
          wordsOf(childOf(item, 'publisher')) ||
          wordsOf(childOf(channel, 'title')),
        published: wordsOf(childOf(item, 'pubDate', 'date', 'published')),
        modified: wordsOf(childOf(item, 'updated', 'modified')),
        url:
          wordsOf(childrenOf(item, 'link').find((link) => wordsOf(link) !== '')) ||
          childOf(item, 'link')?.attributes['href'] ||
          (isAddress ? wordsOf(guid) : item.attributes['about']),
        language: wordsOf(childOf(item, 'language')) || wordsOf(childOf(channel, 'language')),
      },
      part,
      { published: 'pubDate', authors: 'author', url: 'link' },
    ),
  }
}

/** RSS does not say whether a title is escaped once or twice. */
function plain(title: string): string {
  return passagesOf(title, '')
    .map(({ text }) => text)
    .join(' ')
}

/** `name@host (Name)` is RSS's way of writing an author. */
function authorOf(element: XmlElement): string {
  const words = wordsOf(childOf(element, 'name') ?? element)
  return /^\S+@\S+\s*\(([^()]+)\)$/.exec(words)?.[1] ?? words.replace(/^\S+@\S+$/, '')
}

function atomRecord(entry: XmlElement, feed: XmlElement, part: string): NewsRecord {
  const origin = childOf(entry, 'source') ?? feed
  const content = atomText(childOf(entry, 'content'), `${part}: content`)
  const summary = atomText(childOf(entry, 'summary'), `${part}: summary`)
  const title = titleOf(childOf(entry, 'title'))
  const people = [entry, origin, feed].find((element) => childOf(element, 'author')) ?? entry
  const authors = childrenOf(people, 'author').map(authorOf).filter(Boolean)
  const isFull = hasStory(content)
  return {
    part,
    passages: articlePassages(
      {
        title,
        byline: people === entry ? authors[0] : undefined,
        ...(isFull ? { summary, body: content } : { body: summary }),
      },
      part,
    ),
    source: sourceOf(
      {
        title,
        authors,
        publisher: titleOf(childOf(origin, 'title')) || titleOf(childOf(feed, 'title')),
        published: wordsOf(childOf(entry, 'published', 'issued', 'updated')),
        modified: wordsOf(childOf(entry, 'updated', 'modified')),
        url: linkOf(entry, feed),
        language:
          (content.length > 0 && childOf(entry, 'content')?.attributes['lang']) ||
          (entry.attributes['lang'] ?? feed.attributes['lang'] ?? ''),
      },
      part,
      { authors: 'author', url: 'link', modified: 'updated' },
    ),
  }
}

function titleOf(title: XmlElement | undefined): string {
  return atomText(title, '')
    .map(({ text }) => text)
    .join(' ')
}

/** RFC 4287, 3.1 and 4.1.3: text, escaped HTML, or XHTML; nothing for what stands elsewhere (`src`). */
function atomText(element: XmlElement | undefined, reason: string): Passage[] {
  if (!element || element.attributes['src']) return []
  const type = element.attributes['type'] ?? 'text'
  if (type === 'xhtml' || type.endsWith('+xml')) return passagesOfHtml(markupOf(element), reason)
  if (/html/.test(type)) return passagesOfHtml(rawTextOf(element), reason)
  return type.startsWith('text') ? passagesOfText(rawTextOf(element), reason) : []
}

function linkOf(entry: XmlElement, feed: XmlElement): string | undefined {
  const links = childrenOf(entry, 'link')
  const link = links.find(({ attributes }) => (attributes['rel'] ?? 'alternate') === 'alternate')
  const href = link?.attributes['href']
  if (href === undefined) return undefined
  const base = entry.attributes['base'] ?? feed.attributes['base'] ?? wordsOf(childOf(feed, 'id'))
  return URL.canParse(href, base) ? new URL(href, base).href : href
}
