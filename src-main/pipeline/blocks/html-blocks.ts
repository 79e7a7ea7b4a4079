import type { Block } from '../../../src-preload/contract/article.ts'
import type { HtmlUnit } from '../read/html-text.ts'
import type { Document } from '../read/parse-html.ts'
import { extract, unitsWithin } from './extractors.ts'
import { labelUnits } from './label.ts'
import { observe } from './observe.ts'

export function htmlBlocks(document: Document, text: string, units: readonly HtmlUnit[]): Block[] {
  const { marks, shapes } = observe(text, units)
  const output = extract(document)
  const readability = unitsWithin(units, output.readability)
  const defuddle = unitsWithin(units, output.defuddle)
  const story = units.map(
    (unit, at) =>
      readability[at]! && defuddle[at]! && !marks[at] && unit.linked < unit.words.length * 0.7,
  )
  return labelUnits(
    {
      units,
      marks,
      shapes,
      story,
      titleHint: (at) => (units[at]!.element.tagName === 'h1' ? 2 : 0),
    },
    () => ['agree'],
  )
}
