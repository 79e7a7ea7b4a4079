import { placePrecisions } from '../../src-preload/contract/claim-codes.ts'
import type { MapPlace, PlaceCandidate, Unplaced } from '../../src-preload/contract/place.ts'
import type { Gazetteer } from './gazetteer.ts'
import { placeCandidates } from './place-candidates.ts'
import type { PlaceGroup } from './store/claim-map.ts'

/**
 * What the map draws: one place for each point and role, and for each dateline that the gazetteer
 * knows, as a proposal; and the words for which nobody has chosen a point.
 *
 * @param groups the most frequent first
 */
export function drawnPlaces(
  groups: readonly PlaceGroup[],
  gazetteer: Gazetteer,
): { places: MapPlace[]; unplaced: Unplaced[] } {
  const places = new Map<string, MapPlace>()
  const unplaced: Unplaced[] = []
  for (const group of groups) {
    const place = group.point === null ? proposed(group, gazetteer) : placed(group)
    const { role, words, claims } = group
    if (!place) {
      unplaced.push({ role, words, claims })
      continue
    }
    const { latitude, longitude, isProposed } = place
    const key = `${role} ${latitude} ${longitude} ${isProposed}`
    const known = places.get(key)
    if (!known) places.set(key, place)
    else {
      known.claims += claims
      if (isProposed) known.keys.push(...place.keys)
    }
  }
  return { places: [...places.values()], unplaced }
}

function placed({ role, point, words, precision, gazetteer, claims }: PlaceGroup): MapPlace | null {
  const [latitude, longitude] = point!.split(',').map(Number)
  const keys = [{ role, point, words: null }]
  return placeAt({ role, latitude, longitude, words, precision, gazetteer, claims, keys })
}

/** A dateline has no point of its own: the likeliest is drawn as what it is. */
function proposed({ role, words, claims }: PlaceGroup, gazetteer: Gazetteer): MapPlace | null {
  if (role !== 'dateline') return null
  const best = likeliest(words, gazetteer)
  if (!best) return null
  const [latitude, longitude] = best.point.split(',').map(Number)
  const keys = [{ role, point: null, words }]
  const place = { role, latitude, longitude, words, claims, keys }
  const drawn = placeAt({ ...place, precision: best.precision, gazetteer: best.gazetteer })
  return drawn && { ...drawn, isProposed: true }
}

/** What datelines mean is asked again with each look at the map. */
const known = new WeakMap<Gazetteer, Map<string, PlaceCandidate | null>>()

function likeliest(words: string, gazetteer: Gazetteer): PlaceCandidate | null {
  const asked = known.get(gazetteer) ?? new Map<string, PlaceCandidate | null>()
  known.set(gazetteer, asked)
  const before = asked.get(words)
  if (before !== undefined) return before
  const nothing = { text: '', dateline: null, chosen: new Map<string, number>() }
  const best = placeCandidates(words, gazetteer, nothing)[0] ?? null
  asked.set(words, best)
  return best
}

type At = Pick<MapPlace, 'role' | 'words' | 'claims' | 'keys'> & {
  latitude: number | undefined
  longitude: number | undefined
  precision: string | null
  gazetteer: string | null
}

function placeAt({ latitude = NaN, longitude = NaN, precision, gazetteer, ...rest }: At) {
  if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180 || Number.isNaN(latitude + longitude)) {
    return null
  }
  const stated = placePrecisions.find((one) => one === precision)
  const country = stated === 'country' ? /^iso:([A-Z]{2})$/.exec(gazetteer ?? '')?.[1] : undefined
  return {
    ...rest,
    latitude,
    longitude,
    // A point that somebody typed without saying how exact it is.
    precision: stated ?? 'locality',
    country: country ?? null,
    isProposed: false,
  } satisfies MapPlace
}
