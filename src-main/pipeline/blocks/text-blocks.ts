import type { Block } from '../../../src-preload/contract/article.ts'
import { furnitureMark } from './furniture.ts'
import { unitsOf } from './lines.ts'
import { proseScore, shapeOf } from './prose.ts'
import { findStory } from './story.ts'

/** Labels every stretch of a text file; see `Block` for what the blocks promise. */
export function textBlocks(text: string): Block[] {
  const units = unitsOf(text)
  const marks = units.map(({ words }) => furnitureMark(words))
  const evidence = units.map((unit, at) => ({
    score: proseScore(unit, shapeOf(unit.words), marks[at]!),
    opensBox: marks[at]?.opens === true,
  }))
  const story = findStory(evidence)
  return units.map(({ start, end }, at) => ({
    start,
    end,
    ...(story[at]
      ? { kind: 'body', reasons: ['prose of the story'] }
      : { kind: marks[at]?.kind ?? 'other', reasons: [marks[at]?.reason ?? 'outside the story'] }),
    decidedBy: 'tool',
  }))
}
