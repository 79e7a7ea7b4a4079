import { type ClaimRelation, claimRelations } from '../../src-preload/contract/claim-codes.ts'
import { relationText, reverseRelationText } from '../../src-preload/contract/claim-words.ts'

/** A relation as it is read from one of its two claims. */
export type RelationChoice = {
  relation: ClaimRelation
  /** It is stated from the other claim to this one: “is supported by”. */
  isReversed: boolean
  text: string
}

/** Every relation in both directions; those that read the same in both once. */
export const relationChoices: readonly RelationChoice[] = claimRelations.flatMap((relation) => {
  const forth = { relation, isReversed: false, text: relationText[relation] }
  const back = { relation, isReversed: true, text: reverseRelationText[relation] }
  return forth.text === back.text ? [forth] : [forth, back]
})
