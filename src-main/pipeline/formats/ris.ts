import { inOrder, isoDate, type Reference, referenceRecords } from './reference.ts'
import type { Records } from './record.ts'

const tag = /^([A-Z][A-Z0-9]) {1,2}- ?(.*)$/

/** Whether text is RIS: its first line with words is a reference's type, `TY  - NEWS`. */
export function isRis(text: string): boolean {
  return /^\s*TY {1,2}- ?[A-Z]{2,8}[^\S\n\r]*[\r\n]+[^\S\r\n]*[A-Z][A-Z0-9] {1,2}-/.test(
    text.slice(0, 4096),
  )
}

/** The references of a RIS file (Research Information Systems). Never throws. */
export function readRis(text: string): Records {
  const references: Reference[] = []
  let fields: Map<string, string[]> | null = null
  let last: string[] | null = null
  for (const line of text.split(/\r\n|\r|\n/)) {
    const [, name, value = ''] = tag.exec(line.trimStart()) ?? []
    if (name === undefined) {
      if (last && line.trim() !== '') last.push(`${last.pop() ?? ''}\n${line.trim()}`)
      continue
    }
    if (name === 'TY' || name === 'ER') {
      if (fields) references.push(referenceOf(fields))
      fields = name === 'TY' ? new Map() : null
      last = null
      continue
    }
    if (!fields) continue
    last = fields.get(name) ?? []
    last.push(value.trim())
    fields.set(name, last)
  }
  if (fields) references.push(referenceOf(fields))
  return referenceRecords(references)
}

function referenceOf(fields: ReadonlyMap<string, readonly string[]>): Reference {
  const all = (...names: string[]) =>
    names.flatMap((name) => fields.get(name) ?? []).filter(Boolean)
  const first = (...names: string[]) => all(...names)[0] ?? ''
  const dates = all('DA', 'Y1', 'PY').map(isoDate)
  return {
    title: first('TI', 'T1', 'CT'),
    authors: all('AU', 'A1', 'A2').map(inOrder),
    publisher: first('T2', 'JO', 'JF', 'J2', 'BT', 'PB'),
    published: dates.toSorted((a, b) => b.length - a.length)[0] ?? '',
    url: first('UR', 'L2', 'LK').split(/\s+/)[0] ?? '',
    language: first('LA'),
    abstract: first('AB', 'N2'),
    files: all('L1').filter((file) => !/^https?:/.test(file)),
  }
}
