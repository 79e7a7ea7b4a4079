import { type Clause, determiner, hasVerb, isFinite, type Stretch, withoutEdges } from './clause.ts'
import { contentEnd } from './content.ts'
import type { Cues } from './cues.ts'
import type { Part } from './part.ts'

/** Nouns that give the clause after their "that" to whose they are. */
const noun =
  /^(?:claims?|allegations?|assertions?|statements?|suggestions?|arguments?|belief|view|fears?|concerns?|hopes?|warnings?|insistence|contention|complaints?|promises?|pledges?|threats?|conclusion|announcement|predictions?|denials?|assumption|suspicions?|charges?|accusations?|declaration|demands?|conviction|expectations?|admission|assurances?|acknowledgement|acknowledgment|testimony|estimate|opinion|position|theory)$/

/** "rejected Quill's claim that …", "repeated their warning that …". */
export function nounCues(clause: Clause, cues: Cues): Part[] {
  const { lower, quoted } = clause
  return lower.flatMap((word, at) => {
    if (!noun.test(word) || lower[at + 1] !== 'that' || quoted[at] || !startsClause(clause, at + 2))
      return []
    const source = ownerOf(clause, at)
    // As the subject of a sentence its own clause has no plain end.
    if (!source || !hasVerb(clause, { from: 0, to: source.from })) return []
    const start = { at: at + 2, kind: 'clause' as const }
    const content = withoutEdges(clause, { from: start.at, to: contentEnd(clause, start, cues) })
    if (!content) return []
    return [{ source, cue: { from: at, to: at + 1 }, content: [content], takes: 'clause' }]
  })
}

/** Not "the claim that was made". */
const startsClause = (clause: Clause, at: number): boolean =>
  !isFinite(clause, at) && hasVerb(clause, { from: at, to: clause.lower.length })

/** "his", "Quill" of "Quill's repeated", "the board" of "the board's": whose noun it is. */
function ownerOf({ lower, tokens }: Clause, noun: number): Stretch | null {
  for (let at = noun - 1; at >= Math.max(0, noun - 3); at--) {
    if (/^(?:his|her|their|its)$/.test(lower[at] ?? '')) return { from: at, to: at + 1 }
    if (lower[at] === "'s") {
      let from = at
      while (from > 0 && /^\p{Lu}/u.test(tokens.words[from - 1] ?? '')) from--
      if (from < at) return { from, to: at }
      const start = lower.findLastIndex((word, i) => i < at && determiner.test(word))
      return start >= 0 && at - start <= 4 ? { from: start, to: at } : null
    }
    if (!/^\p{Ll}+$/u.test(lower[at] ?? '')) return null
  }
  return null
}
