import type { Block } from '../../../src-preload/contract/article.ts'
import type { HtmlUnit } from '../read/html-text.ts'
import type { Document } from '../read/parse-html.ts'
import { decide, type Measure } from './decide.ts'
import { extract } from './extractors.ts'
import type { Label } from './head.ts'
import { htmlSignals } from './html-signals.ts'
import { labelUnits, restOf } from './label.ts'
import { observe } from './observe.ts'
import type { Signals } from './signals.ts'
import { htmlCosts } from './story.ts'
import { textMeasure } from './text-blocks.ts'
import { mostUnits } from './unit.ts'
import { htmlWeights } from './weights.ts'

/** How pages are judged of which the elements and two extractors' opinions are known. */
const htmlMeasure: Measure = { weights: htmlWeights, costs: htmlCosts, surelyBody: 1.5 }

/**
 * Labels every stretch of an HTML page's text layer: the words' signs, those of the elements around
 * them, and what Readability and Defuddle take for the article. Never throws.
 *
 * @param text the text layer of `htmlText`, with its units
 * @param titles how the page names itself: heading, `og:title`, `title`
 */
export function htmlBlocks(
  document: Document,
  text: string,
  allUnits: readonly HtmlUnit[],
  titles: readonly string[],
): Block[] {
  const units = allUnits.slice(0, mostUnits)
  const observation = observe(text, units)
  const { marks, shapes } = observation
  const extracts = extract(document)
  const signals = htmlSignals(observation, units, extracts)
  const isExtracted = extracts.readability !== '' || extracts.defuddle !== ''
  const { story } = isExtracted
    ? decide(observation, signals, htmlMeasure)
    : decide(observation, observation.signals, textMeasure)
  const titleHint = (at: number) => hint(units[at]!, titles)
  const elementLabel = (at: number) => labelOfElements(signals[at]!)
  const judged = { units, marks, shapes, story, titleHint, elementLabel }
  const blocks = labelUnits(judged, (at) => reasonsFor(signals[at]!))
  return [...blocks, ...restOf(text, units)]
}

/** How much a unit's element and words speak for its being the headline. */
function hint({ element, words }: HtmlUnit, titles: readonly string[]): number {
  const isTitle = words.length > 8 && titles.some((title) => title.includes(words))
  return (isTitle ? 2 : 0) + (element.tagName === 'h1' ? 1 : 0)
}

/** What the elements around a unit say it is; the first that tells decides. */
const byElement: readonly (readonly [signal: string, label: Label])[] = [
  ['inFigure', { kind: 'caption', reason: 'stands in a figure' }],
  ['inMenu', { kind: 'navigation', reason: 'stands in a menu' }],
  ['inForm', { kind: 'navigation', reason: 'stands in a form' }],
  ['namedComment', { kind: 'other', reason: 'its element is named as comments' }],
  ['namedRelated', { kind: 'related-links', reason: 'its element is named as other stories' }],
  ['inFooter', { kind: 'navigation', reason: 'stands in a footer' }],
  ['inAside', { kind: 'other', reason: 'stands aside' }],
]

function labelOfElements(signals: Signals): Label | null {
  return byElement.find(([signal]) => signals[signal])?.[1] ?? null
}

/** What speaks for a unit of the story, for a person. */
function reasonsFor(signals: Signals): string[] {
  const both = signals['both'] ? ['Readability and Defuddle both take it for the article'] : []
  const one = signals['readabilityOnly']
    ? ['Readability takes it for the article']
    : signals['defuddleOnly']
      ? ['Defuddle takes it for the article']
      : []
  const place = signals['namedBody'] ? ['its element is named as the article'] : []
  const shape = signals['closedLong'] ? ['ends like a sentence'] : []
  const reasons = [...both, ...one, ...place, ...shape]
  return reasons.length > 0 ? reasons : ['stands between paragraphs of the story']
}
