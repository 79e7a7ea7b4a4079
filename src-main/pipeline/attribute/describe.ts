import type { Span } from '../../../src-preload/contract/article.ts'
import type { AnalysedAttribution, AnalysedDate, Range, ReportedWords } from '../analysed-text.ts'
import type { ProposedMention } from '../page.ts'
import { findConditions } from './conditions.ts'
import { factualityOf } from './factuality.ts'
import { anonymityIn, readSource, type SourceWords } from './source-words.ts'

/** What the rest of the analysis knows about a text. */
export type Known = {
  sentences: readonly Span[]
  mentions: readonly ProposedMention[]
  dates: readonly AnalysedDate[]
}

type Read = ReportedWords & SourceWords & { from: Range }

/** Most attributions that a "he" looks back over. */
const memory = 8

/**
 * What a text tells about the words that it reports: who "he" is, how many "three officials"
 * are, why they are not named, when they said so, under which conditions, how sure they are.
 */
export function describe(
  text: string,
  reported: readonly ReportedWords[],
  known: Known,
): AnalysedAttribution[] {
  const read: Read[] = []
  return reported.map((words) => {
    const from = words.source[0] ?? [0, 0]
    const one: Read = { ...words, ...readSource(text, from, known.mentions), from }
    const before = antecedentOf(text, one, read.slice(-memory), known.mentions)
    read.push(before ? { ...before, ...words } : one)
    return described(text, one, before, known)
  })
}

function described(
  text: string,
  one: Read,
  before: Read | null,
  known: Known,
): AnalysedAttribution {
  const { source, cue, content, takes } = one
  const who = before ?? one
  const conditions = findConditions(text, content, known.dates)
  const factuality = factualityOf(text, one, conditions.length > 0)
  const told = toldOf(text, one, who, known)
  return {
    source,
    cue,
    content,
    takes,
    form: formOf(text, content),
    namedness: who.namedness,
    isDocument: who.isDocument,
    conditions,
    ...(before ? { antecedent: before.from } : {}),
    ...(who.count ? { count: who.count } : {}),
    ...(told.anonymity && who.namedness !== 'named' ? { anonymity: told.anonymity } : {}),
    ...(told.occasion ? { occasion: told.occasion } : {}),
    ...(factuality ? { factuality } : {}),
  }
}

/** The earlier words for the same source: of "he" the last person, of "the officials" the last officials. */
function antecedentOf(
  text: string,
  one: Read,
  earlier: readonly Read[],
  mentions: readonly ProposedMention[],
): Read | null {
  const words = text.slice(...one.from).toLowerCase()
  const last = (fits: (other: Read) => boolean) =>
    earlier.findLast((other) => !other.isPronoun && fits(other)) ?? null
  if (/^(?:his|her)$/.test(words)) return last(({ namedness }) => namedness === 'named')
  if (/^(?:he|she)$/.test(words))
    return last(
      ({ isPlural, isDocument, namedness }) => !isPlural && !isDocument && namedness !== 'unknown',
    )
  if (words === 'it' || words === 'its')
    return last(({ isPlural, from }) => !isPlural && !holds(mentions, from, 'PER'))
  if (words === 'they' || words === 'their') return last(({ isPlural }) => isPlural)
  const isTakenUp =
    /^(?:the|this|that|these|those|one of the|both) /.test(words) && one.namedness !== 'named'
  if (isTakenUp)
    return last(
      ({ head, from }) => head === one.head && from[1] - from[0] > one.from[1] - one.from[0],
    )
  return fullerName(text, one, earlier, mentions)
}

const holds = (mentions: readonly ProposedMention[], [start, end]: Range, type: string): boolean =>
  mentions.some((mention) => mention.type === type && mention.start >= start && mention.end <= end)

/** "Mohie": the source that the same person was called more fully before. */
function fullerName(
  text: string,
  one: Read,
  earlier: readonly Read[],
  mentions: readonly ProposedMention[],
): Read | null {
  const clusterIn = ([start, end]: Range) =>
    mentions.find(
      (mention) => mention.type === 'PER' && mention.start >= start && mention.end <= end,
    )?.cluster ?? null
  const cluster = clusterIn(one.from)
  if (cluster === null) return null
  const fuller = earlier.find(
    (other) =>
      clusterIn(other.from) === cluster &&
      other.from[1] - other.from[0] > one.from[1] - one.from[0],
  )
  return fuller && text.slice(...fuller.from) !== text.slice(...one.from) ? fuller : null
}

/** Direct: all quoted; mixed: a part. */
function formOf(text: string, content: readonly Range[]): AnalysedAttribution['form'] {
  const pieces = content.map(([start, end]) => text.slice(start, end).trim())
  if (pieces.every((piece) => /^["“«„].*["”»“]$/su.test(piece))) return 'direct'
  return pieces.some((piece) => /["“«„].+["”»“]/su.test(piece)) ? 'mixed' : 'indirect'
}

/** What is told about the saying: in its own sentence outside the content, and where the source is taken up after it. */
function toldOf(
  text: string,
  one: Read,
  who: Read,
  { sentences, dates }: Known,
): { anonymity?: Range; occasion?: Range } {
  const cue = one.cue[0] ?? [0, 0]
  const at = sentences.findIndex(({ start, end }) => start <= cue[0] && cue[0] < end)
  const here = sentences[at]
  if (!here) return {}
  const anonymity =
    anonymityIn(text, { start: one.from[0], end: one.from[1] }, true) ??
    anonymityIn(text, { start: who.from[0], end: who.from[1] }, true) ??
    anonymityOutside(text, here, one)
  const own = dates.find(
    (date) =>
      isOccasion(date) &&
      date.start >= here.start &&
      date.end <= here.end &&
      !isIn(date, one.content) &&
      !isIn(date, one.source) &&
      !isIn(date, who.source) &&
      isNear(text, date, cue, one),
  )
  const after = sentences.slice(at + 1, at + 4).filter((sentence) => takesUp(text, sentence, who))
  const later = after.flatMap((sentence) =>
    dates.filter(
      (date) =>
        isOccasion(date) &&
        date.start >= sentence.start &&
        date.end <= sentence.end &&
        /\b(?:spoke|speaking|told|said)\b/u.test(text.slice(sentence.start, date.start)),
    ),
  )[0]
  const occasion = own ?? later
  const told =
    anonymity ??
    after.map((sentence) => anonymityIn(text, sentence, false)).find((found) => found !== null)
  return {
    ...(told ? { anonymity: told } : {}),
    ...(occasion ? { occasion: [occasion.start, occasion.end] } : {}),
  }
}

/** In the sentence of the saying, but not in what is said. */
function anonymityOutside(text: string, sentence: Span, { content }: Read): Range | null {
  const found = anonymityIn(text, sentence, true)
  return found && !isIn({ start: found[0], end: found[1] }, content) ? found : null
}

const isOccasion = ({ type, value }: AnalysedDate): boolean =>
  (type === 'DATE' || type === 'TIME') && /^\d{4}-(?:\d\d|W\d\d)/.test(value)

const isIn = ({ start, end }: Span, ranges: readonly Range[]): boolean =>
  ranges.some((range) => range[0] <= start && end <= range[1])

/** Right before or after the verb or the source: "said on Sunday", "On Sunday, X said". */
function isNear(text: string, date: Span, cue: Range, { source }: Read): boolean {
  const between =
    date.start >= cue[1]
      ? text.slice(Math.max(cue[1], source[0]?.[1] ?? 0, 0), date.start)
      : text.slice(date.end, Math.min(cue[0], source[0]?.[0] ?? cue[0]))
  return between.length < 60 && !/[.;]\s/u.test(between)
}

/** Does the sentence go on about the same source: "They spoke …", "The officials …"? */
function takesUp(text: string, { start, end }: Span, { head, isPlural, namedness }: Read): boolean {
  const words = text.slice(start, end)
  if (namedness === 'named') return false
  if (isPlural && /^They\b/u.test(words)) return true
  if (!isPlural && /^(?:He|She)\b/u.test(words)) return true
  const noun =
    /^(?:The|Both|All) (?:\p{L}+ ){0,2}?(?<noun>\p{Ll}+)\b(?= (?:spoke|asked|requested|declined|insisted|were|was|did|refused|told))/u.exec(
      words,
    )?.groups?.['noun']
  return noun !== undefined && (noun === head || noun.replace(/s$/u, '') === head)
}
