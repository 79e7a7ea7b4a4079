import type { Block } from '../../../src-preload/contract/article.ts'
import { decide, type Measure } from './decide.ts'
import { labelUnits, restOf } from './label.ts'
import { unitsOf } from './lines.ts'
import { observe } from './observe.ts'
import { textCosts } from './story.ts'
import { mostUnits } from './unit.ts'
import { textWeights } from './weights.ts'

/** How pages are judged of which only the text is known. */
export const textMeasure: Measure = { weights: textWeights, costs: textCosts, surelyBody: 3.5 }

/**
 * Labels every stretch of a text file. Never throws; linear in the text's length.
 *
 * text → blocks as `Block` promises them: in order, not overlapping, only white space between.
 */
export function textBlocks(text: string): Block[] {
  const units = unitsOf(text).slice(0, mostUnits)
  const observation = observe(text, units)
  const { marks, shapes, signals } = observation
  const { story, scores } = decide(observation, signals, textMeasure)
  const reasons = (at: number) => {
    const { words, isClosed } = shapes[at]!
    return scores[at]! > 0
      ? [`${Math.round(words)} words`, ...(isClosed ? ['ends like a sentence'] : [])]
      : ['line between paragraphs of the story']
  }
  const judged = { units, marks, shapes, story, titleHint: () => 0, elementLabel: () => null }
  return [...labelUnits(judged, reasons), ...restOf(text, units)]
}
