import type { Span } from '../../../src-preload/contract/article.ts'
import type { ClaimField } from '../../../src-preload/contract/claim-fields.ts'
import type { SuggestedField } from '../../../src-preload/contract/suggestion.ts'
import type {
  AnalysedAttribution,
  AnalysedCondition,
  AnalysedDate,
  Range,
} from '../analysed-text.ts'
import { descriptionOf } from './description.ts'
import type { Analysed } from './analysed.ts'
import { kindOf } from './kind.ts'

const spanOf = ([start, end]: Range): Span => ({ start, end })

/** Makes one field; the words are put on one line. */
function made(
  field: ClaimField,
  value: string | number,
  ranges: readonly Range[] = [],
  nth = 0,
): SuggestedField {
  const line = typeof value === 'string' ? value.replace(/\s+/gu, ' ').trim() : value
  return { field, nth, value: line, spans: ranges.map(spanOf) }
}

/** The fields of a claim that reported words fill, each with the words it rests on. */
export function fieldsOf(
  one: AnalysedAttribution,
  outer: AnalysedAttribution | null,
  analysed: Analysed,
): SuggestedField[] {
  const { text } = analysed
  const description = descriptionOf(text, one)
  const kind = kindOf(text, one)
  const affiliation = affiliationOf(one, analysed)
  const place = placeOf(one, analysed)
  const words = (field: ClaimField, range: Range) => made(field, text.slice(...range), [range])
  return [
    made('description', description.value, description.ranges),
    ...(kind ? [made('kind', kind, one.cue)] : []),
    ...nodeOf('claimer', one, text),
    ...(affiliation ? [words('affiliation', affiliation)] : []),
    ...(outer ? nodeOf('relay', outer, text) : []),
    made('quotationForm', one.form),
    ...timesOf(one, analysed).flatMap(([group, date]) => timeOf(group, date, analysed)),
    ...(place ? [words('eventPlace', place)] : []),
    ...one.conditions.flatMap((condition, nth) => conditionOf(condition, nth, text)),
    ...(one.factuality ? [made('factuality', one.factuality.value, [one.factuality.words])] : []),
  ]
}

/** Somebody of the chain: name, how it is named, how many, why not by name, and the words that report it. */
function nodeOf(
  group: 'claimer' | 'relay',
  { source, cue, antecedent, namedness, isDocument, count, anonymity }: AnalysedAttribution,
  text: string,
): SuggestedField[] {
  const [own] = source
  const [said] = cue
  const full = antecedent ?? own
  if (!own || !full) return []
  const name = text.slice(...full).replace(/,$/u, '')
  return [
    made(group, name, antecedent ? [own, antecedent] : [own]),
    made(`${group}.namedness`, namedness),
    ...(isDocument ? [made(`${group}.role`, 'document')] : []),
    ...(count ? [made(`${group}.count`, count.value, [count.words])] : []),
    ...(anonymity ? [made(`${group}.anonymityReason`, text.slice(...anonymity), [anonymity])] : []),
    ...(said ? [made(`${group}.cue`, text.slice(...said), [said])] : []),
  ]
}

function timeOf(
  group: 'claimTime' | 'eventTime',
  { start, end, edtf, rule, anchor, alternatives }: AnalysedDate,
  { text, zone }: Analysed,
): SuggestedField[] {
  const isCounted = anchor !== undefined
  return [
    made(group, text.slice(start, end), [[start, end]]),
    ...(edtf === undefined ? [] : [made(`${group}.edtf`, edtf)]),
    made(`${group}.rule`, rule),
    ...(isCounted ? [made(`${group}.anchor`, anchor)] : []),
    ...(isCounted && zone !== null ? [made(`${group}.zone`, zone)] : []),
    ...(alternatives ? [made(`${group}.alternatives`, alternatives.join(' '))] : []),
  ]
}

/** The offer and its condition are two spans: the words that introduce it belong to the condition. */
function conditionOf(
  { type, marker, words, vague }: AnalysedCondition,
  nth: number,
  text: string,
): SuggestedField[] {
  return [
    made('condition', text.slice(...words), [[marker[0], words[1]]], nth),
    made('condition.type', type, [], nth),
    ...(vague
      ? [
          made(
            'condition.vagueTerm',
            text.slice(...vague).replace(/^["“]|["”]$/gu, ''),
            [vague],
            nth,
          ),
        ]
      : []),
  ]
}

const isInside = ({ start, end }: Span, ranges: readonly Range[]): boolean =>
  ranges.some((range) => range[0] <= start && end <= range[1])

/** When it happens: the first day or period in what is said that is no part of a condition; when it was said. */
function timesOf(
  { content, conditions, occasion }: AnalysedAttribution,
  { dates }: Analysed,
): ['claimTime' | 'eventTime', AnalysedDate][] {
  const bound = conditions.map(({ marker, words }): Range => [marker[0], words[1]])
  const event = dates.find(
    (date) =>
      isInside(date, content) &&
      !isInside(date, bound) &&
      date.edtf !== undefined &&
      (date.type === 'DATE' || date.type === 'TIME'),
  )
  const said = occasion && dates.find(({ start }) => start === occasion[0])
  return [
    ...(event ? [['eventTime', event] as ['eventTime', AnalysedDate]] : []),
    ...(said ? [['claimTime', said] as ['claimTime', AnalysedDate]] : []),
  ]
}

const placed =
  /\b(?:in|at|near|outside|inside|from|across|around|off|over|into|on|of|around|throughout)(?: the)?\s+$/iu

/** Where it happens: the first place in what is said that a preposition makes one. */
function placeOf(
  { content, conditions }: AnalysedAttribution,
  { text, mentions }: Analysed,
): Range | null {
  const bound = conditions.map(({ marker, words }): Range => [marker[0], words[1]])
  const place = mentions.find(
    (mention) =>
      /^(?:GPE|LOC|FAC)$/.test(mention.type) &&
      isInside(mention, content) &&
      !isInside(mention, bound) &&
      placed.test(text.slice(Math.max(0, mention.start - 20), mention.start)),
  )
  return place ? [place.start, place.end] : null
}

/** Whom the source speaks for: "a spokesman for …", "director of …". */
function affiliationOf(
  { source, antecedent }: AnalysedAttribution,
  { text, mentions }: Analysed,
): Range | null {
  const full = antecedent ?? source[0]
  if (!full) return null
  const body = mentions.find(
    (mention) =>
      /^(?:ORG|GPE)$/.test(mention.type) &&
      isInside(mention, [full]) &&
      mention.start > full[0] &&
      /\b(?:for|of|at|from)\s[^,]*$/u.test(text.slice(full[0], mention.start)),
  )
  return body ? [body.start, body.end] : null
}
