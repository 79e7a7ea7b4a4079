import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Span } from '../../src-preload/contract/article.ts'
import { labelCount, labelOf, outside, position } from '../../src-main/pipeline/recognise/labels.ts'
import { tokenise, type Tokens } from '../../src-main/pipeline/recognise/tokens.ts'
import { segment } from '../../src-main/pipeline/segment.ts'
import { type Kind, type Named, normalise } from './normalise.ts'

/** A tokenised sentence; `allowed[i]` has bit `label` set for each label that token `i` may have. */
export type Sentence = { tokens: Tokens; allowed: Int32Array }
export type Document = { id: string; text: string; sentences: Sentence[] }

type Line = { id: string; text: string; sentences?: [number, number][]; entities?: Named[] }

const any = (1 << labelCount) - 1

/**
 * Reads a set in the line format and labels its tokens.
 *
 * @param isPartial names that the set does not mark may be names: capitalised words outside its marks are left open
 */
export function readCorpus(
  folder: string,
  file: string,
  {
    isPartial,
    titles,
    abbreviations,
  }: { isPartial: boolean; titles: ReadonlySet<string>; abbreviations: ReadonlySet<string> },
): Document[] {
  const lines = readFileSync(join(folder, `${file}.jsonl`), 'utf8')
    .trim()
    .split('\n')
  return lines.map((json) => {
    const { id, text, sentences, entities = [] } = JSON.parse(json) as Line
    const spans = sentences?.length
      ? sentences.map(([start, end]) => ({ start, end }))
      : segment(text, [{ start: 0, end: text.length }], 'en', abbreviations)
    const named = entities.map((entity) => normalise(text, entity, titles))
    return {
      id,
      text,
      sentences: spans.map((span) => label(text, span, named.flat(), isPartial, abbreviations)),
    }
  })
}

function label(
  text: string,
  span: Span,
  named: readonly Kind[],
  isPartial: boolean,
  abbreviations: ReadonlySet<string>,
): Sentence {
  const tokens = tokenise(text, span, abbreviations)
  const allowed = new Int32Array(tokens.words.length).fill(1 << outside)
  if (isPartial) {
    for (const [i, word] of tokens.words.entries()) if (/^\p{Lu}/u.test(word)) allowed[i] = any
  }
  for (const { start, end, type } of named) {
    if (start < span.start || end > span.end) continue
    const from = tokens.ends.findIndex((tokenEnd) => tokenEnd > start)
    let to = from
    while (to < tokens.words.length && (tokens.starts[to] ?? 0) < end) to++
    if (from < 0 || to <= from) continue
    const isAligned = tokens.starts[from] === start && tokens.ends[to - 1] === end
    mark(allowed, from, to, isAligned ? type : 'open')
  }
  return { tokens, allowed }
}

function mark(allowed: Int32Array, from: number, to: number, type: number | 'open' | 'none'): void {
  if (type === 'open') allowed.fill(any, from, to)
  else if (type === 'none') allowed.fill(1 << outside, from, to)
  else if (to - from === 1) allowed[from] = 1 << labelOf(type, position.single)
  else {
    allowed.fill(1 << labelOf(type, position.inside), from, to)
    allowed[from] = 1 << labelOf(type, position.begin)
    allowed[to - 1] = 1 << labelOf(type, position.end)
  }
}
