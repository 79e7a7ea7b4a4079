import type { XmlElement } from './xml-tree.ts'

/** The first element of XML text, told without parsing it: its local name and its tag. `null` for other text. */
export function rootTag(text: string): { name: string; tag: string } | null {
  const opening =
    /^\s*(?:<\?[^?]{0,2000}\?>\s*|<!--[\s\S]{0,4000}?-->\s*|<!doctype[^[>]{0,2000}(?:\[[\s\S]{0,20000}?\]\s*)?>\s*)*(<(?:[\w.-]+:)?([\w.-]+)(?:\s[^<>]{0,20000})?\/?>)/i
  const found = opening.exec(text.slice(0, 65_536))
  return found ? { name: found[2]!, tag: found[1]! } : null
}

/** HTML's elements by the names that XML formats have for the same. */
const htmlNames: Readonly<Record<string, string>> = {
  hl1: 'h2',
  hl2: 'h3',
  media: 'figure',
  'media-caption': 'figcaption',
  'media-producer': 'figcaption',
  bq: 'blockquote',
  fn: 'aside',
  nitftable: 'table',
}

/** Elements of XML formats that are in running text, or are what HTML has too. */
const inline = new Set(
  `a abbr b blockquote br cite code dd del dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr i img ins li ol
  p pre q s section small strong sub sup table tbody td th thead tr u ul article aside header footer nav div`.split(
    /\s+/,
  ),
)

/** What is below an element as HTML; elements that HTML does not have stand as `span`. */
export function markupOf(element: XmlElement): string {
  return element.children
    .map((child) => {
      if (typeof child === 'string') return escapeHtml(child)
      const name = htmlNames[child.name] ?? (inline.has(child.name) ? child.name : 'span')
      if (name === 'br' || name === 'hr' || name === 'img') return `<${name}>`
      const href = name === 'a' && child.attributes['href']
      return `<${name}${href ? ` href="${escapeHtml(href)}"` : ''}>${markupOf(child)}</${name}>`
    })
    .join('')
}

/** Text as it has to be written in HTML. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
