import { placePrecisions } from '../../src-preload/contract/claim-codes.ts'
import type { MapPlace, Unplaced } from '../../src-preload/contract/place.ts'
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
  const nothing = { text: '', dateline: null, chosen: new Map<string, number>() }
  const [best] = placeCandidates(words, gazetteer, nothing)
  if (!best) return null
  const [latitude, longitude] = best.point.split(',').map(Number)
  const keys = [{ role, point: null, words }]
  const place = { role, latitude, longitude, words, claims, keys }
  const drawn = placeAt({ ...place, precision: best.precision, gazetteer: best.gazetteer })
  return drawn && { ...drawn, isProposed: true }
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
  const known = placePrecisions.find((one) => one === precision)
  const country = known === 'country' ? /^iso:([A-Z]{2})$/.exec(gazetteer ?? '')?.[1] : undefined
  return {
    ...rest,
    latitude,
    longitude,
    // A point that somebody typed without saying how exact it is.
    precision: known ?? 'locality',
    country: country ?? null,
    isProposed: false,
  } satisfies MapPlace
}
