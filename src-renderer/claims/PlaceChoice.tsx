import type { Claim } from '../../src-preload/contract/claim.ts'
import type { ClaimPath } from '../../src-preload/contract/claim-fields.ts'
import { at } from '../../src-preload/contract/claim-groups.ts'
import { Candidates } from '../places/Candidates.tsx'
import { useAct } from '../use-act.ts'
import { useCall } from '../use-call.ts'
import { textOf } from './ClaimField.tsx'

/** What the gazetteer knows of a place's words, as long as nobody has said which place it is. */
export function PlaceChoice({ claim, head }: { claim: Claim; head: ClaimPath }) {
  const act = useAct()
  const words = textOf(claim, head)
  const isOpen = words !== '' && textOf(claim, at(head, 'point')) === ''
  const candidates = useCall(
    'place.candidates',
    isOpen ? { words, articleId: claim.articleId } : null,
    ['claim', 'article', 'history'],
  )
  if (!isOpen || !candidates.data || candidates.data.length === 0) return null
  return (
    <Candidates
      candidates={candidates.data}
      scope="claims"
      onChoose={({ gazetteer }) =>
        void act('place.choose', { id: claim.id, head, words, gazetteer })
      }
    />
  )
}
