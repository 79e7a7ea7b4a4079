import { mostWords, type Unit } from '../blocks/unit.ts'
import { type Document, type Element, elementsOf, type ParentNode, textOf } from './parse-html.ts'

/** A unit of an HTML page and where it stands in the page's tree. */
export type HtmlUnit = Unit & {
  /** The nearest block element around it. */
  element: Element
  /** How many of its characters are link text. */
  linked: number
}

/** Elements whose text is never shown. */
const silent = new Set(
  'script style template head object iframe canvas audio video datalist noembed noframes math-field'.split(
    ' ',
  ),
)

const blocks = new Set(
  `address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset
  figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav
  noscript ol optgroup option p pre search section select summary table tbody td textarea tfoot th thead
  tr ul`.split(/\s+/),
)

/**
 * The text layer of a page: every text a browser could show, menus included; white space collapsed
 * to one space, `<br>` a line break, block elements and double `<br>` set apart by an empty line.
 */
export function htmlText(document: Document): { text: string; units: HtmlUnit[] } {
  const layer = new Layer()
  walk(document, undefined, layer, false, false)
  layer.close()
  return { text: layer.text, units: layer.units }
}

function walk(
  node: ParentNode,
  block: Element | undefined,
  layer: Layer,
  isLink: boolean,
  isPre: boolean,
): void {
  for (const child of node.childNodes) {
    if ('value' in child) {
      if (block) layer.append(child.value, block, isLink, isPre)
      continue
    }
    if (!('tagName' in child) || silent.has(child.tagName)) continue
    if (child.tagName === 'br') {
      layer.breakLine()
      continue
    }
    if (child.tagName === 'tr' && isDataRow(child)) {
      layer.close()
      for (const cell of child.childNodes) {
        if (!('tagName' in cell)) continue
        layer.separate()
        walk(cell, child, layer, isLink, isPre)
      }
      layer.close()
      continue
    }
    const isBlock = blocks.has(child.tagName)
    if (isBlock) layer.close()
    walk(
      child,
      isBlock ? child : block,
      layer,
      isLink || child.tagName === 'a',
      isPre || child.tagName === 'pre' || child.tagName === 'textarea',
    )
    if (isBlock) layer.close()
  }
}

/** Longest text of a cell, in UTF-16 units, in a row of figures and names. */
const longestCell = 120

/** A row of a table of data, as against one that lays out a page: at least two cells, all short and without blocks. */
function isDataRow(row: Element): boolean {
  const cells = row.childNodes.filter((child): child is Element => 'tagName' in child)
  return (
    cells.length > 1 &&
    cells.every(
      (cell) =>
        !elementsOf(cell).some(({ tagName }) => blocks.has(tagName)) &&
        textOf(cell).trim().length <= longestCell,
    )
  )
}

/** The text layer while it is being written. */
class Layer {
  readonly units: HtmlUnit[] = []
  private readonly done: string[] = []
  private length = 0
  private pieces: string[] = []
  /** What the unit ends in so far: decides whether white space or a line break is still wanted. */
  private tail: 'nothing' | 'space' | 'break' | 'word' = 'nothing'
  private linked = 0
  private element: Element | undefined

  get text(): string {
    return this.done.join('')
  }

  append(value: string, block: Element, isLink: boolean, isPre: boolean): void {
    const collapsed = isPre
      ? value.replace(/[ \t\f]*(?:\r\n?|\n)[ \t\f]*/g, '\n').replace(/[ \t\f]+/g, ' ')
      : value.replace(/[ \t\n\r\f]+/g, ' ')
    const piece = this.tail === 'word' ? collapsed : collapsed.replace(/^[ \n]+/, '')
    if (piece === '') return
    const words = piece.trim().length
    if (words > 0) this.element ??= block
    if (isLink) this.linked += words
    this.pieces.push(piece)
    this.tail = /[ \n]$/.test(piece.slice(-1)) ? 'space' : 'word'
  }

  breakLine(): void {
    if (this.tail === 'break') this.close()
    else if (this.tail !== 'nothing') {
      this.pieces.push('\n')
      this.tail = 'break'
    }
  }

  /** Sets a table's cell apart from the one before it. */
  separate(): void {
    if (this.tail === 'nothing') return
    this.pieces.push('\t')
    this.tail = 'space'
  }

  /** Ends the unit, if there is one. */
  close(): void {
    const words = this.pieces
      .join('')
      .replace(/ +(?=[\n\t])/g, '')
      .trim()
    const element = this.element
    if (words !== '' && element) {
      if (this.units.length > 0) this.write('\n\n')
      const start = this.length
      this.write(words)
      this.units.push({
        start,
        end: this.length,
        words: words.slice(0, mostWords).replace(/\s+/g, ' '),
        isItem: element.tagName === 'li',
        indent: 0,
        element,
        linked: Math.min(this.linked, words.length),
      })
    }
    this.pieces = []
    this.tail = 'nothing'
    this.linked = 0
    this.element = undefined
  }

  private write(piece: string): void {
    this.done.push(piece)
    this.length += piece.length
  }
}
