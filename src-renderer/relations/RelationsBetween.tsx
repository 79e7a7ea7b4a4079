import type { RelatedClaim } from '../../src-preload/contract/claim.ts'
import type { ClaimId } from '../../src-preload/contract/claim-fields.ts'
import { relationText } from '../../src-preload/contract/claim-words.ts'
import { RelationFacts } from './RelationFacts.tsx'
import classes from './relations.module.css'

type Related = { id: ClaimId; relations: readonly RelatedClaim[] }

/** What was said of claims that stand beside one another, by their numbers there. */
export function RelationsBetween({ claims }: { claims: readonly Related[] }) {
  const numberOf = (id: ClaimId) => claims.findIndex((claim) => claim.id === id) + 1
  const between = claims.flatMap(({ id, relations }) =>
    relations.filter(({ from, to }) => from === id && numberOf(to) > 0),
  )
  if (between.length === 0) return null
  return (
    <section className={classes['between']} aria-label="Relations between these claims">
      <ul>
        {between.map((relation) => (
          <li key={`${relation.relation} ${relation.from} ${relation.to}`}>
            <span className={classes['number']}>{numberOf(relation.from)}</span>{' '}
            <span className={classes['relation']}>{relationText[relation.relation]}</span>{' '}
            <span className={classes['number']}>{numberOf(relation.to)}</span>{' '}
            <RelationFacts relation={relation} />
          </li>
        ))}
      </ul>
    </section>
  )
}
