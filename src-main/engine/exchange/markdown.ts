import type { Article } from '../../../src-preload/contract/article.ts'
import type { Claim } from '../../../src-preload/contract/claim.ts'
import { ClaimField, type ClaimPath, fieldOf } from '../../../src-preload/contract/claim-fields.ts'
import { claimSentence } from '../../../src-preload/contract/claim-sentence.ts'
import { choiceText, fieldTitle } from '../../../src-preload/contract/field-words.ts'
import { inline, quoted } from './markdown-text.ts'

/** Nothing that a reader of a report can use. */
const unprinted = /\.(entity|source|claim|order)$/

/** Numbers quotations through the whole report, from 1. */
export type Numbering = { next: number }

/** The beginning of the report. */
export function reportHead(caseName: string, articles: number): string {
  return `# ${inline(caseName)}\n\n${articles} ${articles === 1 ? 'article' : 'articles'}; those with claims follow.\n\n`
}

/**
 * The part of the report about one article: where it comes from, its claims, and under each the
 * words that it rests on, numbered.
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
  const cited = (path: ClaimPath) =>
    claim.evidence
      .filter(({ field }) => field === path)
      .map(({ id }) => ` [${numbers.get(id)}]`)
      .join('')
  const basis = (path: ClaimPath) => {
    const reasons = (claim.fields[path] ?? []).flatMap(({ reason }) => reason ?? [])
    const inferred = reasons.length > 0 ? ` (inferred: ${inline(reasons.join('; '))})` : ''
    return `${cited(path)}${inferred}`
  }
  const valuesOf = (path: ClaimPath) =>
    (claim.fields[path] ?? []).map(({ value }) => inline(wordOf(path, value))).join(' / ')

  const quotations = claim.evidence.map(
    ({ id, exact, verdict }) =>
      `> [${numbers.get(id)}] “${quoted(exact)}”${verdict === 'exact' ? '' : ` *(${verdict})*`}`,
  )
  const facts = (Object.keys(claim.fields) as ClaimPath[])
    .filter((path) => path !== 'description' && !unprinted.test(path))
    .toSorted((a, b) => placeOf(a) - placeOf(b))
    .map((path) => `- ${fieldTitle(path)}: ${valuesOf(path)}${basis(path)}`)
  return [
    `### ${inline(claimSentence(claim))}${basis('description')}`,
    ...(facts.length > 0 ? [facts.join('\n')] : []),
    ...(quotations.length > 0 ? [quotations.join('\n>\n')] : []),
  ].join('\n\n')
}

const placeOf = (path: ClaimPath): number => ClaimField.options.indexOf(fieldOf(path))

/** Codes in words. */
const wordOf = (path: ClaimPath, value: string | number): string =>
  choiceText[fieldOf(path)]?.[value] ?? String(value)
