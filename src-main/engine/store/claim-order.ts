import type {
  AtTime,
  ClaimSort,
  ClaimView,
  Within,
} from '../../../src-preload/contract/claim-table.ts'
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
 * @param within a group, date or place that they have as well
 * @returns `where`: conditions on `claim_row`, `''` for all claims; `values` for its parameters
 */
export function viewWhere(
  { query, filters }: Pick<ClaimView, 'query' | 'filters'>,
  within: Within | null,
): {
  where: string
  values: Record<string, string | number>
} {
  const words = fold(query).split(/\s+/).filter(Boolean)
  const values: Record<string, string | number> = {}
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
    const { where, values: more } = withinWhere(within)
    parts.push(where)
    Object.assign(values, more)
  }
  return { where: parts.join(' AND '), values }
}

type Condition = { where: string; values: Record<string, string | number> }

function withinWhere(within: Within): Condition {
  if ('facet' in within) {
    const { facet, value } = within
    return { where: inGroup, values: { facet, value } }
  }
  if ('clock' in within) return timeWhere(within)
  return {
    where: `no IN (SELECT place.no FROM json_each(:places) AS wanted CROSS JOIN claim_place AS place
      WHERE role = wanted.value ->> 'role' AND point IS wanted.value ->> 'point'
      AND words = coalesce(wanted.value ->> 'words', words))`,
    values: { places: JSON.stringify(within.places) },
  }
}

const inGroup = 'no IN (SELECT no FROM claim_facet WHERE facet = :facet AND value = :value)'

function timeWhere({ clock, from, to, doubt, lane }: AtTime): Condition {
  const between = (column: string, range: AtTime['from'], name: string) =>
    range ? `${column} BETWEEN :${name}1 AND :${name}2` : `${column} IS NULL`
  const dated = [
    'clock = :clock',
    between('from_at', from, 'from'),
    between('to_at', to, 'to'),
    ...(doubt === null ? [] : ['doubt = :doubt']),
  ]
  return {
    where: [
      `no IN (SELECT no FROM claim_time WHERE ${dated.join(' AND ')})`,
      ...(lane ? [inGroup] : []),
    ].join(' AND '),
    values: {
      clock,
      ...(from && { from1: from.from, from2: from.to }),
      ...(to && { to1: to.from, to2: to.to }),
      ...(doubt !== null && { doubt }),
      ...lane,
    },
  }
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
