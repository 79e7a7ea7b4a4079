import type { Block } from '../../../src-preload/contract/article.ts'
import { furnitureMark } from './furniture.ts'
import { labelUnits } from './label.ts'
import { unitsOf } from './lines.ts'
import { proseScore, shapeOf } from './prose.ts'
import { findStory } from './story.ts'

/**
 * Labels every stretch of a text file. Never throws; linear in the text's length.
 *
 * text → blocks as `Block` promises them: in order, not overlapping, only white space between.
 */
export function textBlocks(text: string): Block[] {
  const units = unitsOf(text)
  const marks = units.map(({ words }) => furnitureMark(words))
  const shapes = units.map(({ words }) => shapeOf(words))
  const evidence = units.map((unit, at) => ({
    score: proseScore(unit, shapes[at]!, marks[at]!),
    opensBox: marks[at]?.opens === true,
  }))
  const story = findStory(evidence)
  const reasons = (at: number) => {
    const { words, isClosed } = shapes[at]!
    return evidence[at]!.score > 0
      ? [`${Math.round(words)} words`, ...(isClosed ? ['ends like a sentence'] : [])]
      : ['short line between paragraphs of the story']
  }
  return labelUnits({ units, marks, shapes, story, reasons })
}
