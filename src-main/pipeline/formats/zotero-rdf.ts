import { isoDate, type Reference, referenceRecords } from './reference.ts'
import { type Records, unread } from './record.ts'
import { rootTag } from './xml-markup.ts'
import {
  at,
  childOf,
  childrenOf,
  descendantsOf,
  parseXml,
  wordsOf,
  type XmlElement,
} from './xml-tree.ts'

/** Whether text is Zotero's RDF export, by its root element and Zotero's namespace. */
export function isZoteroRdf(text: string): boolean {
  const root = rootTag(text)
  return root?.name === 'RDF' && root.tag.includes('http://www.zotero.org/namespaces/export#')
}

/**
 * The references of a Zotero RDF export. Notes, collections and attachments are no references; the
 * files of attachments are never opened: their names come from the content. Never throws.
 */
export function readZoteroRdf(text: string): Records {
  const { root, fault } = parseXml(text)
  const broken = fault ? [unread(null, 'broken', { fault })] : []
  if (!root) return { records: [], problems: broken }
  const all = childrenOf(root)
  const byId = new Map(all.map((element) => [element.attributes['about'] ?? '', element]))
  const references = all.filter(isReference).map((element) => referenceOf(element, byId))
  const { records, problems } = referenceRecords(references)
  return { records, problems: [...problems, ...broken] }
}

function isReference(element: XmlElement): boolean {
  const type = wordsOf(childOf(element, 'itemType'))
  const isOther = /^(?:Attachment|Memo|Collection)$/.test(element.name)
  return !isOther && type !== '' && !/^(?:attachment|note)$/.test(type)
}

function referenceOf(item: XmlElement, byId: ReadonlyMap<string, XmlElement>): Reference {
  const target = (element: XmlElement) => byId.get(element.attributes['resource'] ?? '')
  const container = childrenOf(item, 'isPartOf')
    .flatMap((part) => [
      ...childrenOf(part),
      ...[target(part)].filter((found) => found !== undefined),
    ])
    .find((part) => childOf(part, 'title'))
  const people = at(item, 'authors', 'Seq')
  const identifiers = childrenOf(item, 'identifier').flatMap((found) =>
    descendantsOf(found, 'value'),
  )
  const attachments = childrenOf(item, 'link')
    .map(target)
    .filter((found) => found !== undefined)
  return {
    title: wordsOf(childOf(item, 'title')),
    authors: people ? descendantsOf(people, 'Person', 'Agent').map(nameOf).filter(Boolean) : [],
    publisher:
      wordsOf(childOf(container, 'title')) ||
      wordsOf(childOf(childOf(item, 'publisher'), 'Organization')),
    published: isoDate(wordsOf(childOf(item, 'date'))),
    url: identifiers.map(wordsOf).find((value) => /^https?:/.test(value)) ?? '',
    language: wordsOf(childOf(item, 'language')),
    abstract: wordsOf(childOf(item, 'abstract')),
    files: attachments
      .map((file) => childOf(file, 'resource', 'path')?.attributes['resource'] ?? '')
      .filter(Boolean),
  }
}

function nameOf(person: XmlElement): string {
  const parts = [childOf(person, 'givenName', 'givenname'), childOf(person, 'surname', 'name')]
  return parts.map(wordsOf).filter(Boolean).join(' ')
}
