import type { Draft, Refiner } from '../draft.ts'
import { known } from '../knowledge.ts'
import { isCapitalised, margin, type View } from '../view.ts'

/** Small words inside a person's name. */
const particles = new Set(
  'al el ul ad as ash an ur bin ibn bint abu abd abdul umm van von der den de da do dos del della di du la le ter ten zu y e ap st. st'.split(
    ' ',
  ),
)

const places = new Set(['LOC', 'GPE'])

/**
 * Joins what belongs to one name: "Abu Tarek" and "al-Sahli", "Ines Okoro" and "-Brandt",
 * "Lena" and "von der Marsch", "Han Ki" and "-moon"; of a place only "el-" and its like.
 */
export const joinNames: Refiner = (drafts, { views }) => {
  const joined: Draft[] = []
  for (const draft of drafts) {
    const view = views[draft.sentence]
    const last = joined.at(-1)
    const whole = view ? completed(draft, view) : draft
    if (last?.sentence !== draft.sentence || last.to <= whole.from) joined.push(whole)
    else if (last.type === 'PER' && whole.type === 'PER') {
      joined[joined.length - 1] = { ...last, to: Math.max(last.to, whole.to) }
    }
  }
  return joined
}

function completed(draft: Draft, view: View): Draft {
  const isPerson = draft.type === 'PER'
  if (!isPerson && !places.has(draft.type)) return draft
  const from = isPerson ? startOfName(view, draft.from) : draft.from
  const to = isPerson ? endOfName(view, draft.to) : endWithArticle(view, draft.to)
  const isWhole = from === draft.from && to === draft.to
  return isWhole ? draft : { ...draft, from, to, by: [...draft.by, 'particle'] }
}

/** The end of a name, with "-Capitalised" and "particle … Capitalised" after it. */
function endOfName(view: View, end: number): number {
  const { words, starts, ends } = view.tokens
  let to = end
  for (;;) {
    let next = to
    while (next < to + 4 && isBetween(view, next)) next++
    if (next === to) return to
    if (isCapitalised(words[next] ?? '')) {
      if (words[next - 1] === '-' && ends[next - 1] !== starts[next]) return to
      to = next + 1
    } else return isSyllable(view, to) ? to + 2 : to
  }
}

/** A hyphen tight to the word before it, or a particle in lower case. */
function isBetween({ tokens: { words, starts, ends } }: View, at: number): boolean {
  return (words[at] === '-' && ends[at - 1] === starts[at]) || particles.has(words[at] ?? '')
}

/** Second parts of compounds that are no part of a name: "Bush-era". */
const compounds =
  /(?:ed|ing|led|era|born|run|based|like|style|type|ally|aide|rule|wing|held|free|born|wide)$/

/** "-moon" after "Ki", "-il" after "Jong". */
function isSyllable({ tokens: { words, starts, ends } }: View, hyphen: number): boolean {
  const syllable = words[hyphen + 1] ?? ''
  return (
    words[hyphen] === '-' &&
    /^\p{Ll}{2,5}$/u.test(syllable) &&
    !compounds.test(syllable) &&
    ends[hyphen] === starts[hyphen + 1] &&
    /^\p{Lu}\p{Ll}{1,4}$/u.test(words[hyphen - 1] ?? '')
  )
}

/** The end of a place's name with "el-Sheikh" or "al-Arab" after it. */
function endWithArticle(
  { tokens: { words, ends, starts }, lowerWords }: View,
  end: number,
): number {
  const isArticle = /^(?:al|el|ad|as|ash|an|ar|es|ul)$/.test(lowerWords[end] ?? '')
  const isTight =
    words[end + 1] === '-' && ends[end] === starts[end + 1] && ends[end + 1] === starts[end + 2]
  return isArticle && isTight && isCapitalised(words[end + 2] ?? '') ? end + 3 : end
}

/** The start of a name that was cut in a hyphenated word, or after the particle: "Mr. de Vries". */
function startOfName(
  { tokens: { words, starts, ends }, lowerWords, bits }: View,
  start: number,
): number {
  let from = start
  const isParticle = particles.has(lowerWords[from - 1] ?? '') && lowerWords[from - 1] !== 'e'
  if (isParticle && from > 1 && ((bits[from - 2 + margin] ?? 0) & known.title) !== 0) from--
  while (
    from > 1 &&
    words[from - 1] === '-' &&
    ends[from - 2] === starts[from - 1] &&
    ends[from - 1] === starts[from] &&
    isCapitalised(words[from - 2] ?? '')
  ) {
    from -= 2
  }
  return from
}
