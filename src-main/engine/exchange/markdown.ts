import type { Article } from '../../../src-preload/contract/article.ts'
import type { Claim, ClaimField, EvidenceField } from '../../../src-preload/contract/claim.ts'

/** How a report names the fields that it prints below a claim. */
const labels: [field: ClaimField, label: string][] = [
  ['kind', 'Kind'],
  ['claimer', 'Said by'],
  ['claimer.namedness', 'Source is'],
  ['claimer.count', 'Number of sources'],
  ['claimer.anonymityReason', 'Reason for anonymity'],
  ['eventTime', 'When'],
  ['eventTime.edtf', 'Date'],
  ['eventPlace', 'Where'],
  ['factuality', 'Factuality'],
  ['informationCredibility', 'Information credibility'],
  ['status', 'Status'],
  ['notes', 'Notes'],
]

/** Numbers quotations through the whole report, from 1. */
export type Numbering = { next: number }

/** The beginning of the report. */
export function reportHead(caseName: string, articles: number): string {
  return `# ${inline(caseName)}\n\n${articles} ${articles === 1 ? 'article' : 'articles'}; those with claims follow.\n\n`
}

/**
 * The part of the report about one article: where it comes from, its claims, and under each the
 * words that it rests on, numbered. A condition is never printed apart from its claim.
 *
 * @param article `null` if it is not in the case any more
 */
export function articleReport(
  article: Article | null,
  claims: readonly Claim[],
  numbering: Numbering,
): string {
  const title = article ? inline(article.headline) : 'An article that is not in the case any more'
  const parts = [`## ${title}`, ...(article ? [sourceLine(article)] : [])]
  return `${[...parts, ...claims.map((claim) => claimReport(claim, numbering))].join('\n\n')}\n\n`
}

function sourceLine(article: Article): string {
  const { publisher, credit, datelinePlace, published, originalName } = article
  const facts = [
    publisher,
    credit && credit !== publisher && `credit: ${credit}`,
    datelinePlace && `dateline: ${datelinePlace}`,
    published && `published: ${published}`,
    `file: ${originalName}`,
  ]
  return facts
    .filter((fact) => typeof fact === 'string' && fact !== '')
    .map((fact) => inline(String(fact)))
    .join(' · ')
}

function claimReport(claim: Claim, numbering: Numbering): string {
  const numbers = new Map(claim.evidence.map(({ id }) => [id, numbering.next++]))
  const cited = (field: EvidenceField) =>
    claim.evidence
      .filter((evidence) => evidence.field === field)
      .map(({ id }) => ` [${numbers.get(id)}]`)
      .join('')
  const text = (field: ClaimField) =>
    (claim.fields[field] ?? []).map(({ value }) => inline(String(value))).join(' / ')
  const printed = (field: ClaimField) => {
    const reasons = (claim.fields[field] ?? []).flatMap(({ reason }) => reason ?? [])
    const inferred = reasons.length > 0 ? ` (inferred: ${inline(reasons.join('; '))})` : ''
    return `${text(field)}${cited(field as EvidenceField)}${inferred}`
  }

  const description = text('description') || 'A claim without a description'
  const condition = printed('condition')
  const type = text('condition.type') || 'if'
  const held = condition ? ` — **${type}** ${condition}` : ''
  const quotations = claim.evidence.map(
    ({ id, exact, verdict }) =>
      `> [${numbers.get(id)}] “${quoted(exact)}”${verdict === 'exact' ? '' : ` *(${verdict})*`}`,
  )
  const facts = labels
    .filter(([field]) => text(field) !== '')
    .map(([field, label]) => `- ${label}: ${printed(field)}`)
  return [
    `### ${description}${cited('description')}${held}`,
    ...(facts.length > 0 ? [facts.join('\n')] : []),
    ...(quotations.length > 0 ? [quotations.join('\n>\n')] : []),
  ].join('\n\n')
}

/** A text of the case on one line, with nothing in it that Markdown or HTML would take for markup. */
function inline(text: string): string {
  return escape(text.replace(/\s+/g, ' ').trim())
}

/** Words of an article, line by line inside a block quotation. */
function quoted(text: string): string {
  return text
    .split(/\r\n|\r|\n/)
    .map(escape)
    .join('\n> ')
}

/** Every ASCII punctuation character that can be markup may be escaped by a backslash (CommonMark 2.4). */
function escape(text: string): string {
  return text
    .replace(/[\\`*_{}[\]<>#|~&!$]/g, '\\$&')
    .replace(/^(\s*)([-+=])/, '$1\\$2')
    .replace(/^(\s*\d+)([.)])/, '$1\\$2')
}
