import type { ClaimId } from '../../src-preload/contract/claim-fields.ts'
import {
  relationText,
  reverseRelationText,
  statusText,
} from '../../src-preload/contract/claim-words.ts'
import type { Relation } from '../../src-preload/contract/relation.ts'
import { ErrorNotice } from '../ui/ErrorNotice.tsx'
import { useCall } from '../use-call.ts'
import { useWorkbench } from '../workbench/context.ts'
import { useOpenDialog } from '../workbench/dialogs.ts'
import { useCommands } from '../workbench/use-commands.ts'
import { RelationFacts } from './RelationFacts.tsx'
import classes from './relations.module.css'

/** How the open claim stands to others, each with who said so, when and why. */
export function ClaimRelations({ claimId }: { claimId: ClaimId }) {
  const openDialog = useOpenDialog()
  const { dispatch } = useWorkbench()
  const related = useCall('claim.related', { id: claimId }, ['claim', 'history'])
  const relate = () => openDialog({ kind: 'relate', ids: [claimId] })
  useCommands([
    {
      id: 'claims.relate',
      title: 'Relate the open claim to another',
      scope: 'window',
      keys: ['alt+l'],
      run: relate,
    },
    {
      id: 'claims.graph',
      title: 'What the open claim is joined to, as a graph',
      scope: 'window',
      keys: ['alt+j'],
      run: () => dispatch({ do: 'graph', start: claimId }),
    },
  ])
  return (
    <section className={classes['relations']} aria-label="Relations to other claims">
      <h3>Relations</h3>
      {related.error && <ErrorNotice error={related.error} />}
      {related.data && <RelationList claimId={claimId} relations={related.data} />}
      <button type="button" className={classes['quiet']} onClick={relate}>
        + Relation to another claim <kbd>Alt+L</kbd>
      </button>
    </section>
  )
}

/** The relations of a claim as it sees them; the other claim stands there with all it depends on. */
export function RelationList({
  claimId,
  relations,
}: {
  claimId: ClaimId
  relations: readonly Relation[]
}) {
  if (relations.length === 0) return null
  return (
    <ul>
      {relations.map((relation) => (
        <li key={`${relation.relation} ${relation.from} ${relation.to}`}>
          <RelationLine claimId={claimId} relation={relation} />
        </li>
      ))}
    </ul>
  )
}

function RelationLine({ claimId, relation: one }: { claimId: ClaimId; relation: Relation }) {
  const { dispatch } = useWorkbench()
  const { relation, from, other } = one
  const text = from === claimId ? relationText[relation] : reverseRelationText[relation]
  const open = () => {
    if (!other) return
    dispatch({ do: 'open-article', articleId: other.articleId })
    dispatch({ do: 'open-claim', claimId: other.id })
  }
  return (
    <>
      <span className={classes['relation']}>{text}</span>{' '}
      {other ? (
        <button
          type="button"
          className={classes['other']}
          data-status={other.status}
          onClick={open}
        >
          <bdi>{other.sentence}</bdi>
        </button>
      ) : (
        <i>a claim that is not in the case any more</i>
      )}
      {other && (other.status === 'withdrawn' || other.status === 'superseded') && (
        <strong className={classes['status']}>{statusText[other.status]}</strong>
      )}
      <RelationFacts relation={one} />
    </>
  )
}
