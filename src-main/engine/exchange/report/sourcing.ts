import type { Article } from '../../../../src-preload/contract/article.ts'
import type { Claim } from '../../../../src-preload/contract/claim.ts'
import type { ClaimPath } from '../../../../src-preload/contract/claim-fields.ts'
import { chainOf, headsOf } from '../../../../src-preload/contract/claim-groups.ts'

/**
 * What a report rests on as a whole, in sentences (after the source summary statement of ICD 206):
 * how many articles of how many outlets and agencies, named and unnamed sources, direct quotations,
 * conditions, disagreements. Counted, never weighed: independence is told with each claim.
 */
export function sourcingStatement(
  claims: readonly Claim[],
  articles: readonly Article[],
): string[] {
  const outlets = new Set(articles.flatMap(({ publisher }) => publisher ?? []))
  const credits = new Set(articles.flatMap(({ credit }) => credit ?? []))
  const dates = articles.flatMap(({ published }) => published ?? []).toSorted()
  const claimers = claims.map((claim) => valueOf(claim, 'claimer.namedness'))
  const unnamed = claimers.filter((one) => one !== null && one !== 'named').length
  const relayed = claims.filter((claim) => chainOf(claim).length > 1).length
  const conditional = claims.filter((claim) => headsOf(claim, 'condition').length > 0).length
  const quoted = claims.filter((claim) => valueOf(claim, 'quotationForm') === 'direct').length
  const disputed = claims.filter(isDisputed).length
  const outletText = outlets.size > 0 ? ` of ${count(outlets.size, 'outlet')}` : ''
  const creditText = credits.size > 0 ? `, with ${count(credits.size, 'credit line')}` : ''
  const some = (many: number, one: string, several: string) =>
    many === 0 ? [] : [`${many} ${many === 1 ? one : several}.`]
  return [
    `This report rests on ${count(claims.length, 'claim')} from ${count(articles.length, 'article')}${outletText}${creditText}.`,
    ...(dates.length > 0
      ? [`The dated articles were published from ${dates[0]} to ${dates.at(-1)}.`]
      : []),
    ...some(
      unnamed,
      'claim has a source that is not named',
      'claims have a source that is not named',
    ),
    ...some(relayed, 'claim came through somebody else', 'claims came through somebody else'),
    ...some(quoted, 'claim is a direct quotation', 'claims are direct quotations'),
    ...some(
      conditional,
      'claim depends on a condition, which is told with it',
      'claims depend on a condition, which is told with each',
    ),
    ...some(
      disputed,
      'claim has a field on which analysts disagree: both values are printed',
      'claims have a field on which analysts disagree: both values are printed',
    ),
  ]
}

const valueOf = (claim: Claim, path: ClaimPath) => claim.fields[path]?.[0]?.value ?? null

const isDisputed = (claim: Claim) =>
  Object.values(claim.fields).some((values) => (values?.length ?? 0) > 1)

const count = (many: number, what: string) => `${many} ${what}${many === 1 ? '' : 's'}`
