import { parseFragment } from 'parse5'
import { SaxesParser } from 'saxes'

/** An element of an XML file. Names are local names; prefixes are resolved to `uri`. */
export type XmlElement = {
  name: string
  /** Namespace, `''` if none. */
  uri: string
  /** By local name; of two with the same, the one without a prefix. */
  attributes: Readonly<Record<string, string>>
  children: (XmlElement | string)[]
  /** Line of the file on which it opens, from 1. */
  line: number
  /** Whether its end was there too; `false` in a file that breaks off. */
  isClosed: boolean
}

/** A parsed file: what there is of its root, and the first thing that is wrong with it. */
export type XmlTree = { root: XmlElement | null; fault: string | null }

/**
 * Deepest nesting that is read. Real files stay under 50; 200,000 open tags keep saxes busy for
 * more than 20 s, with this cap it stops in 7 ms (FORMATS.md 1.1).
 */
const maxDepth = 500

/** Most elements that are read: 20,000 items of 100 elements each. */
const maxElements = 2_000_000

/** Thrown to stop saxes, never seen outside. */
class Stop extends Error {}

/**
 * Reads XML into a tree. Never throws: of a file that is broken or breaks off, the tree holds what
 * could be read, and `fault` says what is wrong and on which line. Internal DTDs are not looked at,
 * so no entity can grow; HTML's named characters are known.
 */
export function parseXml(text: string): XmlTree {
  const builder = new TreeBuilder()
  const parser = new SaxesParser({
    xmlns: true,
    fragment: false,
    additionalNamespaces: usualPrefixes,
  })
  const repaired = withoutBareSigns(text)
  let fault = repaired.fault
  const note = (message: string) => {
    fault ??= `line ${parser.line}: ${message}`
  }
  Object.assign(parser.ENTITIES, namedCharacters(text))
  parser.on('error', ({ message }) => note(message.replace(/^\d+:\d+: /, '').replace(/\.$/, '')))
  parser.on('opentag', ({ local, uri, attributes }) => {
    const full = builder.open(local, uri, attributesOf(attributes), parser.line)
    if (!full) return
    note(full)
    throw new Stop()
  })
  parser.on('closetag', () => builder.close())
  parser.on('text', (value) => builder.text(value))
  parser.on('cdata', (value) => builder.text(value))
  try {
    parser.write(repaired.text).close()
  } catch (error) {
    if (!(error instanceof Stop)) throw error
  }
  return { root: builder.root, fault }
}

/**
 * Writes `&` as `&amp;` where it opens no reference, as in `Smith & Sons`: the parser would take all
 * up to the next semicolon for a reference. Comments and CDATA stay as they are.
 */
function withoutBareSigns(text: string): { text: string; fault: string | null } {
  const signs = /<!\[CDATA\[|<!--|&(?!(?:[A-Za-z][\w.-]{0,63}|#\d{1,8}|#[xX][\da-fA-F]{1,7});)/g
  const pieces: string[] = []
  let [done, first] = [0, -1]
  for (let sign = signs.exec(text); sign; sign = signs.exec(text)) {
    const [opening] = sign
    if (opening === '&') {
      if (first < 0) first = sign.index
      pieces.push(text.slice(done, sign.index), '&amp;')
      done = sign.index + 1
      continue
    }
    const closing = opening === '<!--' ? '-->' : ']]>'
    const end = text.indexOf(closing, signs.lastIndex)
    if (end < 0) break
    signs.lastIndex = end + closing.length
  }
  if (first < 0) return { text, fault: null }
  const line = text.slice(0, first).split('\n').length
  return {
    text: pieces.join('') + text.slice(done),
    fault: `line ${line}: “&” that opens no reference`,
  }
}

/** Prefixes that feeds use without declaring them. */
const usualPrefixes = {
  dc: 'http://purl.org/dc/elements/1.1/',
  content: 'http://purl.org/rss/1.0/modules/content/',
  media: 'http://search.yahoo.com/mrss/',
  atom: 'http://www.w3.org/2005/Atom',
}

class TreeBuilder {
  root: XmlElement | null = null
  private readonly path: XmlElement[] = []
  private count = 0

  /** @returns why no more can be read, else `null` */
  open(
    name: string,
    uri: string,
    attributes: XmlElement['attributes'],
    line: number,
  ): string | null {
    if (this.path.length >= maxDepth) return `elements are nested deeper than ${maxDepth}`
    if (++this.count > maxElements) return `there are more than ${maxElements} elements`
    const element = { name, uri, attributes, children: [], line, isClosed: false }
    this.path.at(-1)?.children.push(element)
    this.root ??= element
    this.path.push(element)
    return null
  }

  close(): void {
    const element = this.path.pop()
    if (element) element.isClosed = true
  }

  text(value: string): void {
    this.path.at(-1)?.children.push(value)
  }
}

function attributesOf(
  attributes: Readonly<Record<string, { local: string; prefix: string; value: string }>>,
): Record<string, string> {
  const found: Record<string, string> = Object.create(null) as Record<string, string>
  for (const { local, prefix, value } of Object.values(attributes)) {
    if (prefix === '' || !(local in found)) found[local] = value
  }
  return found
}

/** Values of HTML's named characters that occur in the text, such as `nbsp`, as a browser has them. */
function namedCharacters(text: string): Record<string, string> {
  const names = new Set(
    Array.from(text.matchAll(/&([A-Za-z][A-Za-z0-9]{1,31});/g), ([, name]) => name!),
  )
  const values: Record<string, string> = {}
  for (const name of names) {
    const [node] = parseFragment(`&${name};`).childNodes
    if (node && 'value' in node && !node.value.startsWith('&')) values[name] = node.value
  }
  return { ...values, ...xmlsOwn }
}

const xmlsOwn = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** The child elements, all or those with one of these local names. */
export function childrenOf(element: XmlElement, ...names: string[]): XmlElement[] {
  return element.children.filter(
    (child): child is XmlElement =>
      typeof child !== 'string' && (names.length === 0 || names.includes(child.name)),
  )
}

/** The first child element with one of these local names, the names in order of preference. */
export function childOf(
  element: XmlElement | undefined,
  ...names: string[]
): XmlElement | undefined {
  for (const name of names) {
    const found = element && childrenOf(element, name)[0]
    if (found) return found
  }
  return undefined
}

/** The element at the end of a path of local names. */
export function at(element: XmlElement | undefined, ...path: string[]): XmlElement | undefined {
  return path.reduce<XmlElement | undefined>((parent, name) => childOf(parent, name), element)
}

/** All elements below with one of these local names, in the order of the file. */
export function descendantsOf(element: XmlElement, ...names: string[]): XmlElement[] {
  return childrenOf(element).flatMap((child) => [
    ...(names.includes(child.name) ? [child] : []),
    ...descendantsOf(child, ...names),
  ])
}

/** The text below an element, white space collapsed; `''` for none. */
export function wordsOf(element: XmlElement | undefined): string {
  return element ? rawTextOf(element).replace(/\s+/g, ' ').trim() : ''
}

/** The text below an element as it stands. */
export function rawTextOf(element: XmlElement): string {
  return element.children
    .map((child) => (typeof child === 'string' ? child : rawTextOf(child)))
    .join('')
}
