import type { Block } from '../../../src-preload/contract/article.ts'
import { labelUnits, restOf } from './label.ts'
import { unitsOf } from './lines.ts'
import { evidenceFor, observe } from './observe.ts'
import { findStory, textCosts } from './story.ts'
import { trimStory } from './trim.ts'
import { mostUnits } from './unit.ts'
import { logOdds, textWeights } from './weights.ts'

/** Log odds from which a line that is no sentence may begin or end the story. */
const surelyBody = 3.5

/**
 * Labels every stretch of a text file. Never throws; linear in the text's length.
 *
 * text → blocks as `Block` promises them: in order, not overlapping, only white space between.
 */
export function textBlocks(text: string): Block[] {
  const units = unitsOf(text).slice(0, mostUnits)
  const { marks, shapes, signals } = observe(text, units)
  const scores = signals.map((signs) => logOdds(signs, textWeights))
  const evidence = units.map((_, at) => evidenceFor(marks[at]!, shapes[at]!, scores[at]!))
  const story = trimStory(findStory(evidence, textCosts), shapes, (at) => scores[at]! > surelyBody)
  const reasons = (at: number) => {
    const { words, isClosed } = shapes[at]!
    return scores[at]! > 0
      ? [`${Math.round(words)} words`, ...(isClosed ? ['ends like a sentence'] : [])]
      : ['line between paragraphs of the story']
  }
  const judged = { units, marks, shapes, story, titleHint: () => 0, elementLabel: () => null }
  return [...labelUnits(judged, reasons), ...restOf(text, units)]
}
