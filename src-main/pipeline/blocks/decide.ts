import { evidenceFor, type Observation } from './observe.ts'
import type { Signals } from './signals.ts'
import { type Costs, findStory } from './story.ts'
import { trimStory } from './trim.ts'
import { logOdds, type Weights } from './weights.ts'

/** How a kind of page is judged. */
export type Measure = {
  weights: Weights
  costs: Costs
  /** Log odds from which a line that is no sentence may begin or end the story. */
  surelyBody: number
}

/** Which units are the story, and the log odds of each. */
export type Decision = { story: boolean[]; scores: number[] }

/**
 * Decides which units are the story. A page has one unless no unit reads like prose at all: where
 * nothing stands out it is the first guess, and without that the unit that comes nearest.
 */
export function decide(
  { marks, shapes, core }: Observation,
  signals: readonly Signals[],
  { weights, costs, surelyBody }: Measure,
): Decision {
  const scores = signals.map((signs) => logOdds(signs, weights))
  const evidence = shapes.map((shape, at) => evidenceFor(marks[at]!, shape, scores[at]!))
  const found = findStory(evidence, costs)
  if (found.includes(true)) {
    return { story: trimStory(found, shapes, (at) => scores[at]! > surelyBody), scores }
  }
  if (core.includes(true)) return { story: [...core], scores }
  const sentences = scores.filter((_, at) => isSentence(at))
  const nearest = sentences.length === 0 ? -1 : scores.indexOf(Math.max(...sentences))
  return { story: scores.map((_, at) => at === nearest), scores }

  function isSentence(at: number): boolean {
    return marks[at] === null && shapes[at]!.isClosed && shapes[at]!.words >= fewestWords
  }
}

/** Words of the shortest unit that can be a story by itself. */
const fewestWords = 5
