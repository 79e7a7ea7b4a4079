import type { MentionType, Span } from '../../src-preload/contract/article.ts'
import { fieldTitle } from '../../src-preload/contract/field-words.ts'
import { KeyCaps } from '../ui/KeyCaps.tsx'
import { useWorkbench } from '../workbench/context.ts'
import { mentionStyles } from './mention-style.ts'
import { numberedTypes } from './numbered-types.ts'
import type { ClaimActions } from './use-claim-actions.ts'
import classes from './actions.module.css'

type Props = {
  span: Span
  /** Characters of the selection that the present view leaves out. */
  unseen: number
  claims: ClaimActions
  onType(type: MentionType): void
  onEntity(): void
  onCopy(): void
}

/** What can be done with the selected words, with the key of each. */
export function SelectionActions({ span, unseen, claims, onType, onEntity, onCopy }: Props) {
  const { state } = useWorkbench()
  return (
    <div className={classes['actions']}>
      <div className={classes['line']}>
        <Action label="Claim" keys="c" onRun={() => void claims.claim(span)} />
        <Action
          label={`Evidence: ${fieldTitle(state.activeField)}`}
          keys="h"
          onRun={() => void claims.addEvidence(span)}
        />
        <Action label="Entity" keys="e" onRun={onEntity} />
        <Action label="Copy" onRun={onCopy} />
      </div>
      <TypeChoice onType={onType} />
      {unseen > 0 && (
        <p className={classes['note']}>
          With {unseen} characters that this view leaves out. <KeyCaps keys="v" /> shows them.
        </p>
      )}
    </div>
  )
}

type ActionProps = { label: string; keys?: string; isOn?: boolean; onRun(): void }

/** One thing to do, with its key if that is a short one. */
export function Action({ label, keys, isOn = false, onRun }: ActionProps) {
  return (
    <button type="button" className={classes['action']} aria-pressed={isOn} onClick={onRun}>
      {label} {keys && <KeyCaps keys={keys} />}
    </button>
  )
}

/** The types that have a number key, as small keys themselves. */
export function TypeChoice({ onType }: { onType(type: MentionType): void }) {
  return (
    <div className={classes['types']} role="group" aria-label="Type">
      {numberedTypes.map((type, index) => {
        const { tag, name, hue, line } = mentionStyles[type]
        return (
          <button
            key={type}
            type="button"
            className={classes['type']}
            title={`${name} (${index + 1})`}
            aria-label={`${index + 1} ${tag} ${name}`}
            onClick={() => onType(type)}
          >
            <span aria-hidden className={classes['number']}>
              {index + 1}
            </span>
            <span
              aria-hidden
              style={{ textDecoration: `underline ${line} 2px var(--hue-${hue})` }}
              className={classes['tag']}
            >
              {tag}
            </span>
          </button>
        )
      })}
    </div>
  )
}
