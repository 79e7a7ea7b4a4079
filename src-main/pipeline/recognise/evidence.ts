import { known } from './knowledge.ts'
import { casing, isCapitalised, margin, type View } from './view.ts'

/** What other places of the article say about a word; bits of one number. */
export const evidence = {
  /** It stands in a name after a title: "Gen. Kayani". */
  titled: 1,
  /** It stands in a name that begins with a given name. */
  named: 2,
  /** It stands in a name that ends like an organisation's. */
  organised: 4,
  /** It follows "in", "near", "outside" … */
  located: 8,
  /** It is set in brackets after a name, like an acronym. */
  bracketed: 16,
  /** It is also written in lower case. */
  lowered: 32,
} as const

const locating = new Set([
  'in',
  'near',
  'outside',
  'inside',
  'around',
  'across',
  'toward',
  'towards',
  'throughout',
])

/** Gathers for every word what its uses in the article say, and writes it into the views. */
export function spreadEvidence(views: readonly View[]): void {
  const found = new Map<string, number>()
  const add = (word: string, bit: number) => found.set(word, (found.get(word) ?? 0) | bit)
  for (const view of views) {
    // Where all letters are capitals they say nothing.
    if (view.casing === casing.upper) continue
    for (const word of view.tokens.words)
      if (!isCapitalised(word) && word.length > 2) add(word, evidence.lowered)
    for (let from = 0; from < view.size; ) {
      const to = endOfRun(view, from)
      if (to > from) gather(view, from, to, add)
      from = Math.max(to, from + 1)
    }
  }
  for (const view of views) {
    for (let i = 0; i < view.size; i++) {
      const bits = found.get(view.tokens.words[i] ?? '') ?? 0
      const isLowered = ((found.get(view.lowerWords[i] ?? '') ?? 0) & evidence.lowered) !== 0
      view.evidence[i + margin] = (bits & ~evidence.lowered) | (isLowered ? evidence.lowered : 0)
    }
  }
}

/** The end of the run of capitalised words that begins at token `from`; hyphens go with it. */
function endOfRun({ tokens: { words }, size }: View, from: number): number {
  let to = from
  while (to < size && (isCapitalised(words[to] ?? '') || (to > from && words[to] === '-'))) to++
  while (to > from && words[to - 1] === '-') to--
  return to
}

function gather(
  view: View,
  from: number,
  to: number,
  add: (word: string, bit: number) => void,
): void {
  const { bits, tokens, lowerWords } = view
  const bitsOf = (i: number) => bits[i + margin] ?? 0
  let first = from
  while (first < to - 1 && (bitsOf(first) & known.title) !== 0) first++
  const isTitled = first > from || (from > 0 && (bitsOf(from - 1) & known.title) !== 0)
  let mask = 0
  if (isTitled) mask |= evidence.titled
  if (to - first > 1 && (bitsOf(first) & known.given) !== 0) mask |= evidence.named
  if (to - first > 1 && (bitsOf(to - 1) & known.organisationHead) !== 0) mask |= evidence.organised
  if (locating.has(lowerWords[from - 1] ?? '')) mask |= evidence.located
  if (tokens.words[from - 1] === '(' && tokens.words[to] === ')') mask |= evidence.bracketed
  if (mask === 0) return
  for (let i = first; i < to; i++) add(tokens.words[i] ?? '', mask)
}
