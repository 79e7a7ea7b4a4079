import * as fc from 'fast-check'
import type { Span } from '../../src-preload/contract/article.ts'

/** What breaks offsets: line ends, marks, pairs of units, joiners, direction, width, control characters. */
const pieces = fc.oneof(
  { weight: 6, arbitrary: fc.stringMatching(/^[a-z]{1,8}$/) },
  { weight: 4, arbitrary: fc.constantFrom(' ', ' ', '\n', '\r\n', '\r', '\n\n', '\t') },
  {
    weight: 5,
    arbitrary: fc.constantFrom(
      '\uFEFF', // byte order mark, not only at the start
      'e\u0301', // combining acute
      'Z\u0351\u036B\u0343', // several marks
      '\u00E9', // the same letter in one
      '\uD83D\uDE00', // a pair of units
      '\u{1F468}\u200D\u{1F469}\u200D\u{1F467}', // a family of joined emoji
      '\u{1F1F8}\u{1F1FE}', // a flag
      '\u2764\uFE0F', // variation selector
      '\u{20BB7}\u{1D49C}', // rare Han, mathematical letter
      '\u202Bمرحبا\u202C',
      'السَّلَامُ', // tashkeel
      'שָׁלוֹם',
      'می\u200Cخواهم', // zero-width non-joiner
      'हिन्दी',
      '한국어',
      '\u1112\u1161\u11AB', // the same in parts
      '港口新聞',
      '\u0000',
      '\u2028',
      '\u00AD', // soft hyphen
      '\uFFFD',
      '\u0130\u0131', // letters whose case changes their length
      '"\\\'%_\u0007', // what quoting gets wrong
    ),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
)

/** A text that is hard to count in. Never empty; always well-formed UTF-16. */
export const hardText: fc.Arbitrary<string> = fc
  .array(pieces, { minLength: 1, maxLength: 120 })
  .map((parts) => parts.join(''))
  .filter((text) => text.length > 0 && text.isWellFormed())

/** A text with spans that a person can select in it: never through the middle of a pair of units. */
export const textWithSpans: fc.Arbitrary<{ text: string; spans: Span[] }> = hardText.chain(
  (text) => {
    const edges = [0]
    for (const { length } of text) edges.push(edges.at(-1)! + length)
    const span = fc
      .tuple(fc.nat(edges.length - 2), fc.nat(edges.length - 2))
      .map(([a, b]) => ({ start: edges[Math.min(a, b)]!, end: edges[Math.max(a, b) + 1]! }))
    return fc.array(span, { minLength: 1, maxLength: 200 }).map((spans) => ({ text, spans }))
  },
)
