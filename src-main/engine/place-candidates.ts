import type { PlaceCandidate, PlaceReason } from '../../src-preload/contract/place.ts'
import { type Gazetteer, type GazetteerPlace, gazetteerKey, precisionOf } from './gazetteer.ts'

/** What is known of where some words stand. */
export type PlaceContext = {
  /** The article's text, `''` if there is none. */
  text: string
  /** The place in the article's dateline. */
  dateline: string | null
  /** How often the analyst chose each gazetteer id for the same words in this case. */
  chosen: ReadonlyMap<string, number>
}

/** Candidates that are shown. */
const MOST = 9
/** Fewer inhabitants, and a name inside longer words is rather a word. */
const PART_LEAST = 15_000
/** Words of the longest name that is looked for. */
const LONGEST = 5

/**
 * What words may mean, the likeliest first: what the analyst chose before for the same words, then
 * the country that the words, the dateline or the article name, then capitals and size. Where the
 * words as a whole are no name, the longest name in them counts: "north of Aden".
 */
export function placeCandidates(
  words: string,
  gazetteer: Gazetteer,
  context: PlaceContext,
): PlaceCandidate[] {
  const named = placesIn(words, gazetteer)
  if (named.length === 0) return []
  const inWords = countriesIn(words, gazetteer)
  const own = new Set(named.map(({ place }) => gazetteerKey(place.name)))
  // "Georgia" says nothing about which Georgia.
  const inText = countriesIn(context.text, gazetteer, own)
  const nothing = { text: '', dateline: null, chosen: new Map() }
  const [dateline] = context.dateline ? placeCandidates(context.dateline, gazetteer, nothing) : []
  const known = { inWords, inText, dateline, chosen: context.chosen, words }
  return named
    .map((one) => weigh(one, known))
    .toSorted((a, b) => b.weight - a.weight)
    .slice(0, MOST)
    .map(({ candidate }) => candidate)
}

const nations = new Intl.DisplayNames(['en'], { type: 'region' })

type Named = { place: GazetteerPlace; part: string | null }
type Known = {
  words: string
  inWords: ReadonlyMap<string, number>
  inText: ReadonlyMap<string, number>
  dateline: PlaceCandidate | undefined
  chosen: ReadonlyMap<string, number>
}

function weigh({ place, part }: Named, known: Known) {
  const { inWords, inText, dateline, chosen } = known
  const { country, kind, id, inhabitants } = place
  const times = inText.get(country) ?? 0
  const isPlace = kind !== 'country'
  const nation = nations.of(country) ?? country
  const weighed: [weight: number, reason: PlaceReason | null][] = [
    [chosen.has(id) ? 200 : 0, { is: 'chosen', value: String(chosen.get(id)) }],
    [isPlace && inWords.has(country) ? 80 : 0, { is: 'words', value: nation }],
    [dateline?.gazetteer === id ? 50 : 0, { is: 'dateline', value: place.name }],
    [
      dateline && dateline.gazetteer !== id && dateline.country === country ? 25 : 0,
      { is: 'dateline-country', value: nation },
    ],
    [
      times > 0 && isPlace ? 20 + 2 * Math.min(times, 5) : 0,
      { is: 'named', value: `${nation} ${times}` },
    ],
    [part === null ? 0 : -1, part === null ? null : { is: 'part', value: part }],
    [kind === 'capital' ? 8 : 0, { is: 'capital', value: nation }],
    [kind === 'seat' ? 3 : 0, { is: 'seat', value: nation }],
    // Who means a state, says so; who says Georgia, more often means the country.
    [kind === 'country' ? 10 : kind === 'region' ? 2 : 0, null],
    [2 * Math.log10(inhabitants + 1), { is: 'inhabitants', value: String(inhabitants) }],
  ]
  const candidate: PlaceCandidate = {
    gazetteer: id,
    name: place.name,
    country,
    point: place.point,
    precision: precisionOf(place),
    reasons: weighed.flatMap(([weight, reason]) => (weight !== 0 && reason ? [reason] : [])),
  }
  return { candidate, weight: weighed.reduce((sum, [weight]) => sum + weight, 0) }
}

/** The places of the longest names in some words; a country that only says where, comes with them. */
function placesIn(words: string, gazetteer: Gazetteer): Named[] {
  const whole = gazetteer.named(words)
  if (whole.length > 0) return whole.map((place) => ({ place, part: null }))
  const tokens = words.match(/[\p{L}\p{N}\p{M}'’-]+/gu) ?? []
  for (let length = Math.min(tokens.length, LONGEST); length > 0; length--) {
    const found = tokens.flatMap((_, start) => {
      const part = tokens.slice(start, start + length)
      if (part.length < length || !part.every(isName)) return []
      const name = part.join(' ')
      return gazetteer
        .named(name)
        .filter(({ kind, inhabitants }) => kind === 'country' || inhabitants >= PART_LEAST)
        .map((place) => ({ place, part: name }))
    })
    if (found.length > 0) return found
  }
  return []
}

/** Written with a capital, or in a script that has none. */
const isName = (token: string) => !/^\p{Ll}/u.test(token)

/** The countries that a text names, each with how often. */
function countriesIn(
  text: string,
  gazetteer: Gazetteer,
  without: ReadonlySet<string> = new Set(),
): Map<string, number> {
  const counts = new Map<string, number>()
  const tokens = text.match(/[\p{L}\p{N}\p{M}'’]+/gu) ?? []
  const known = new Map<string, string | null>()
  const countryOf = (name: string): string | null => {
    const before = known.get(name)
    if (before !== undefined) return before
    const country = without.has(gazetteerKey(name)) ? null : gazetteer.country(name)
    known.set(name, country)
    return country
  }
  for (let start = 0; start < tokens.length; start++) {
    for (let length = Math.min(3, tokens.length - start); length > 0; length--) {
      if (!isName(tokens[start]!)) break
      const country = countryOf(tokens.slice(start, start + length).join(' '))
      if (!country) continue
      counts.set(country, (counts.get(country) ?? 0) + 1)
      start += length - 1
      break
    }
  }
  return counts
}
