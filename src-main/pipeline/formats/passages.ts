import type { BlockKind } from '../../../src-preload/contract/article.ts'
import { unitsOf } from '../blocks/lines.ts'
import { htmlText, type HtmlUnit } from '../read/html-text.ts'
import { type Element, parseHtml } from '../read/parse-html.ts'
import type { Passage } from './record.ts'

/** Share of a passage's characters that are link text from which on it leads elsewhere. */
const mostLinked = 0.5

/** Elements whose text is not the story, wherever a record has them. */
const outside: Readonly<Record<string, BlockKind>> = {
  figcaption: 'caption',
  figure: 'caption',
  caption: 'caption',
  nav: 'navigation',
  footer: 'other',
  aside: 'related-links',
  button: 'navigation',
}

/** The paragraphs of a record's plain text, to the letter; hard wraps stay inside them. */
export function passagesOfText(text: string, reason: string): Passage[] {
  return unitsOf(text).map(({ start, end }) => ({
    kind: 'body',
    text: text.slice(start, end),
    reason,
  }))
}

/** The blocks of a record's HTML: the story, except captions, asides and what is mostly links. */
export function passagesOfHtml(html: string, reason: string): Passage[] {
  const { text, units } = htmlText(parseHtml(html))
  return units.map((unit) => {
    const words = text.slice(unit.start, unit.end)
    const container = containerOf(unit.element)
    if (container)
      return { kind: container.kind, text: words, reason: `stands in <${container.name}>` }
    if (isLinks(unit)) return { kind: 'related-links', text: words, reason: 'mostly links' }
    return { kind: 'body', text: words, reason }
  })
}

const markup =
  /<\/?(?:p|br|div|span|a|b|i|em|strong|h[1-6]|ul|ol|li|img|figure|blockquote|table)\b[^<>]*>/i

/** The passages of a field that may be plain text or HTML, told by its tags. */
export function passagesOf(value: string, reason: string): Passage[] {
  return markup.test(value) || /&(?:#\d+|#x[\da-f]+|[a-z]{2,8});/i.test(value)
    ? passagesOfHtml(value, reason)
    : passagesOfText(value, reason)
}

/**
 * A record's passages in reading order: headline, standfirst, byline, then the story. A headline
 * or standfirst that the story repeats at its head is not put there twice.
 */
export function articlePassages(
  parts: {
    title?: string | undefined
    summary?: Passage[]
    byline?: string | undefined
    body: Passage[]
  },
  from: string,
): Passage[] {
  const { body } = parts
  const title = parts.title?.replace(/\s+/g, ' ').trim() ?? ''
  const [first] = body
  const head: Passage[] =
    title === '' ? [] : [{ kind: 'headline', text: title, reason: `${from}: title` }]
  const isRepeated = title !== '' && first !== undefined && key(first.text) === key(title)
  const story = isRepeated ? body.slice(1) : body
  const start = key(
    story
      .slice(0, 4)
      .map(({ text }) => text)
      .join(' '),
  )
  const summary = (parts.summary ?? []).filter(({ text }) => {
    const words = key(text.replace(/\s*(?:\[?(?:…|\.\.\.)\]?)\s*$/, ''))
    return words !== '' && words !== key(title) && !start.includes(words)
  })
  const byline = parts.byline?.trim() ?? ''
  const line: Passage[] =
    byline === '' ? [] : [{ kind: 'byline', text: byline, reason: `${from}: author` }]
  const standfirst = summary.map((passage): Passage => ({ ...passage, kind: 'standfirst' }))
  return [...head, ...standfirst, ...line, ...story]
}

const key = (words: string) =>
  words
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')

/** Whether any passage is the story. */
export function hasStory(passages: readonly Passage[]): boolean {
  return passages.some(({ kind, text }) => kind === 'body' && text.trim() !== '')
}

function containerOf(element: Element): { kind: BlockKind; name: string } | null {
  let node: Element['parentNode'] | Element = element
  while (node && 'tagName' in node) {
    const kind = outside[node.tagName]
    if (kind) return { kind, name: node.tagName }
    node = node.parentNode
  }
  return null
}

function isLinks({ words, linked, element }: HtmlUnit): boolean {
  return linked > words.length * mostLinked && !/^h[1-6]$/.test(element.tagName)
}
