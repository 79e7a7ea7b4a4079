import { inOrder, isoDate, type Reference, referenceRecords } from './reference.ts'
import type { Records } from './record.ts'
import { plainText } from './latex.ts'

const entryHead = /^[^\S\n]*@(\w+)\s*[{(]\s*([^\s,{}()"]{0,200})\s*,/

/** Whether text is BibTeX: after comments its first line is an entry, and a field follows. */
export function isBibtex(text: string): boolean {
  const head = text
    .slice(0, 65_536)
    .replace(/^(?:\s|%[^\n]*\n|@(?:comment|preamble|string)\b[^\n]*\n)*/i, '')
  const entry = entryHead.exec(head)
  return entry !== null && /^\s*[\w-]+\s*=\s*["{\w]/.test(head.slice(entry[0].length))
}

/** The references of a BibTeX or BibLaTeX file. An entry that cannot be read costs only itself. Never throws. */
export function readBibtex(text: string): Records {
  const macros = new Map<string, string>(months.map((month, at) => [month, String(at + 1)]))
  const references: Reference[] = []
  for (const entry of entriesOf(text)) {
    const fields = fieldsOf(entry.body, macros)
    if (entry.type === 'string') for (const [name, value] of fields) macros.set(name, value)
    else if (!/^(?:comment|preamble)$/.test(entry.type)) references.push(referenceOf(fields))
  }
  return referenceRecords(references)
}

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')

/** Entries with what stands between their braces; one that is never closed ends where the next opens. */
function entriesOf(text: string): { type: string; body: string }[] {
  const starts = Array.from(text.matchAll(/^[^\S\n]*@(\w+)\s*[{(]/gm))
  return starts.map((start, at) => {
    const from = start.index + start[0].length
    const to = starts[at + 1]?.index ?? text.length
    const type = start[1]!.toLowerCase()
    const body = text.slice(from, to)
    return { type, body: type === 'string' ? body : body.replace(/^[^,]*,/, '') }
  })
}

function fieldsOf(body: string, macros: ReadonlyMap<string, string>): Map<string, string> {
  const fields = new Map<string, string>()
  const name = /\s*,?\s*([\w:+-]{1,100})\s*=\s*/y
  let at = 0
  for (;;) {
    name.lastIndex = at
    const found = name.exec(body)
    if (!found) return fields
    const value = valueAt(body, name.lastIndex, macros)
    fields.set(found[1]!.toLowerCase(), value.text)
    at = value.end
  }
}

/** A value: braces, quotes, a number or a macro, joined by `#`. */
function valueAt(
  body: string,
  start: number,
  macros: ReadonlyMap<string, string>,
): { text: string; end: number } {
  let at = start
  let text = ''
  for (;;) {
    const end = endOfPiece(body, at)
    const piece = body.slice(at, end)
    const isDelimited = piece.startsWith('{') || piece.startsWith('"')
    text += isDelimited ? piece.slice(1, -1) : (macros.get(piece.toLowerCase()) ?? piece)
    const joint = /^\s*#\s*/.exec(body.slice(end, end + 100))
    if (!joint) return { text, end }
    at = end + joint[0].length
  }
}

function endOfPiece(body: string, start: number): number {
  const opening = body[start]
  if (opening !== '{' && opening !== '"') {
    const bare = /[\w.:+-]*/y
    bare.lastIndex = start
    bare.exec(body)
    return bare.lastIndex
  }
  let depth = 0
  for (let at = start; at < body.length; at++) {
    const character = body[at]
    if (character === '\\') at++
    else if (character === '{') depth++
    else if (character === '}') depth--
    if (depth === 0 && at > start && (opening === '{' || character === '"')) return at + 1
  }
  return body.length
}

function referenceOf(fields: ReadonlyMap<string, string>): Reference {
  const first = (...names: string[]) => {
    const name = names.find((name) => fields.get(name))
    return name === undefined ? '' : plainText(fields.get(name)!)
  }
  const [year, month, day] = [first('year'), first('month'), first('day')]
  const named = String(months.indexOf(month.slice(0, 3).toLowerCase()) + 1)
  const number = /^\d+$/.test(month) ? month : named === '0' ? '' : named
  return {
    title: first('title'),
    authors: first('author')
      .split(/\s+and\s+/)
      .filter(Boolean)
      .map(inOrder),
    publisher: first(
      'journal',
      'journaltitle',
      'newspaper',
      'booktitle',
      'howpublished',
      'publisher',
    ),
    published: isoDate(first('date') || [year, number, number && day].filter(Boolean).join('-')),
    url: first('url'),
    language: first('langid', 'language'),
    abstract: first('abstract'),
    files: first('file').split(';').filter(Boolean),
  }
}
