import { type Draft, endOf, type Refiner, startOf } from '../draft.ts'
import { isCapitalised, type View } from '../view.ts'

/** Small words inside a person's name. */
const particles = new Set(
  'al el ul ad as ash an ur bin ibn bint abu abd abdul umm van von der den de da do dos del della di du la le ter ten zu y e ap st. st'.split(
    ' ',
  ),
)

/**
 * Joins what belongs to one person: "Abu Mahdi" and "al-Muhandis", "Hennis" and
 * "-Plasschaert", "Ursula" and "von der Leyen".
 */
export const joinNames: Refiner = (drafts, article) => {
  const joined: Draft[] = []
  for (const draft of drafts) {
    const view = article.views[draft.sentence]
    if (draft.type !== 'PER' || !view) {
      if (!covers(joined.at(-1), draft)) joined.push(draft)
      continue
    }
    const to = endWithParticles(view, draft.to)
    const from = startOfHyphenated(view, draft.from)
    const last = joined.at(-1)
    const touches = last?.type === 'PER' && last.sentence === draft.sentence && last.to >= from
    if (touches)
      joined[joined.length - 1] = {
        ...last,
        to: Math.max(last.to, to),
        by: [...last.by, 'particle'],
      }
    else if (to === draft.to && from === draft.from) joined.push(draft)
    else joined.push({ ...draft, from, to, by: [...draft.by, 'particle'] })
  }
  return joined.filter((draft) => startOf(draft, article) < endOf(draft, article))
}

function covers(a: Draft | undefined, b: Draft): boolean {
  return a !== undefined && a.sentence === b.sentence && a.to > b.from
}

/** The end of a name, with "-Capitalised" and "particle … Capitalised" after it. */
function endWithParticles(
  { tokens: { words, starts, ends }, lowerWords }: View,
  end: number,
): number {
  let to = end
  for (;;) {
    let next = to
    while (next < words.length && next < to + 4) {
      const isHyphen = words[next] === '-' && ends[next - 1] === starts[next]
      if (
        !isHyphen &&
        !(particles.has(lowerWords[next] ?? '') && !isCapitalised(words[next] ?? ''))
      )
        break
      next++
    }
    const isTight = words[next - 1] !== '-' || ends[next - 1] === starts[next]
    if (next === to || !isTight || !isCapitalised(words[next] ?? '')) return to
    to = next + 1
  }
}

/** The start of a name that was cut in the middle of a hyphenated word. */
function startOfHyphenated({ tokens: { words, starts, ends } }: View, start: number): number {
  let from = start
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
