import type { Clause } from './clause.ts'
import type { Part } from './part.ts'

/** Who speaks in a headline by a colon: not "Analysis:" or "Budget:". */
const speaker =
  /^(?:minister|ministers|ministry|police|officials?|report|reports|army|military|government|president|premier|study|sources?|witness|witnesses|un|u\.n\.|lawyers?|spokesman|spokeswoman|spokesperson|mayor|governor|poll|experts?|scientists|researchers|doctors|prosecutors?|family|agency|court|judge|pm|nato|eu|pentagon|kremlin|ambassador|envoy|leader|chief|commander|union|survey|economists?|analysts?)$/

/** Most tokens of a speaker in a headline. */
const longest = 4

/** "Minister: dam is safe", at the head of a story. */
export function headline({ lower, tokens, quoted }: Clause): Part[] {
  const colon = lower.indexOf(':')
  const isSpeaker = speaker.test(lower[colon - 1] ?? '') && colon <= longest
  const isLine = !/^[.?!]$/.test(lower.at(-1) ?? '.') && lower.length - colon > 3
  if (!isSpeaker || !isLine || quoted[colon] || !/^\p{Lu}/u.test(tokens.words[0] ?? '')) return []
  return [
    {
      source: { from: 0, to: colon },
      cue: { from: colon, to: colon + 1 },
      content: [{ from: colon + 1, to: lower.length }],
      takes: 'clause',
    },
  ]
}
