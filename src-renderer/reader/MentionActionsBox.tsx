import type { Mention } from '../../src-preload/contract/article.ts'
import { EntityCard } from './EntityCard.tsx'
import { mentionStyles } from './mention-style.ts'
import { Action, TypeChoice } from './SelectionActions.tsx'
import type { MentionActions } from './use-mention-actions.ts'
import classes from './actions.module.css'

type Props = { mention: Mention; words: string; actions: MentionActions; onEntity(): void }

/** One mention: what it is taken for, why, and the analyst's word on it. */
export function MentionActionsBox({ mention, words, actions, onEntity }: Props) {
  const { type, state, confidence, by, entityId } = mention
  const proposal = `${Math.round(confidence * 100)} % sure, by ${by.join(', ')}`
  return (
    <div className={classes['actions']}>
      <p className={classes['words']} dir="auto">
        {words}
      </p>
      <p className={classes['facts']}>
        {mentionStyles[type].name}, {state}
        {state === 'proposed' && ` (${proposal})`}
      </p>
      <div className={classes['line']}>
        <Action
          label="Accept"
          keys="a"
          isOn={state === 'accepted'}
          onRun={() => void actions.accept(mention)}
        />
        <Action
          label="Reject"
          keys="x"
          isOn={state === 'rejected'}
          onRun={() => void actions.reject(mention)}
        />
        <Action label="All like it" keys="m" onRun={() => void actions.markAll(mention)} />
        {!entityId && <Action label="Entity" keys="e" onRun={onEntity} />}
      </div>
      <TypeChoice onType={(chosen) => void actions.assign(mention, chosen)} />
      {entityId && <EntityCard id={entityId} />}
    </div>
  )
}
