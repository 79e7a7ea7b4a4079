import type { Refiner } from '../draft.ts'
import { agreeOnTypes, followFullNames } from './consistency.ts'
import { dropArticles } from './articles.ts'
import { nameElections } from './elections.ts'
import { dropUntyped, followHeads, nameFacilities } from './heads.ts'
import { joinNames } from './joined-names.ts'
import { followLinks } from './linked-names.ts'
import { nameKnown } from './known-names.ts'
import { joinOwners } from './owners.ts'
import { namePeoples } from './peoples.ts'
import { typePlaces } from './places.ts'
import { findAgain } from './spread.ts'
import { dropTitles } from './titles.ts'

/** The rules after the tagger, in their order. */
export const refiners: readonly Refiner[] = [
  dropTitles,
  joinNames,
  dropArticles,
  nameKnown,
  namePeoples,
  joinOwners,
  nameElections,
  followHeads,
  nameFacilities,
  followLinks,
  typePlaces,
  agreeOnTypes,
  followFullNames,
  findAgain,
  dropUntyped,
]
