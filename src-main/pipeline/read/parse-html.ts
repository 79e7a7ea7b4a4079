import {
  type DefaultTreeAdapterMap,
  type DefaultTreeAdapterTypes,
  defaultTreeAdapter,
  Parser,
  type Token,
} from 'parse5'

export type Document = DefaultTreeAdapterTypes.Document
export type Element = DefaultTreeAdapterTypes.Element
export type ParentNode = DefaultTreeAdapterTypes.ParentNode

/**
 * Deepest nesting and most attributes that are kept. Real pages stay under 100 and 50; beyond
 * these, linkedom and Readability overflow the stack or take minutes (FORMATS.md, finding 2).
 */
const [maxDepth, maxAttributes] = [400, 200]

/** The HTML standard's parser, except that it ignores tags that open beyond the caps; their text stays. */
class CappedParser extends Parser<DefaultTreeAdapterMap> {
  override onStartTag(token: Token.TagToken): void {
    if (token.attrs.length > maxAttributes) token.attrs.length = maxAttributes
    if (this.openElements.stackTop < maxDepth) super.onStartTag(token)
  }
}

const inlined = ';base64,'
/** Fewest characters of base64 that are a picture or a font, and no text about them. */
const fewestInlined = 200

/** The page without inlined pictures and fonts, which can be most of a saved page. */
export function withoutInlinedData(html: string): string {
  const kept: string[] = []
  let from = 0
  for (let mark = html.indexOf(inlined); mark >= 0; mark = html.indexOf(inlined, from)) {
    const start = mark + inlined.length
    const end = endOfBase64(html, start)
    kept.push(html.slice(from, start))
    from = end - start < fewestInlined ? start : end
  }
  return kept.length === 0 ? html : kept.join('') + html.slice(from)
}

function endOfBase64(html: string, start: number): number {
  let at = start
  while (at < html.length && /[\w+/=%]/.test(html.charAt(at))) at++
  return at
}

/** Parses a page as a browser without scripts would. Never throws. */
export function parseHtml(html: string): Document {
  const parser = new CappedParser({ scriptingEnabled: false, treeAdapter: defaultTreeAdapter })
  parser.tokenizer.write(html, true)
  return parser.document
}

/** The value of an attribute, `''` if it has none. */
export function attribute(element: Element, name: string): string {
  return element.attrs.find((attr) => attr.name === name)?.value ?? ''
}

/** All elements below a node, in the order of the page. */
export function elementsOf(node: ParentNode): Element[] {
  const found: Element[] = []
  const visit = (parent: ParentNode) => {
    for (const child of parent.childNodes) {
      if (!('tagName' in child)) continue
      found.push(child)
      visit(child)
    }
  }
  visit(node)
  return found
}

/** The text below a node, scripts and styles included, as it stands. */
export function textOf(node: ParentNode): string {
  let text = ''
  for (const child of node.childNodes) {
    if ('value' in child) text += child.value
    else if ('childNodes' in child) text += textOf(child)
  }
  return text
}
