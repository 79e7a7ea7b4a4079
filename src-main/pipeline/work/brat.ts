import { ClaimField, takesEvidence } from '../../../src-preload/contract/claim-fields.ts'
import { unread } from '../formats/record.ts'
import { typeCalled } from './type-names.ts'
import type { ForeignAnchor, WorkItem, WorkRecords } from './work.ts'

/** Every line of brat's standoff begins with the id of what it says, and a tab. */
const line = /^(?:[TREAMNW]\d+|\*|#\S*)\t/
const textBound = /^T\d+\t(\S+) ((?:\d+ \d+;)*\d+ \d+)\t(.*)$/

/** Whether text is a file of annotations for brat (https://brat.nlplab.org/standoff.html). */
export function isBratAnnotations(text: string): boolean {
  const lines = text.split(/\r?\n/).filter((one) => one.trim() !== '')
  return (
    lines.length > 0 &&
    lines.every((one) => line.test(one)) &&
    lines.some((one) => textBound.test(one))
  )
}

/** Whether text is what brat is set up with, beside the annotations: its sections, and no sentences. */
export const isBratSetup = (text: string): boolean =>
  /^\s*(?:#.*\n\s*)*\[(?:entities|relations|labels|drawing|search|annotators|disambiguators|normalization|options|shortcuts)\][ \t]*\r?\n/.test(
    text.slice(0, 2_000),
  )

/**
 * The names and quotations of a file of annotations. Offsets are code points into the text file of
 * the same name beside it. Relations, events, attributes and normalisations are counted, not read.
 *
 * @param name of the file, for finding its text: `a.ann` belongs to `a.txt`
 */
export function bratWork(text: string, name: string): WorkRecords {
  const items: WorkItem[] = []
  const problems: WorkRecords['problems'][number][] = []
  const notes = notesOf(text)
  const others = new Map<string, number>()
  for (const one of text.split(/\r?\n/)) {
    const [id = ''] = one.split('\t', 1)
    if (id.startsWith('T')) {
      const item = textBoundOf(one, id, name, notes.get(id) ?? [])
      if (item) items.push(item)
      else problems.push(unread(id, 'broken', { fault: 'not a line of brat' }))
    } else if (/^[REAMNW*]/.test(id)) {
      const kind = kinds[id.charAt(0)] ?? 'other lines'
      others.set(kind, (others.get(kind) ?? 0) + 1)
    }
  }
  for (const [kind, count] of others) problems.push(unread(null, 'not-carried', { kind, count }))
  return { items, problems }
}

const kinds: Readonly<Record<string, string>> = {
  R: 'relations',
  '*': 'relations',
  E: 'events',
  A: 'attributes',
  M: 'attributes',
  N: 'normalisations',
  W: 'word alignments',
}

function textBoundOf(
  one: string,
  id: string,
  name: string,
  remarks: readonly string[],
): WorkItem | null {
  const [, called = '', places = '', words = ''] = textBound.exec(one) ?? []
  if (called === '') return null
  const ends = places.split(/[ ;]/).map(Number)
  const [start, end] = [ends[0]!, ends.at(-1)!]
  const anchor: ForeignAnchor = {
    sources: [],
    beside: name.replace(/\.ann$/i, '.txt'),
    // In pieces, the line does not say what stands between them.
    exact: places.includes(';') ? null : words,
    prefix: '',
    suffix: '',
    place: { start, end },
  }
  const field = ClaimField.options.find(
    (field) => takesEvidence(field) && called === `claim_${field.replaceAll('.', '_')}`,
  )
  if (field) {
    const [sentence = null, ...rest] = remarks
    const claimId = sentence === null ? null : `${name} ${sentence}`
    return {
      what: 'quotation',
      part: id,
      by: null,
      anchor,
      id: `${name} ${id}`,
      claimId,
      field,
      sentence,
      remarks: rest,
    }
  }
  const type = typeCalled(called)
  return {
    what: 'mention',
    part: id,
    by: null,
    anchor,
    type: type ?? 'MISC',
    called: type ? null : called,
    entityId: null,
  }
}

/** What annotators noted on each annotation: `#1<tab>AnnotatorNotes T1<tab>words`. */
function notesOf(text: string): Map<string, string[]> {
  const notes = new Map<string, string[]>()
  for (const [, id = '', note = ''] of text.matchAll(/^#\d*\t\S+ (\S+)\t(.*)$/gm)) {
    notes.set(id, [...(notes.get(id) ?? []), note.trim()])
  }
  return notes
}
