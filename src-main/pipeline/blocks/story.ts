/** How much one unit looks like a paragraph of the story: positive for, negative against. */
export type Evidence = {
  score: number
  /** Heads a box of other stories: the story ends here unless there is much more of it below. */
  opensBox: boolean
}

/**
 * Costs of the steps from unit to unit, in the scores' measure. A box is left only for much text;
 * a story may pause for an advertisement or a line of links.
 */
const cost = { begin: 2, pause: 1.2, resume: 1.2, enterBox: 1.5, leaveBox: 9, idle: 0.1 }

const [before, body, pause, box] = [0, 1, 2, 3] as const

/**
 * Finds the units that are the story: the path through the states *before*, *body*, *pause* and
 * *box* that has the greatest sum of scores (Viterbi). Only units in *body* count; each adds its score.
 *
 * evidence → for each unit whether it is body. Linear.
 */
export function findStory(evidence: readonly Evidence[]): boolean[] {
  let best = [0, -Infinity, -Infinity, -Infinity]
  const from: number[][] = []
  for (const { score, opensBox } of evidence) {
    const steps: [number, number, number][] = [
      [before, before, 0],
      [before, body, score - cost.begin],
      [body, body, score],
      [body, pause, -cost.pause],
      [pause, pause, -cost.idle],
      [pause, body, score - cost.resume],
      [box, box, 0],
      [box, body, opensBox ? -Infinity : score - cost.leaveBox],
      [body, box, opensBox ? 0 : -cost.enterBox],
      [pause, box, 0],
    ]
    const next = [-Infinity, -Infinity, -Infinity, -Infinity]
    const origin = [0, 0, 0, 0]
    for (const [source, target, gain] of steps) {
      if (opensBox && (target === body || target === pause)) continue
      const total = best[source]! + gain
      if (total > next[target]!) {
        next[target] = total
        origin[target] = source
      }
    }
    best = next
    from.push(origin)
  }
  return trace(best, from)
}

function trace(best: number[], from: number[][]): boolean[] {
  const isBody = from.map(() => false)
  let state = best.indexOf(Math.max(...best))
  for (let at = from.length - 1; at >= 0; at--) {
    isBody[at] = state === body
    state = from[at]![state]!
  }
  return isBody
}
