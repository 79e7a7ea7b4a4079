import type { PlaceCandidate, PlaceReason } from '../../src-preload/contract/place.ts'
import { countText } from '../workbench/count-text.ts'

const nations = new Intl.DisplayNames(['en'], { type: 'region' })

/** `Tripoli, Libya`; a country by its name alone. */
export function candidateText({ name, country, precision }: PlaceCandidate): string {
  const nation = nations.of(country) ?? country
  return precision === 'country' ? nation : `${name}, ${nation}`
}

/** Why a place may be meant, in a few words. */
export function reasonText({ is, value }: PlaceReason): string {
  switch (is) {
    case 'chosen':
      return `chosen before, ${countText(Number(value), 'time')}`
    case 'words':
      return `the words say ${value}`
    case 'dateline':
      return 'it is the dateline'
    case 'dateline-country':
      return `dateline in ${value}`
    case 'named':
      return `the article names ${value.replace(/ (\d+)$/, ' $1×')}`
    case 'part':
      return `only “${value}”`
    case 'capital':
      return 'capital'
    case 'seat':
      return 'seat of a region'
    case 'inhabitants':
      return countText(Number(value), 'inhabitant')
  }
}
