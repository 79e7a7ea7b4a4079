import type { FieldValue } from './claim.ts'
import type { ArticleId } from './article.ts'
import type { independences } from './claim-codes.ts'
import type { Consistency, HypothesisId, Matrix, MatrixRow } from './question.ts'

/** What a row of the matrix says while some origins are lost. */
export type RowStanding = {
  /** Indexes of its origins that are not lost. */
  standing: number[]
  /** It counts: it stands on an origin, it is said by somebody, and it was not withdrawn. */
  counts: boolean
  /** `same`: it says the same of all hypotheses and tells none from another; `open`: cells are empty or disputed. */
  diagnosticity: 'tells' | 'same' | 'open'
  independence: (typeof independences)[number]
}

/** How a hypothesis stands. */
export type Score = {
  id: HypothesisId
  /** Independent origins with a claim that is inconsistent with it. */
  against: number
  /** Of these, origins with one that is very inconsistent. */
  very: number
  /** Claims that count, and how many of them are rated, disputed, and conditional among those against it. */
  claims: number
  rated: number
  disputed: number
  conditional: number
}

export type Assessment = {
  rows: RowStanding[]
  /** In the order of the hypotheses. */
  scores: Score[]
  /** Those with the least against them; several lead together; none if nothing tells them apart. */
  leading: HypothesisId[]
}

type Scored = Pick<Matrix, 'hypotheses' | 'rows' | 'origins'>

/**
 * Scores competing hypotheses by what speaks against them (R. J. Heuer, Psychology of Intelligence
 * Analysis, CIA 1999, chapter 8, steps 3 to 6): hypotheses are refuted, not confirmed, so only
 * inconsistencies count, and the hypothesis with the least of them leads.
 *
 * Counted are **independent origins**, not claims and not documents: an origin counts once against
 * a hypothesis, whatever number of its claims or copies is inconsistent with it. Of two hypotheses
 * with as many origins against them, the one with fewer that are *very* inconsistent stands better;
 * beyond that they stand equal. Codes are compared, never turned into numbers; neither credibility
 * nor reliability weighs, they are shown beside the row. A hypothesis of which no claim that counts
 * is rated is not ranked. Analysts who disagree on a cell speak against the hypothesis as far as
 * all of them do. Withdrawn and superseded claims, and claims that are only a condition, do not
 * count; conditional ones do, and are told apart.
 *
 * @param lost keys of origins that are left out: the rows that rest on them alone no longer count
 */
export function assess(matrix: Scored, lost: ReadonlySet<ArticleId> = new Set()): Assessment {
  const isLost = matrix.origins.map(({ key }) => lost.has(key))
  const rows = matrix.rows.map((row) => standingOf(row, matrix, isLost))
  const scores = matrix.hypotheses.map(({ id }) => scoreOf(id, matrix, rows))
  return { rows, scores, leading: leadingOf(scores) }
}

function standingOf(
  row: MatrixRow,
  { hypotheses, origins }: Scored,
  isLost: readonly boolean[],
): RowStanding {
  const standing = row.origins.filter((origin) => !isLost[origin])
  const named = standing.filter((origin) => origins[origin]!.isNamed).length
  const documents = standing.reduce((sum, at) => sum + origins[at]!.documents.length, 0)
  const isSaid = !row.isOnlyCondition && row.status !== 'withdrawn' && row.status !== 'superseded'
  return {
    standing,
    counts: isSaid && standing.length > 0,
    diagnosticity: diagnosticityOf(hypotheses.map(({ id }) => row.cells[id] ?? [])),
    independence:
      named > 1
        ? 'shown'
        : standing.length === 1 && documents > 1
          ? 'dependent'
          : 'cannot-be-shown',
  }
}

function diagnosticityOf(cells: readonly (readonly FieldValue[])[]): RowStanding['diagnosticity'] {
  const said = cells.map(saidIn)
  if (said.some((codes) => codes.length !== 1)) return 'open'
  return new Set(said.flat()).size === 1 ? 'same' : 'tells'
}

/** What is said in a cell: one code, none, or several that analysts disagree on. */
export const saidIn = (cell: readonly FieldValue[]): Consistency[] => [
  ...new Set(cell.map(({ value }) => value as Consistency)),
]
/** Analysts do not agree on a cell. */
export const isDisputed = (cell: readonly FieldValue[]): boolean => saidIn(cell).length > 1

const speaksAgainst = (code: Consistency) => code === 'inconsistent' || code === 'very-inconsistent'

function scoreOf(id: HypothesisId, { rows }: Scored, standing: readonly RowStanding[]): Score {
  const against = new Set<number>()
  const very = new Set<number>()
  const score = { id, claims: 0, rated: 0, disputed: 0, conditional: 0 }
  for (const [at, { counts, standing: origins }] of standing.entries()) {
    if (!counts) continue
    const row = rows[at]!
    const said = saidIn(row.cells[id] ?? [])
    score.claims++
    if (said.length > 0) score.rated++
    if (said.length > 1) score.disputed++
    if (said.length === 0 || !said.every(speaksAgainst)) continue
    if (row.isConditional) score.conditional++
    for (const origin of origins) {
      against.add(origin)
      if (said.every((code) => code === 'very-inconsistent')) very.add(origin)
    }
  }
  return { ...score, against: against.size, very: very.size }
}

/** Negative if the first stands better. */
const compare = (a: Pick<Score, 'against' | 'very'>, b: Pick<Score, 'against' | 'very'>) =>
  a.against - b.against || a.very - b.very

/** @returns none if fewer than two are ranked, or all of them stand equal */
function leadingOf(scores: readonly Pick<Score, 'id' | 'against' | 'very' | 'rated'>[]) {
  const ranked = scores.filter(({ rated }) => rated > 0).toSorted(compare)
  const [best] = ranked
  if (!best || ranked.length < 2) return []
  const leading = scores.filter((score) => score.rated > 0 && compare(score, best) === 0)
  return leading.length === ranked.length ? [] : leading.map(({ id }) => id)
}

/** Sets of origins whose loss changes what leads. */
export type Fragility = {
  /** The smallest sets, all of one size, as keys of origins. */
  sets: ArticleId[][]
  /** The largest size of which every set was tried; larger ones were not. */
  searched: number
  /** Every set of every size was tried up to the first that changes it, or up to all origins. */
  isComplete: boolean
}

/** Sets that are tried of one size at most: below a tenth of a second for seven hypotheses. */
const tried = 200_000

/**
 * The smallest sets of origins without which another hypothesis leads, or none, or others with it.
 * Exact: every set of one origin is tried, then of two, and so on to the first size that has one.
 *
 * @param most the largest size that is tried
 */
export function fragility(matrix: Scored, most = 4): Fragility {
  const profile = profiles(matrix)
  const leading = leadingAfter(profile, []).join()
  const count = profile.origins.length
  if (leading === '') return { sets: [], searched: 0, isComplete: true }
  for (let size = 1; size <= count; size++) {
    if (size > most || combinations(count, size) > tried) {
      return { sets: [], searched: size - 1, isComplete: false }
    }
    const sets: ArticleId[][] = []
    for (const set of subsets(count, size)) {
      if (leadingAfter(profile, set).join() === leading) continue
      sets.push(set.map((at) => matrix.origins[profile.origins[at]!]!.key))
    }
    if (sets.length > 0) return { sets, searched: size, isComplete: true }
  }
  return { sets: [], searched: count, isComplete: true }
}

type Marks = { against: number; very: number; rated: number }
type Profiles = {
  hypotheses: HypothesisId[]
  /** Indexes of the origins that bear on any hypothesis. */
  origins: number[]
  /** For each of these, what it says of each hypothesis: 1 or 0. */
  says: Marks[][]
  total: Marks[]
}

/** What each origin alone says: an origin speaks, or is lost, as a whole. */
function profiles(matrix: Scored): Profiles {
  const { rows } = assess(matrix)
  const says = matrix.origins.map((_, origin) =>
    assess({
      ...matrix,
      rows: matrix.rows.flatMap((row, at) =>
        rows[at]!.counts && row.origins.includes(origin) ? [{ ...row, origins: [origin] }] : [],
      ),
    }).scores.map(({ against, very, rated }) => ({ against, very, rated: Math.min(rated, 1) })),
  )
  const origins = [...says.keys()].filter((at) => says[at]!.some(({ rated }) => rated > 0))
  const kept = origins.map((at) => says[at]!)
  const total = matrix.hypotheses.map((_, h) =>
    kept.reduce(
      (sum, marks) => ({
        against: sum.against + marks[h]!.against,
        very: sum.very + marks[h]!.very,
        rated: sum.rated + marks[h]!.rated,
      }),
      { against: 0, very: 0, rated: 0 },
    ),
  )
  return { hypotheses: matrix.hypotheses.map(({ id }) => id), origins, says: kept, total }
}

function leadingAfter({ hypotheses, says, total }: Profiles, lost: readonly number[]) {
  const scores = hypotheses.map((id, h) => {
    const score = { id, ...total[h]! }
    for (const origin of lost) {
      const marks = says[origin]![h]!
      score.against -= marks.against
      score.very -= marks.very
      score.rated -= marks.rated
    }
    return score
  })
  return leadingOf(scores)
}

/** How many sets of `size` there are among `count`. */
function combinations(count: number, size: number): number {
  let number = 1
  for (let at = 0; at < size; at++) number = (number * (count - at)) / (at + 1)
  return number
}

/** Every set of `size` of the numbers below `count`, in order. */
function* subsets(count: number, size: number): Generator<number[]> {
  const set = Array.from({ length: size }, (_, at) => at)
  for (;;) {
    yield [...set]
    let at = size - 1
    while (at >= 0 && set[at] === count - size + at) at--
    if (at < 0) return
    set[at]!++
    for (let next = at + 1; next < size; next++) set[next] = set[next - 1]! + 1
  }
}
