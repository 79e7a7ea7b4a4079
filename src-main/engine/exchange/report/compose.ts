import type { Article, ArticleId } from '../../../../src-preload/contract/article.ts'
import type { Claim } from '../../../../src-preload/contract/claim.ts'
import { markings } from '../../../../src-preload/contract/claim-codes.ts'
import { type ClaimPath, fieldOf } from '../../../../src-preload/contract/claim-fields.ts'
import { chainText, claimSentence } from '../../../../src-preload/contract/claim-sentence.ts'
import { choiceText, fieldTitle } from '../../../../src-preload/contract/field-words.ts'
import type { Judgement } from '../../../../src-preload/contract/judgement.ts'
import type { Matrix } from '../../../../src-preload/contract/question.ts'
import { codePointOffsets } from '../code-points.ts'
import { judgementPart } from './judgement-part.ts'
import { matrixPart } from './matrix-part.ts'
import { citedParagraphs } from './paragraphs.ts'
import type { Quotation, Report, ReportClaim, ReportSource } from './report.ts'
import { sourcingStatement } from './sourcing.ts'

/** What a report is made of: the chosen records as the case holds them. */
export type Material = {
  caseName: string
  asOf: string | null
  claims: readonly Claim[]
  judgements: readonly Judgement[]
  /** Those with a claim that is in the report. */
  matrices: readonly Matrix[]
  /** `1` or `2`: the case's row of likelihood terms. */
  row: '1' | '2'
  /** `null` for an article that is not in the case any more. */
  article: (id: ArticleId) => Article | null
}

/** Makes a report of chosen records: numbered claims, quotations and sources. Pure. */
export function composeReport(material: Material): Report {
  const { claims, judgements, caseName, asOf } = material
  const sources = numberedSources(material)
  const next = { quotation: 1 }
  const parts = claims.map((claim, at) => claimPart(claim, at + 1, sources, next))
  const numberOf = new Map(parts.map(({ id, number }) => [String(id), number]))
  const reportSources = [...sources.values()].map(({ article, number }) =>
    sourcePart(article, number, parts),
  )
  return {
    title: caseName,
    marking: strictest(claims),
    asOf,
    judgements: judgements.map((one, at) => judgementPart(one, at + 1, numberOf, material.row)),
    matrices: material.matrices.map((one, at) => matrixPart(one, at + 1, numberOf)),
    claims: parts,
    sourcing: sourcingStatement(
      claims,
      [...sources.values()].map(({ article }) => article),
    ),
    sources: reportSources,
  }
}

type Sources = Map<
  ArticleId,
  { article: Article; number: number; offset: (utf16: number) => number }
>

/** The cited articles in the order of their first citation. */
function numberedSources({ claims, article }: Material): Sources {
  const sources: Sources = new Map()
  for (const { evidence } of claims) {
    for (const { articleId } of evidence) {
      const found = sources.has(articleId) ? null : article(articleId)
      if (!found) continue
      const offset = codePointOffsets(found.text)
      sources.set(articleId, { article: found, number: sources.size + 1, offset })
    }
  }
  return sources
}

function claimPart(
  claim: Claim,
  number: number,
  sources: Sources,
  next: { quotation: number },
): ReportClaim {
  const quotations = claim.evidence.flatMap((words): Quotation[] => {
    const source = sources.get(words.articleId)
    if (!source || words.verdict !== 'exact') return []
    const { start, end, exact, field } = words
    return [
      {
        number: next.quotation++,
        field: fieldTitle(field),
        exact,
        source: source.number,
        position: { start: source.offset(start), end: source.offset(end) },
        span: { start, end },
      },
    ]
  })
  return {
    number,
    id: claim.id,
    sentence: {
      text: claimSentence(claim),
      citations: quotations.map((one) => one.number),
      of: 'quotations',
    },
    chain: chainText(claim),
    facts: factsOf(claim),
    quotations,
  }
}

/** What a reader of a report asks of a claim beside its sentence. */
const printed: ClaimPath[] = [
  'kind',
  'eventTime',
  'eventTime.edtf',
  'eventPlace',
  'quotationForm',
  'claimer.count',
  'claimer.anonymityReason',
  'informationCredibility',
  'status',
]

const factsOf = (claim: Claim) =>
  printed.flatMap((path) => {
    const values = claim.fields[path] ?? []
    if (values.length === 0) return []
    const value = values.map((one) => oneLine(worded(path, one.value))).join(' / ')
    const reasons = values.flatMap(({ reason }) => reason ?? [])
    const inferred = reasons.length > 0 ? ` (inferred: ${oneLine(reasons.join('; '))})` : ''
    return { name: fieldTitle(path), value: `${value}${inferred}` }
  })

/** Codes in words. */
const worded = (path: ClaimPath, value: string | number): string =>
  choiceText[fieldOf(path)]?.[value] ?? String(value)

function sourcePart(article: Article, number: number, parts: readonly ReportClaim[]): ReportSource {
  const { id, headline, publisher, credit, datelinePlace, published, originalName, language } =
    article
  const quotations = parts.flatMap((part) => part.quotations.filter((one) => one.source === number))
  const facts = [
    publisher,
    credit && credit !== publisher ? `credit: ${credit}` : null,
    datelinePlace ? `dateline: ${datelinePlace}` : null,
    published ? `published: ${published}` : 'not dated',
    article.metadata.url?.value ?? null,
    `file: ${originalName}`,
    `SHA-256: ${id.slice(0, 64)}`,
  ]
  return {
    number,
    articleId: id,
    headline: oneLine(headline || originalName),
    facts: facts.filter((fact) => fact !== null && fact !== '').map((fact) => oneLine(fact!)),
    language,
    paragraphs: citedParagraphs(article, quotations),
  }
}

/** TLP's order: what only its addressees may see comes first. */
function strictest(claims: readonly Claim[]): string | null {
  const present = new Set(claims.flatMap(({ fields }) => fields.marking?.map(({ value }) => value)))
  return markings.find((marking) => present.has(marking)) ?? null
}

const oneLine = (text: string) => text.replace(/\s+/gu, ' ').trim()
