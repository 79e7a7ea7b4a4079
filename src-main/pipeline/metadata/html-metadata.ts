import type { Block, Metadata, Stamp, Stated } from '../../../src-preload/contract/article.ts'
import { agenciesIn } from './agencies.ts'
import type { Found, HtmlSource } from './found.ts'
import type { Labelled } from './located.ts'
import { evidenceOf, type LabelledStamp, publication, visibleStamps } from './published.ts'
import { publisherIn } from './publisher.ts'
import { type DateEvidence, toStamp } from './stamp.ts'
import { bylineOf, headlineOf } from './text-metadata.ts'
import { wireOf } from './wire.ts'
import { writtenDates } from './written-dates.ts'

/**
 * Metadata of an HTML page: what its source says of it, with the words of the text layer where they
 * stand there too, and else what its text shows.
 */
export function htmlMetadata(source: HtmlSource, text: string, blocks: readonly Block[]): Metadata {
  const page: Labelled = { text, blocks }
  const wire = wireOf(page)
  const writers = source.authors.filter(
    ({ value }) => !isAgency(value) && !/^https?:|^@/.test(value),
  )
  const credit = source.authors.find(({ value }) => isAgency(value))
  return {
    headline: headlineOf(page) ?? stated(source.titles[0], page),
    byline: bylineOf(page) ?? stated(writers[0], page),
    publisher: stated(source.publishers[0], page) ?? publisherIn(page),
    credit: wire.credit ?? stated(credit, page),
    agencies: withCredit(wire.agencies, credit, page),
    datelinePlace: wire.datelinePlace,
    ...publication(stampsOf(source, page)),
    url: stated(
      source.urls.find(({ value }) => /^(?:https?|file):/i.test(value)),
      page,
    ),
  }
}

/** A found value with its words in the text layer, if it stands there as a whole. */
function stated(found: Found | undefined, { text }: Labelled): Stated | null {
  if (!found) return null
  const start = found.value.length > 2 ? text.indexOf(found.value) : -1
  const span = start < 0 ? null : { start, end: start + found.value.length }
  return { value: found.value, span, from: found.from }
}

function isAgency(value: string): boolean {
  const named = agenciesIn(value).reduce((sum, { start, end }) => sum + end - start, 0)
  return named > value.length * 0.6
}

function withCredit(agencies: Stated[], credit: Found | undefined, page: Labelled): Stated[] {
  const [agency] = credit ? agenciesIn(credit.value) : []
  if (!credit || !agency || agencies.some(({ value }) => value === agency.code)) return agencies
  return [{ ...stated(credit, page)!, value: agency.code }, ...agencies]
}

/** The source's stamps, shown by the words of the text that name the same day; else the text's own. */
function stampsOf(source: HtmlSource, page: Labelled): LabelledStamp[] {
  const evidence = evidenceOf(page, source.language)
  const visible = visibleStamps(page, evidence)
  const found = [
    ...sourceStamps(source.published, 'published', evidence),
    ...sourceStamps(source.modified, 'updated', evidence),
  ]
  if (found.length === 0) return visible
  return found.map(({ role, stamp }) => ({ role, stamp: withWords(stamp, visible) }))
}

/** The first readable stamp of a list. */
function sourceStamps(
  found: readonly Found[],
  role: LabelledStamp['role'],
  evidence: DateEvidence,
): LabelledStamp[] {
  for (const { value, from } of found) {
    const [date] = writtenDates(value)
    if (date) return [{ role, stamp: toStamp(date, { span: null, from }, evidence) }]
  }
  return []
}

function withWords(stamp: Stamp, visible: readonly LabelledStamp[]): Stamp {
  const day = stamp.edtf.slice(0, 10)
  const same = visible.filter((other) => other.stamp.edtf.startsWith(day))
  const printed =
    same.find((other) => other.stamp.edtf.slice(0, 16) === stamp.edtf.slice(0, 16)) ?? same[0]
  if (!printed?.stamp.span) return stamp
  return {
    ...stamp,
    raw: printed.stamp.raw,
    span: printed.stamp.span,
    reasons: [...stamp.reasons, `${stamp.from} says ${stamp.raw}`],
  }
}
