import { foreignFormat, isBinary } from '../read/sniff.ts'
import { annotationWork, areAnnotations } from '../work/annotation-json.ts'
import { isOwnClaims, ownClaims } from '../work/own-claims.ts'
import { bratWork, isBratAnnotations, isBratSetup } from '../work/brat.ts'
import { ftmWork, isFtm } from '../work/ftm.ts'
import type { WorkRecords } from '../work/work.ts'
import { csvTable } from './csv.ts'
import type { Format, Found } from './format.ts'
import { parseJson } from './json.ts'
import { unread } from './record.ts'

/** What a file of work gives: the work first, then what gives none; never nothing at all. */
export function* foundWork({ items, problems }: WorkRecords): Generator<Found> {
  if (items.length > 0) yield { form: 'work', part: null, items }
  for (const problem of problems) yield { form: 'problem', ...problem }
  if (items.length + problems.length === 0) {
    yield { form: 'problem', ...unread(null, 'no-records') }
  }
}

type WorkFormat = Pick<Format, 'kind' | 'mediaType'> & {
  is(text: string): boolean
  read(text: string, name: string): WorkRecords
}

function workFormat({ kind, mediaType, is, read }: WorkFormat): Format {
  return {
    kind,
    mediaType,
    sniff(source) {
      if (foreignFormat(source.bytes) !== null) return false
      const { text } = source.text()
      return !isBinary(text) && is(text)
    },
    read: ({ text, name }) => foundWork(read(text().text, name)),
  }
}

/** The value of JSON text, or of each of its lines; `null` if it is neither. */
function valueOf(text: string): unknown {
  try {
    return parseJson(text)
  } catch {
    try {
      return text
        .trim()
        .split(/\r\n|\n|\r/)
        .map(parseJson)
    } catch {
      return null
    }
  }
}

/** The readers of files that hold somebody's work on texts. */
export const workFormats = {
  'web-annotation': workFormat({
    kind: 'web-annotation',
    mediaType: 'application/ld+json',
    is: (text) =>
      /^\s*[[{]/.test(text.slice(0, 200)) &&
      /Annotation"|"acct:/.test(text) &&
      areAnnotations(valueOf(text)),
    read: (text) => annotationWork(valueOf(text)),
  }),
  ftm: workFormat({
    kind: 'ftm',
    mediaType: 'application/json+ftm',
    is: (text) => /"schema"\s*:/.test(text.slice(0, 200_000)) && isFtm(text),
    read: ftmWork,
  }),
  brat: workFormat({
    kind: 'brat',
    mediaType: 'text/plain',
    is: (text) => isBratAnnotations(text) || isBratSetup(text),
    read: (text, name) =>
      isBratSetup(text)
        ? { items: [], problems: [unread(null, 'not-carried', { kind: 'settings', count: 'the' })] }
        : bratWork(text, name),
  }),
  'attest-claims': workFormat({
    kind: 'attest-claims',
    mediaType: 'text/csv',
    is: isOwnClaims,
    read: (text) => ownClaims(csvTable(text)),
  }),
} as const
