import type { RelatedClaim } from '../../src-preload/contract/claim.ts'
import { useAct } from '../use-act.ts'
import classes from './relations.module.css'

/** Who stated a relation, when and why, and the way to take it back; that it was stated stays in the history. */
export function RelationFacts({ relation: one }: { relation: RelatedClaim }) {
  const act = useAct()
  const { from, to, relation, author, at, reason } = one
  return (
    <span className={classes['facts']}>
      <span>
        {author.slice(0, 16)} · <time dateTime={at}>{new Date(at).toLocaleString()}</time>
      </span>
      {reason && (
        <span>
          because: <bdi>{reason}</bdi>
        </span>
      )}
      <button
        type="button"
        className={classes['quiet']}
        onClick={() => void act('claim.relate', { from, to, relation, present: false })}
      >
        Take back
      </button>
    </span>
  )
}
