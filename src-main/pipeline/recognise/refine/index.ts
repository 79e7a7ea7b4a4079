import type { Refiner } from '../draft.ts'
import { typePlaces } from './places.ts'

/** The rules after the tagger, in their order. */
export const refiners: readonly Refiner[] = [typePlaces]
