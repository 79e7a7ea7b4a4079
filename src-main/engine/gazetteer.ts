import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { placePrecisions } from '../../src-preload/contract/claim-codes.ts'
import { fold, wordsOf } from './store/search-words.ts'

/** A place that a name means. */
export type GazetteerPlace = {
  /** `geonames:2210247`, `iso:LY`, `iso:US-GA`. */
  id: string
  name: string
  /** ISO 3166-1. */
  country: string
  kind: 'capital' | 'seat' | 'town' | 'part of a town' | 'region' | 'country'
  /** WGS 84, degrees: `32.887,13.187`. */
  point: string
  inhabitants: number
}

const kinds: Record<string, GazetteerPlace['kind']> = {
  C: 'capital',
  A: 'seat',
  P: 'town',
  D: 'part of a town',
  R: 'region',
  N: 'country',
}
const LINE_END = 10

/** How exactly a place is known by naming it. */
export function precisionOf({ kind }: GazetteerPlace): (typeof placePrecisions)[number] {
  if (kind === 'country' || kind === 'region') return kind
  return kind === 'part of a town' ? 'district' : 'locality'
}

/** A name as the gazetteer's lines are sorted: folded, its words with a space between them. */
export const gazetteerKey = (name: string): string => wordsOf(fold(name)).join(' ')

/**
 * The bundled gazetteer: GeoNames' places of 1,000 inhabitants or more, countries and some regions,
 * with names in other languages. It is read when it is first asked, and kept as the bytes of its
 * file: 140,000 objects would take ten times the room.
 *
 * @param resources the program's folder `resources`
 */
export function createGazetteer(resources: string) {
  let lines: Lines | null = null
  const read = () => (lines ??= readLines(join(resources, 'map/gazetteer.tsv')))

  return {
    /** Every place of a name, the one with the most inhabitants first. */
    named(name: string): GazetteerPlace[] {
      const key = gazetteerKey(name)
      if (key === '') return []
      const { count, at, keyAt } = read()
      let low = 0
      let high = count
      while (low < high) {
        const middle = (low + high) >> 1
        if (keyAt(middle, high - low) < key) low = middle + 1
        else high = middle
      }
      const found: GazetteerPlace[] = []
      for (let line = low; line < count && keyOf(at(line)) === key; line++) {
        found.push(placeOf(at(line)))
      }
      return found
    },

    /** The country of a name, ISO 3166-1; `null` if it is none. */
    country: (name: string): string | null => read().countries.get(gazetteerKey(name)) ?? null,
  }
}
export type Gazetteer = ReturnType<typeof createGazetteer>

/** Of the search's first steps, which are the same for many names, the keys are kept. */
const KEPT = 64

function readLines(file: string) {
  const bytes = readFileSync(file)
  const starts: number[] = []
  // Line 1 says where it comes from.
  for (let end = bytes.indexOf(LINE_END); end >= 0; end = bytes.indexOf(LINE_END, end + 1)) {
    starts.push(end + 1)
  }
  const offsets = Uint32Array.from(starts)
  const at = (line: number) => bytes.toString('utf8', offsets[line], offsets[line + 1]! - 1)
  const kept = new Map<number, string>()
  return {
    count: offsets.length - 1,
    at,
    /** @param left lines that are still searched */
    keyAt(line: number, left: number): string {
      const key = kept.get(line) ?? keyOf(at(line))
      if (left > KEPT) kept.set(line, key)
      return key
    },
    countries: countriesIn(bytes),
  }
}
type Lines = ReturnType<typeof readLines>

/** The codes of the countries by the keys of their names. */
function countriesIn(bytes: Buffer): Map<string, string> {
  const countries = new Map<string, string>()
  const mark = '\tN\t'
  for (let at = bytes.indexOf(mark); at >= 0; at = bytes.indexOf(mark, at + 1)) {
    const line = bytes.toString('utf8', bytes.lastIndexOf(LINE_END, at) + 1, at)
    countries.set(keyOf(line), line.slice(-2))
  }
  return countries
}

const keyOf = (line: string) => gazetteerKey(line.slice(0, line.indexOf('\t')))

function placeOf(line: string): GazetteerPlace {
  const [called = '', shown, country = '', kind = '', latitude, longitude, inhabitants, id = ''] =
    line.split('\t')
  return {
    id: /^\d/.test(id) ? `geonames:${id}` : `iso:${id}`,
    name: shown || called,
    country,
    kind: kinds[kind] ?? 'town',
    point: `${latitude},${longitude}`,
    inhabitants: Number(inhabitants),
  }
}
