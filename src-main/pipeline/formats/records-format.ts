import { isBinary } from '../read/sniff.ts'
import type { Format, Found } from './format.ts'
import { recordPage } from './record-page.ts'
import { type Records, unread } from './record.ts'

/** A format whose file is text that holds articles with named parts. */
type TextFormat = {
  kind: Format['kind']
  mediaType: string
  is(text: string): boolean
  read(text: string): Records
}

/** The row of the formats' table for a format of records: articles first, then what gives none. */
export function recordsFormat({ kind, mediaType, is, read }: TextFormat): Format {
  return {
    kind,
    mediaType,
    sniff(source) {
      if (source.foreign() !== null) return false
      const { text } = source.text()
      return !isBinary(text) && is(text)
    },
    read(source) {
      const { text, encoding } = source.text()
      return foundIn(read(text), `${kind}/1`, encoding)
    },
  }
}

/**
 * Records as what a reader gives: articles first, then what gives none; never nothing at all.
 *
 * @param reader its name and version, with what it was told: `ris/1`
 */
export function* foundIn(
  { records, problems }: Records,
  reader: string,
  encoding: string,
): Generator<Found> {
  for (const record of records) {
    yield { form: 'page', part: record.part, page: recordPage(record, encoding, reader) }
  }
  for (const problem of problems) yield { form: 'problem', ...problem }
  if (records.length + problems.length === 0) {
    yield { form: 'problem', ...unread(null, 'no-records') }
  }
}
