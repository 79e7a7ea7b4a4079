import { readFileSync } from 'node:fs'
import type { Span } from '../../src-preload/contract/article.ts'
import { labelCount, labelOf, outside, position } from '../../src-main/pipeline/recognise/labels.ts'
import { tokenise, type Tokens } from '../../src-main/pipeline/recognise/tokens.ts'
import { unitsOf } from '../../src-main/pipeline/blocks/lines.ts'
import { segment } from '../../src-main/pipeline/segment.ts'
import { type Kind, type Named, normalise } from './normalise.ts'

/** A tokenised sentence; `allowed[i]` has bit `label` set for each label that token `i` may have. */
export type Sentence = { tokens: Tokens; allowed: Int32Array }
export type Document = { id: string; text: string; sentences: Sentence[]; weight: number }

/** A line of a set, in the format of `attest analyse`. */
export type Line = {
  id: string
  text: string
  sentences?: [number, number][]
  entities?: Named[]
}

/** The words that decide where sentences, tokens and names begin. */
export type Words = { titles: ReadonlySet<string>; abbreviations: ReadonlySet<string> }

const any = (1 << labelCount) - 1

export function readLines(file: string): Line[] {
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Line)
}

/**
 * The sentences of a line with the labels that its tokens may have.
 *
 * @param isPartial capitalised words outside the marks are left open
 */
export function label(
  line: Line,
  set: { weight: number; isPartial: boolean },
  words: Words,
): Document {
  const { id, text, sentences, entities = [] } = line
  const spans = sentences?.length
    ? sentences.map(([start, end]) => ({ start, end }))
    : segment(text, unitsOf(text), 'en', words.abbreviations)
  const named = entities.map((entity) => normalise(text, entity, words.titles))
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
    isPartial && /^\p{Lu}/u.test(word) ? any : 1 << outside,
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
  if (type === 'open') allowed.fill(any, from, to)
  else if (type === 'none') allowed.fill(1 << outside, from, to)
  else if (to - from === 1) allowed[from] = 1 << labelOf(type, position.single)
  else {
    allowed.fill(1 << labelOf(type, position.inside), from, to)
    allowed[from] = 1 << labelOf(type, position.begin)
    allowed[to - 1] = 1 << labelOf(type, position.end)
  }
}
