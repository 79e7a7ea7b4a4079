import type { Stated } from '../../../src-preload/contract/article.ts'
import { agenciesIn, type NamedAgency, relayedAgencies } from './agencies.ts'
import { type Dateline, datelineParts, openingDateline } from './dateline.ts'
import { type Labelled, ofKind, slice, statedIn, storyOf } from './located.ts'

/** Who supplied the text, and where it was written. */
export type Wire = { credit: Stated | null; agencies: Stated[]; datelinePlace: Stated | null }

/** Credit at the end of a story: `(Reporting by …)`, `(With inputs from PTI)`, `/TASS/`, `--IANS`. */
const closing =
  /(?:\((?:with (?:agency )?inputs?(?: from)?|reporting by|source:?|inputs from|additional reporting)[^()]{0,120}\)|[-–—]{1,2}\s?[A-Z]{2,8}(?: [a-z/]{2,8})?|\((?:[A-Z]{2,8}|Reuters|Xinhua)\))\.?\s*$/iu

/** Reads credit, agencies and dateline place from the lines about the story, then from the story itself. */
export function wireOf(page: Labelled): Wire {
  const story = storyOf(page)
  const lines = ['dateline', 'credit', 'byline'] as const
  const fromLines = lines
    .flatMap((kind) => ofKind(page, kind))
    .map((block) => ({ block, parts: datelineParts(slice(page, block), story) }))
  const paragraphs = ofKind(page, 'body')
  const first = paragraphs[0]
  const fromStory = first ? [{ block: first, parts: openingDateline(slice(page, first)) }] : []
  const read = (field: keyof Dateline) => {
    const found = [...fromLines, ...fromStory].find(({ parts }) => parts[field] !== null)
    const part = found?.parts[field]
    return found && part ? statedIn(found.block, part, part.value) : null
  }
  const credit = read('credit') ?? closingCredit(page)
  return { credit, agencies: agenciesOf(page, credit), datelinePlace: read('place') }
}

function closingCredit(page: Labelled): Stated | null {
  for (const block of ofKind(page, 'body').slice(-2).toReversed()) {
    const words = slice(page, block)
    const match = closing.exec(words.slice(-200))
    if (!match || agenciesIn(match[0]).length === 0) continue
    const start = Math.max(0, words.length - 200) + match.index
    const value = match[0].trim()
    return statedIn(block, { start, end: start + value.length }, value)
  }
  return null
}

/** The agencies credited, then those the story relays; each once. */
function agenciesOf(page: Labelled, credit: Stated | null): Stated[] {
  const found: Stated[] = []
  const add = (agency: NamedAgency, offset: number, from: string) => {
    if (found.some(({ value }) => value === agency.code)) return
    found.push({
      value: agency.code,
      span: { start: offset + agency.start, end: offset + agency.end },
      from,
    })
  }
  if (credit?.span)
    for (const agency of agenciesIn(slice(page, credit.span)))
      add(agency, credit.span.start, 'credit')
  for (const kind of ['credit', 'dateline', 'byline'] as const) {
    for (const block of ofKind(page, kind)) {
      for (const agency of agenciesIn(slice(page, block))) add(agency, block.start, `${kind} line`)
    }
  }
  for (const block of ofKind(page, 'body')) {
    for (const agency of relayedAgencies(slice(page, block)))
      add(agency, block.start, 'relayed in the story')
  }
  return found
}
