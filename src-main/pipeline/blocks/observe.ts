import { furnitureMark, type Mark } from './furniture.ts'
import { proseScore, type Shape, shapeOf } from './prose.ts'
import { type Observed, signalsOf, type Signals } from './signals.ts'
import { type Costs, type Evidence, findStory } from './story.ts'
import { isCreditLine, isStampLine } from './stamp-line.ts'
import type { Unit } from './unit.ts'

/** A mark for every unit that its words alone give away; stamp and credit lines among them. */
function markOf({ words }: Unit): Mark | null {
  const mark = furnitureMark(words)
  if (mark) return mark
  if (isStampLine(words)) return { kind: 'dateline', reason: 'carries a date of publication' }
  return isCreditLine(words) ? { kind: 'credit', reason: 'names an agency and nothing else' } : null
}

/** Costs of the first guess, which has only length and full stop to go by. */
const firstLook: Costs = {
  begin: 2,
  pause: 1.2,
  resume: 1.2,
  enterBox: 1.5,
  leaveBox: 9,
  idle: 0.1,
  growth: 0,
  most: 1,
}

/** Everything about a page's units that the decision rests on. */
export type Observation = Observed & { signals: Signals[] }

/** Looks at every unit: its words, its shape, its neighbours, and a first guess at the story. */
export function observe(text: string, units: readonly Unit[]): Observation {
  const marks = units.map(markOf)
  const shapes = units.map(({ words }) => shapeOf(words))
  const core = findStory(
    units.map((unit, at) => evidenceFor(marks[at]!, shapes[at]!, proseScore(unit, shapes[at]!))),
    firstLook,
  )
  const observed = { text, units, marks, shapes, core }
  return { ...observed, signals: signalsOf(observed) }
}

/** A unit's evidence from its mark, its length and its log odds. */
export function evidenceFor(mark: Mark | null, { words }: Shape, score: number): Evidence {
  return { score, words, role: mark === null ? 'plain' : mark.opens ? 'opener' : 'furniture' }
}
