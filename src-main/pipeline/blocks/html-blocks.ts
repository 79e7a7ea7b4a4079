import type { Block } from '../../../src-preload/contract/article.ts'
import type { HtmlUnit } from '../read/html-text.ts'
import type { Document } from '../read/parse-html.ts'
import { furnitureMark } from './furniture.ts'
import { proseScore, shapeOf } from './prose.ts'
import { findStory } from './story.ts'

export function htmlBlocks(_document: Document, units: readonly HtmlUnit[]): Block[] {
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
