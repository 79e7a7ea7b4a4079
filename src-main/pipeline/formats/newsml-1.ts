import { nitfRecord, normalDate } from './nitf.ts'
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

/** Whether text is NewsML 1.0 to 1.2 (IPTC), by its root element. */
export function isNewsml1(text: string): boolean {
  return rootTag(text)?.name === 'NewsML'
}

/**
 * The texts of a NewsML 1.x file: one article for each component of an item that has a story of
 * its own. Items without one are named with what they are. Never throws.
 */
export function readNewsml1(text: string): Records {
  const { root, fault } = parseXml(text)
  const result: Records = { records: [], problems: [] }
  const items = root ? descendantsOf(root, 'NewsItem') : []
  for (const [index, item] of items.slice(0, maxRecords).entries()) {
    const identifier = wordsOf(descendantsOf(item, 'PublicIdentifier')[0])
    const part = [`item ${index + 1}`, identifier].filter(Boolean).join(' ')
    const refused = refusal(item, part)
    const found = refused ? [] : recordsOf(item, part)
    result.records.push(...found)
    if (found.length === 0) result.problems.push(refused ?? withoutText(item, part))
  }
  result.problems.push(...tooMany(items.length))
  if (fault) result.problems.push(unread(null, 'broken', { fault }))
  else if (items.length === 0) result.problems.push(unread(null, 'no-records'))
  return result
}

/** Why an item is no article, by its status or because it breaks off; `null` if it may be one. */
function refusal(item: XmlElement, part: string): RecordProblem | null {
  if (!item.isClosed) return unread(part, 'cut-off')
  const status = named(at(item, 'NewsManagement', 'Status'))
  return /^(?:cancell?ed|withheld)$/i.test(status) ? unread(part, 'withdrawn') : null
}

function withoutText(item: XmlElement, part: string): RecordProblem {
  const contents = descendantsOf(item, 'ContentItem')
  const kind = contents.map((content) => named(childOf(content, 'MediaType'))).find(Boolean)
  if (kind && !/^text$/i.test(kind)) return unread(part, 'other-kind', { kind })
  const elsewhere = contents.map(({ attributes }) => attributes['Href']).find(Boolean)
  return unread(part, 'no-text', elsewhere ? { elsewhere } : {})
}

/** A component with those it stands in, the innermost first: what it does not say itself, they say. */
type Component = readonly [XmlElement, ...XmlElement[]]

function recordsOf(item: XmlElement, part: string): NewsRecord[] {
  const found = childrenOf(item, 'NewsComponent')
    .flatMap((component) => componentsIn([component]))
    .flatMap((component) => recordOf(item, component, part) ?? [])
  return found.length > 1
    ? found.map((record, at) => ({ ...record, part: `${part}, text ${at + 1}` }))
    : found
}

function componentsIn(component: Component): Component[] {
  const inner = childrenOf(component[0], 'NewsComponent')
  return [component, ...inner.flatMap((one) => componentsIn([one, ...component]))]
}

/** The first rendition of a component's text that has a story; `null` if none has. */
function recordOf(item: XmlElement, component: Component, part: string): NewsRecord | null {
  for (const content of childrenOf(component[0], 'ContentItem')) {
    const data = childOf(content, 'DataContent')
    const nitf = data && childOf(data, 'nitf')
    const inner = nitf && nitfRecord(nitf, part)
    const passages = inner?.passages ?? (data ? passagesIn(data) : [])
    if (!hasStory(passages)) continue
    const isHeaded = passages.some(({ kind }) => kind === 'headline')
    return {
      part,
      source: sourceIn(item, component, part),
      place: inner?.place || placeOf(line(component, 'DateLine')),
      credit: line(component, 'CreditLine'),
      passages: isHeaded ? passages : headed(component, passages),
    }
  }
  return null
}

function passagesIn(data: XmlElement): Passage[] {
  const [html] = descendantsOf(data, 'body')
  if (html) return passagesOfHtml(markupOf(html), 'DataContent')
  return childrenOf(data).length > 0
    ? passagesOfHtml(markupOf(data), 'DataContent')
    : passagesOfText(rawTextOf(data), 'DataContent')
}

/** The story under the lines that its component states apart. */
function headed(component: Component, body: Passage[]): Passage[] {
  const dateline = line(component, 'DateLine')
  const isRepeated = dateline !== '' && body[0]?.text.startsWith(dateline.slice(0, 12))
  const opened: Passage[] =
    dateline === '' || isRepeated
      ? body
      : [{ kind: 'dateline', text: dateline, reason: 'DateLine' }, ...body]
  const credit = line(component, 'CreditLine')
  return [
    ...articlePassages(
      {
        title: line(component, 'HeadLine'),
        summary: passagesOfText(line(component, 'SubHeadLine'), 'SubHeadLine'),
        byline: line(component, 'ByLine'),
        body: opened,
      },
      'NewsLines',
    ),
    ...(credit ? [{ kind: 'credit' as const, text: credit, reason: 'CreditLine' }] : []),
  ]
}

function sourceIn(item: XmlElement, component: Component, part: string) {
  const management = childOf(item, 'NewsManagement')
  const party = (role: string) =>
    first(component, (one) => named(at(one, 'AdministrativeMetadata', role, 'Party')))
  return sourceOf(
    {
      title: line(component, 'HeadLine'),
      authors: [line(component, 'ByLine').replace(/^by\s+/i, '')],
      publisher: party('Provider') || party('Source'),
      published: normalDate(wordsOf(childOf(management, 'FirstCreated'))),
      modified: normalDate(wordsOf(childOf(management, 'ThisRevisionCreated'))),
      language: first(component, (one) => named(at(one, 'DescriptiveMetadata', 'Language'))),
    },
    part,
    {
      title: 'HeadLine',
      authors: 'ByLine',
      publisher: 'Provider',
      published: 'FirstCreated',
      modified: 'ThisRevisionCreated',
    },
  )
}

const line = (component: Component, name: string): string =>
  first(component, (one) => wordsOf(at(one, 'NewsLines', name)))

const first = (component: Component, read: (one: XmlElement) => string): string =>
  component.map(read).find(Boolean) ?? ''

/** What a term of a vocabulary is called. */
const named = (element: XmlElement | undefined): string => element?.attributes['FormalName'] ?? ''

/** The place of a dateline: what stands before the first comma or bracket. */
const placeOf = (dateline: string): string => dateline.split(/[,(]/)[0]?.trim() ?? ''
