import type { ClaimSort, ClaimView, FacetValue } from '../../../src-preload/contract/claim-table.ts'
import { fold } from './search-words.ts'

/** The column of each order; each has an index. */
const columns: Record<ClaimSort, string> = {
  claim: 'claim_key',
  claimer: 'claimer_key',
  article: 'article_key',
  outlet: 'outlet_key',
  place: 'place_key',
  kind: 'kind',
  status: 'status',
  credibility: 'credibility',
  happened: 'happened_from',
  reported: 'reported_from',
  entered: 'entered',
}

/**
 * Which claims a view shows.
 *
 * @param within a group that they are in as well
 * @returns `where`: conditions on `claim_row`, `''` for all claims; `values` for its parameters
 */
export function viewWhere(
  { query, filters }: Pick<ClaimView, 'query' | 'filters'>,
  within: FacetValue | null,
): {
  where: string
  values: Record<string, string>
} {
  const words = fold(query).split(/\s+/).filter(Boolean)
  const values: Record<string, string> = {}
  const parts = words.map((word, n) => {
    values[`word${n}`] = word
    return `instr(words, :word${n}) > 0`
  })
  const facets = Map.groupBy(filters, ({ facet }) => facet)
  for (const [facet, wanted] of facets) {
    values[facet] = JSON.stringify(wanted.map(({ value }) => value))
    parts.push(
      `no IN (SELECT no FROM claim_facet WHERE facet = '${facet}' AND value IN (SELECT value FROM json_each(:${facet})))`,
    )
  }
  if (within) {
    Object.assign(values, { facet: within.facet, value: within.value })
    parts.push('no IN (SELECT no FROM claim_facet WHERE facet = :facet AND value = :value)')
  }
  return { where: parts.join(' AND '), values }
}

/**
 * SQL of the row numbers of a view in its order: first those that have what it sorts by, then the
 * others, so that a claim without a date is last in either direction.
 */
export function orderSql(
  { sort, descending }: Pick<ClaimView, 'sort' | 'descending'>,
  where: string,
) {
  const column = columns[sort]
  const way = descending ? 'DESC' : 'ASC'
  const also = where && ` AND ${where}`
  const first = `SELECT no FROM claim_row WHERE ${column} IS NOT NULL${also} ORDER BY ${column} ${way}, no ${way}`
  if (sort === 'entered') return [first]
  return [first, `SELECT no FROM claim_row WHERE ${column} IS NULL${also} ORDER BY no ${way}`]
}
