import { readFileSync } from 'node:fs'
import type { Span } from '../../src-preload/contract/article.ts'
import { namedTypes } from '../../src-main/pipeline/recognise/labels.ts'
import { tokenise, type Tokens } from '../../src-main/pipeline/recognise/tokens.ts'
import { unitsOf } from '../../src-main/pipeline/blocks/lines.ts'
import { segment } from '../../src-main/pipeline/segment.ts'
import { type Kind, type Mapping, type Named, normalise } from './normalise.ts'

/** A tokenised sentence, and for every token what it may be: see `open`. */
export type Sentence = { tokens: Tokens; allowed: Int32Array }
export type Document = { id: string; text: string; sentences: Sentence[]; weight: number }

/** Places of a token in a name, as bits; above them stand the types that it may have. */
export const place = { outside: 1, begin: 2, inside: 4, end: 8, single: 16 }
export const placeBits = 5
/** A token that may be anything. */
export const open = (1 << (placeBits + namedTypes.length)) - 1

/** A line of a set, in the format of `attest analyse`. */
export type Line = {
  id: string
  text: string
  sentences?: [number, number][]
  entities?: Named[]
}

/** What decides where sentences, tokens and names begin, and what they are. */
export type Words = Omit<Mapping, 'isOwn'> & { abbreviations: ReadonlySet<string> }

export function readLines(file: string): Line[] {
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Line)
}

/**
 * The sentences of a line with the labels that its tokens may have.
 *
 * @param set `isPartial`: capitalised words outside the marks are left open; `isOwn`: its types are ours
 */
export function label(
  line: Line,
  set: { weight: number; isPartial: boolean; isOwn?: boolean },
  words: Words,
): Document {
  const { id, text, sentences, entities = [] } = line
  const spans = sentences?.length
    ? sentences.map(([start, end]) => ({ start, end }))
    : segment(text, unitsOf(text), 'en', words.abbreviations)
  const mapping = { ...words, isOwn: set.isOwn === true }
  const named = entities.map((entity) => normalise(text, entity, mapping))
  return {
    id,
    text,
    weight: set.weight,
    sentences: spans.map((span) => labelSentence(text, span, named, set.isPartial, words)),
  }
}

function labelSentence(
  text: string,
  span: Span,
  named: readonly Kind[],
  isPartial: boolean,
  { abbreviations }: Words,
): Sentence {
  const tokens = tokenise(text, span, abbreviations)
  const allowed = Int32Array.from(tokens.words, (word) =>
    isPartial && /^\p{Lu}/u.test(word) ? open : place.outside,
  )
  for (const { start, end, type } of named) {
    if (start < span.start || end > span.end) continue
    const from = tokens.ends.findIndex((tokenEnd) => tokenEnd > start)
    const past = tokens.starts.findIndex((tokenStart) => tokenStart >= end)
    const to = past < 0 ? tokens.words.length : past
    if (from < 0 || to <= from) continue
    const isAligned = tokens.starts[from] === start && tokens.ends[to - 1] === end
    mark(allowed, from, to, isAligned ? type : 'open')
  }
  return { tokens, allowed }
}

function mark(allowed: Int32Array, from: number, to: number, type: Kind['type']): void {
  if (type === 'open') return void allowed.fill(open, from, to)
  if (type === 'none') return void allowed.fill(place.outside, from, to)
  const types = type << placeBits
  if (to - from === 1) allowed[from] = types | place.single
  else {
    allowed.fill(types | place.inside, from, to)
    allowed[from] = types | place.begin
    allowed[to - 1] = types | place.end
  }
}
