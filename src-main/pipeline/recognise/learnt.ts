import type { MentionType, Span } from '../../../src-preload/contract/article.ts'
import type { ProposedMention } from '../page.ts'
import { namePattern } from './name-pattern.ts'

/** What the analyst has said of names so far, in this case. */
export type Learnt = {
  /** Names of entities, their aliases, and words that were accepted as names, each with its type. */
  names: readonly (readonly [text: string, type: MentionType])[]
  /** Words that were rejected as names, wherever they stood. */
  rejected: readonly string[]
}

export const nothingLearnt: Learnt = { names: [], rejected: [] }

/** What a name is before it is grouped. */
export type Ungrouped = Omit<ProposedMention, 'cluster'>

/** The analyst's word counts, but a place that was never looked at is still proposed only. */
const confidence = 0.95

/**
 * Lays what the analyst said over what was found: rejected words are no names, known ones
 * have their type, and every place of them is found. A longer name around one stays.
 *
 * @param language BCP 47; its endings are allowed for
 * @returns in order, not overlapping
 */
export function applyLearnt(
  text: string,
  sentences: readonly Span[],
  language: string | null,
  found: readonly Ungrouped[],
  { names, rejected }: Learnt,
): Ungrouped[] {
  if (names.length + rejected.length === 0) return [...found]
  const types = new Map(names.map(([name, type]) => [plain(name), type]))
  const isRejected = new Set(rejected.map((words) => plain(words)))
  const kept = found.flatMap((name): Ungrouped[] => {
    const words = plain(text.slice(name.start, name.end))
    const type = types.get(words)
    if (type !== undefined) return [{ ...name, type, confidence, by: ['analyst'] }]
    return isRejected.has(words) ? [] : [name]
  })
  if (types.size === 0) return kept
  const size = new Uint32Array(text.length)
  for (const name of kept) size.fill(name.end - name.start, name.start, name.end)
  const isLonger = ({ start, end }: Span) =>
    size.subarray(start, end).every((other) => other < end - start)
  const added = occurrences(text, sentences, language, types).filter(isLonger)
  const isTaken = new Uint8Array(text.length)
  for (const { start, end } of added) isTaken.fill(1, start, end)
  const rest = kept.filter(({ start, end }) => !isTaken.subarray(start, end).includes(1))
  return [...rest, ...added].toSorted((a, b) => a.start - b.start)
}

function occurrences(
  text: string,
  sentences: readonly Span[],
  language: string | null,
  types: ReadonlyMap<string, MentionType>,
): Ungrouped[] {
  const pattern = namePattern(language ?? '', [...types.keys()])
  return sentences.flatMap(({ start, end }) =>
    [...plain(text.slice(start, end), ' ').matchAll(pattern)].map((match): Ungrouped => {
      const [name] = match
      const type = types.get(name) ?? nearest(name, types)
      const at = start + match.index
      return { start: at, end: at + name.length, type, confidence, by: ['analyst'] }
    }),
  )
}

/** The type of a name that stands here with an ending. */
function nearest(name: string, types: ReadonlyMap<string, MentionType>): MentionType {
  for (let size = name.length; size > 2; size--) {
    for (const [known, type] of types) if (known.startsWith(name.slice(0, size))) return type
  }
  return 'MISC'
}

/** White space as blanks, one for each character where offsets have to stay. */
function plain(words: string, each?: ' '): string {
  return each === undefined ? words.replace(/\s+/g, ' ') : words.replace(/\s/g, each)
}
