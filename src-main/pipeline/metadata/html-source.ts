import { attribute, type Document, type Element, elementsOf, textOf } from '../read/parse-html.ts'
import type { Found, HtmlSource } from './found.ts'
import { linkedArticle } from './linked-data.ts'

type Field = Exclude<keyof HtmlSource, 'language'>

/** Names of `meta` elements by what they say, most trusted first. */
const metaNames: Readonly<Record<Field, readonly string[]>> = {
  titles: [
    'og:title',
    'headline',
    'parsely-title',
    'sailthru.title',
    'dc.title',
    'dcterms.title',
    'twitter:title',
    'title',
  ],
  authors: [
    'author',
    'byl',
    'article:author',
    'parsely-author',
    'sailthru.author',
    'dc.creator',
    'dcterms.creator',
    'creator',
    'twitter:creator',
  ],
  publishers: [
    'og:site_name',
    'dc.publisher',
    'dcterms.publisher',
    'publisher',
    'application-name',
    'apple-mobile-web-app-title',
    'copyright',
  ],
  published: [
    'article:published_time',
    'datepublished',
    'parsely-pub-date',
    'sailthru.date',
    'pubdate',
    'publishdate',
    'publish-date',
    'publish_date',
    'publication_date',
    'date',
    'dc.date',
    'dc.date.issued',
    'dc.date.created',
    'dcterms.created',
    'dcterms.issued',
    'dcterms.date',
    'article.published',
    'og:pubdate',
    'published',
    'displaydate',
    'article:create_time',
    'datecreated',
  ],
  modified: [
    'article:modified_time',
    'datemodified',
    'og:updated_time',
    'article:updated_time',
    'lastmod',
    'last-modified',
    'dcterms.modified',
    'dc.date.modified',
    'article.updated',
    'revised',
    'updated',
  ],
  urls: ['og:url', 'twitter:url', 'parsely-link'],
}

/** Collects what the page's source says of it: saved-page comments, JSON-LD, `meta`, `link`, `time`. Never throws. */
export function htmlSource(document: Document): HtmlSource {
  const elements = elementsOf(document)
  const source: HtmlSource = {
    titles: [],
    authors: [],
    publishers: [],
    published: [],
    modified: [],
    urls: savedFrom(document),
    language: attribute(elements.find(({ tagName }) => tagName === 'html') ?? elements[0]!, 'lang'),
  }
  const linked = linkedArticle(elements)
  const fields = Object.keys(metaNames) as Field[]
  for (const field of fields) source[field].push(...(linked[field] ?? []))
  const metas = elements.filter(({ tagName }) => tagName === 'meta')
  for (const field of fields) {
    for (const name of metaNames[field])
      source[field].push(...metas.flatMap((meta) => named(meta, name)))
  }
  source.urls.push(...canonical(elements))
  source.titles.push(...titleElement(elements))
  for (const [field, property] of [
    ['published', 'datepublished'],
    ['modified', 'datemodified'],
  ] as const) {
    source[field].push(...timeElements(elements, property))
  }
  return source
}

function named(meta: Element, name: string): Found[] {
  const value = attribute(meta, 'content').trim()
  const attr = ['property', 'name', 'itemprop', 'http-equiv'].find(
    (key) => attribute(meta, key).trim().toLowerCase() === name,
  )
  return attr && value !== '' ? [{ value, from: `meta ${name}` }] : []
}

function canonical(elements: readonly Element[]): Found[] {
  return elements
    .filter(({ tagName }) => tagName === 'link')
    .filter((link) => attribute(link, 'rel').toLowerCase() === 'canonical')
    .map((link) => ({ value: attribute(link, 'href').trim(), from: 'link rel=canonical' }))
}

function titleElement(elements: readonly Element[]): Found[] {
  const title = elements.find(({ tagName }) => tagName === 'title')
  const value = title ? textOf(title).replace(/\s+/g, ' ').trim() : ''
  return value === '' ? [] : [{ value, from: 'title element' }]
}

function timeElements(elements: readonly Element[], property: string): Found[] {
  return elements
    .filter((element) =>
      attribute(element, 'itemprop').toLowerCase().split(/\s+/).includes(property),
    )
    .map(
      (element) =>
        attribute(element, 'datetime') || attribute(element, 'content') || textOf(element),
    )
    .filter((value) => value.trim() !== '')
    .map((value) => ({ value: value.trim(), from: `itemprop ${property}` }))
}

/** Addresses that browsers and SingleFile leave in a comment when they save a page. */
function savedFrom(document: Document): Found[] {
  const found: Found[] = []
  const visit = (nodes: Document['childNodes'], depth: number) => {
    for (const node of nodes) {
      if ('data' in node) {
        const saved = /^\s*saved from url=\(\d+\)(\S+)/i.exec(node.data)?.[1]
        const single = /Page saved with SingleFile\s+url:\s*(\S+)/i.exec(node.data)?.[1]
        if (saved) found.push({ value: saved, from: 'comment "saved from url"' })
        if (single) found.push({ value: single, from: 'comment of SingleFile' })
      } else if (depth < 2 && 'childNodes' in node) visit(node.childNodes, depth + 1)
    }
  }
  visit(document.childNodes, 0)
  return found
}
