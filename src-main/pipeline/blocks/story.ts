/** How much one unit looks like a paragraph of the story. */
export type Evidence = {
  /** Positive for, negative against; log odds. */
  score: number
  /** Words of the unit: long units count for more. */
  words: number
  /**
   * `furniture` is known by its words and never the story, but the story may go on after it;
   * `opener` heads a box of other things: after it the story is over unless much more of it follows.
   */
  role: 'plain' | 'furniture' | 'opener'
}

/**
 * What the steps from unit to unit cost, in log odds, and how a unit's length scales its score:
 * `min(most, words / 20) ^ growth`.
 */
export type Costs = {
  begin: number
  pause: number
  resume: number
  enterBox: number
  leaveBox: number
  idle: number
  growth: number
  most: number
}

/** Tuned on the same pages as the weights of `weights.ts`, on a plateau: no figure is critical. */
export const textCosts: Costs = {
  begin: 0.3,
  pause: 0.7,
  resume: 0.8,
  enterBox: 0.3,
  leaveBox: 12,
  idle: 0.13,
  growth: 0.6,
  most: 1.5,
}

/** In HTML the elements tell more, so that a box in the middle of a story is left for less. */
export const htmlCosts: Costs = { ...textCosts, leaveBox: 2.5 }

const [before, body, pause, box]: readonly [number, number, number, number] = [0, 1, 2, 3]

/** The steps of the path: from, to, cost. */
function stepsOf(costs: Costs): readonly (readonly [from: number, to: number, cost: number])[] {
  return [
    [before, before, 0],
    [before, body, costs.begin],
    [body, body, 0],
    [body, pause, costs.pause],
    [body, box, costs.enterBox],
    [pause, pause, costs.idle],
    [pause, body, costs.resume],
    [pause, box, 0],
    [box, box, 0],
    [box, body, costs.leaveBox],
  ]
}

/**
 * Finds the units that are the story: the path through the states *before*, *body*, *pause* and
 * *box* with the greatest sum of scores (Viterbi). Linear.
 *
 * evidence → for each unit whether it is body
 */
export function findStory(evidence: readonly Evidence[], costs: Costs): boolean[] {
  const steps = stepsOf(costs)
  let best = [0, -Infinity, -Infinity, -Infinity]
  const origins: (readonly number[])[] = []
  for (const unit of evidence) {
    if (unit.role === 'furniture') {
      origins.push([before, body, pause, box])
      continue
    }
    const gain = unit.score * Math.min(costs.most, Math.max(unit.words, 0.5) / 20) ** costs.growth
    const next = [-Infinity, -Infinity, -Infinity, -Infinity]
    const origin = [before, body, pause, box]
    for (const [from, to, price] of steps) {
      if (unit.role === 'opener' && (to === body || to === pause)) continue
      const toll = unit.role === 'opener' ? 0 : price
      const total = best[from]! - toll + (to === body ? gain : 0)
      if (total > next[to]!) {
        next[to] = total
        origin[to] = from
      }
    }
    best = next
    origins.push(origin)
  }
  return trace(best, origins, evidence)
}

function trace(
  best: readonly number[],
  origins: readonly (readonly number[])[],
  evidence: readonly Evidence[],
): boolean[] {
  const isBody = evidence.map(() => false)
  let state = best.indexOf(Math.max(...best))
  for (let at = evidence.length - 1; at >= 0; at--) {
    isBody[at] = state === body && evidence[at]!.role === 'plain'
    state = origins[at]![state]!
  }
  return isBody
}
