import type { ReportFault, ReportRule } from '../../../../src-preload/contract/report.ts'
import { claimSentence } from '../../../../src-preload/contract/claim-sentence.ts'
import { confidences, likelihoodRows } from '../../../../src-preload/contract/judgement.ts'
import type { Material } from './compose.ts'
import { isMarkedAssumption } from './judgement-part.ts'
import type { Report, ReportClaim, ReportJudgement, ReportMatrix, Sentence } from './report.ts'

/**
 * For which sentences a report is refused; none if it may leave. It looks at what would be printed
 * and at the records that it was made from.
 *
 * The rules are ICD 203's (likelihood and confidence apart, one row of terms, assumptions marked)
 * and ICD 206's (every sentence that rests on a source cites it), and ours: no condition is lost.
 */
export function lintReport(report: Report, material: Material): ReportFault[] {
  const terms = usedRows(report)
  return [
    ...report.judgements.flatMap((judgement) =>
      judgementFaults(judgement, report, material, terms),
    ),
    ...report.matrices.flatMap((matrix) => matrixFaults(matrix, material)),
    ...report.claims.flatMap((claim) => claimFaults(claim, material)),
  ]
}

function judgementFaults(
  judgement: ReportJudgement,
  report: Report,
  material: Material,
  terms: ReadonlySet<string>,
): ReportFault[] {
  const fault = (rule: ReportRule, sentence: string): ReportFault => ({
    rule,
    at: `J${judgement.number}`,
    target: { kind: 'judgement', id: judgement.id },
    sentence,
  })
  const { statement, basis, alternatives, indicators } = judgement
  const cited = [...statement, ...basis]
  return [
    ...cited
      .filter((one) => !isMarkedAssumption(one.text) && !leadsToWords(one, report))
      .map(({ text }) => fault('uncited', text)),
    ...[...cited.map(({ text }) => text), ...alternatives, ...indicators].flatMap((text) => [
      ...(likelihoodIn(text).size > 0 && confidenceIn(text)
        ? [fault('confidence-with-likelihood', text)]
        : []),
      ...(terms.size > 1 && likelihoodIn(text).size > 0
        ? [fault('mixed-likelihood-rows', text)]
        : []),
      ...(assumes(text) && !isMarkedAssumption(text) ? [fault('unmarked-assumption', text)] : []),
      ...(tellsBare(text, material) ? [fault('condition-missing', text)] : []),
    ]),
  ]
}

/** A question and its hypotheses are the analyst's words too; they need no source. */
function matrixFaults(matrix: ReportMatrix, material: Material): ReportFault[] {
  const fault = (rule: ReportRule, sentence: string): ReportFault => ({
    rule,
    at: `M${matrix.number}`,
    target: null,
    sentence,
  })
  return [matrix.question, ...matrix.hypotheses.map(({ text }) => text)].flatMap((text) => [
    ...(likelihoodIn(text).size > 0 && confidenceIn(text)
      ? [fault('confidence-with-likelihood', text)]
      : []),
    ...(tellsBare(text, material) ? [fault('condition-missing', text)] : []),
  ])
}

function claimFaults(claim: ReportClaim, { claims, article }: Material): ReportFault[] {
  const fault = (rule: ReportRule): ReportFault => ({
    rule,
    at: `C${claim.number}`,
    target: { kind: 'claim', id: claim.id },
    sentence: claim.sentence.text,
  })
  const record = claims.find(({ id }) => id === claim.id)
  if (!record) return [fault('uncited')]
  const isGone =
    (record.fields.status ?? []).some(({ value }) => value === 'withdrawn') ||
    record.evidence.some(({ articleId }) => article(articleId) === null)
  const known = new Set(claim.quotations.map(({ number }) => number))
  const { citations } = claim.sentence
  return [
    ...(isGone ? [fault('withdrawn-source')] : []),
    ...(citations.length === 0 || citations.some((one) => !known.has(one))
      ? [fault('uncited')]
      : []),
    ...(record.evidence.some(({ verdict }) => verdict !== 'exact') ? [fault('words-lost')] : []),
    ...(claim.sentence.text === claimSentence(record) ? [] : [fault('condition-missing')]),
  ]
}

/** Citation → claim → exact words: the whole way must be there. */
function leadsToWords({ citations }: Sentence, { claims }: Report): boolean {
  return (
    citations.length > 0 &&
    citations.every((number) => {
      const cited = claims.find((claim) => claim.number === number)
      return cited !== undefined && cited.quotations.length > 0
    })
  )
}

/** A sentence that repeats the words of a conditional or hedged claim must hold the whole of it. */
const tellsBare = (text: string, { claims }: Material): boolean =>
  claims.some((claim) => {
    const sentence = claimSentence(claim)
    return (claim.fields.description ?? []).some(({ value }) => {
      const bare = folded(String(value))
      return bare !== '' && bare !== folded(sentence) && folded(text).includes(bare)
        ? !folded(text).includes(folded(sentence))
        : false
    })
  })

const folded = (text: string) =>
  text
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .replace(/[.\s]+$/u, '')
    .trim()

const anyOf = (terms: readonly string[]) => new RegExp(`\\b(${terms.join('|')})\\b`, 'i')
const rowTerms = Object.entries(likelihoodRows).map(([row, terms]) => [row, anyOf(terms)] as const)
const confidenceTerm = anyOf(
  confidences.flatMap((level) => [
    `${level} confidence`,
    `${level}-confidence`,
    `confidence is ${level}`,
  ]),
)

/** The rows of ICD 203 whose terms a text uses. */
const likelihoodIn = (text: string): Set<string> =>
  new Set(rowTerms.flatMap(([row, pattern]) => (pattern.test(text) ? row : [])))

const confidenceIn = (text: string): boolean => confidenceTerm.test(text)

/** Words that say that something is taken for granted. */
const assumes = (text: string): boolean =>
  /\b(we|I|it is|is|are) (assume|assumed|presume|presumed)\b|\b(assuming|presuming) that\b|\bpresumably\b|\bon the assumption\b/i.test(
    text,
  )

/** Every row that the analyst's own sentences and ratings use. */
function usedRows({ judgements }: Report): ReadonlySet<string> {
  const texts = judgements.flatMap(({ statement, basis, alternatives, indicators, likelihood }) => [
    ...[...statement, ...basis].map(({ text }) => text),
    ...alternatives,
    ...indicators,
    ...(likelihood === null ? [] : [likelihood]),
  ])
  return new Set(texts.flatMap((text) => [...likelihoodIn(text)]))
}
