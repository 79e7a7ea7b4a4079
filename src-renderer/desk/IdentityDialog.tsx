import { Modal } from '@mantine/core'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type {
  IdentityPair,
  identityReasons,
  IdentityVerdict,
  Named,
} from '../../src-preload/contract/identity.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { ErrorNotice } from '../ui/ErrorNotice.tsx'
import { useAct } from '../use-act.ts'
import { useCall } from '../use-call.ts'
import { useWorkbench } from '../workbench/context.ts'
import classes from './desk.module.css'

const reasonText: Record<(typeof identityReasons)[number], string> = {
  'known-as': 'The text says so',
  acronym: 'Acronym in brackets',
  initials: 'The initials fit',
  'same-name': 'The same name',
  surname: 'Surname after the full name',
  grouped: 'The recogniser takes them for one',
  similar: 'Nearly the same words',
}
const verdictText: Record<IdentityVerdict, string> = {
  positive: 'The same',
  negative: 'Not the same',
  unsure: 'Unsure',
}
const keys: Record<string, IdentityVerdict | null> = {
  s: 'positive',
  n: 'negative',
  u: 'unsure',
  Backspace: null,
}

/** Pairs of names that may be one, best reasons first. Nothing is merged without a key. */
export function IdentityDialog({ onClose }: { onClose(): void }) {
  const pairs = useCall('pair.list', {}, ['entity', 'mention', 'history'])
  return (
    <Modal opened onClose={onClose} size="xl" title="Who is the same?">
      {pairs.error && <ErrorNotice error={pairs.error} />}
      {pairs.data?.length === 0 && (
        <EmptyState title="No two names look like one">
          Make entities in the text with <kbd>e</kbd>; pairs with a reason to be one appear here.
        </EmptyState>
      )}
      {pairs.data && pairs.data.length > 0 && <Pairs pairs={pairs.data} onClose={onClose} />}
    </Modal>
  )
}

function Pairs({ pairs, onClose }: { pairs: readonly IdentityPair[]; onClose(): void }) {
  const act = useAct()
  const [at, setAt] = useState(0)
  const list = useRef<HTMLDivElement>(null)
  // The dialog took the focus while the pairs were still being asked for.
  useEffect(() => list.current?.focus(), [])
  const chosen = Math.min(at, pairs.length - 1)
  const judge = ({ a, b }: IdentityPair, verdict: IdentityVerdict | null) =>
    void act('pair.judge', { a: a.id, b: b.id, verdict })
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 }[event.key]
    if (step) setAt(Math.max(0, Math.min(pairs.length - 1, chosen + step)))
    else if (Object.hasOwn(keys, event.key)) judge(pairs[chosen]!, keys[event.key]!)
    else return
    event.preventDefault()
  }
  return (
    <>
      <p className={classes['hint']}>
        <kbd>↑</kbd> <kbd>↓</kbd> walk · <kbd>s</kbd> the same · <kbd>n</kbd> not the same ·{' '}
        <kbd>u</kbd> unsure · <kbd>Backspace</kbd> takes the judgement back, and un-merges
      </p>
      <div
        ref={list}
        role="listbox"
        tabIndex={0}
        aria-label="Pairs"
        aria-activedescendant={`pair-${chosen}`}
        className={classes['list']}
        onKeyDown={onKeyDown}
      >
        {pairs.map((pair, index) => (
          <div
            key={`${pair.a.id} ${pair.b.id}`}
            id={`pair-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === chosen}
            className={classes['row']}
            onClick={() => setAt(index)}
            onKeyDown={() => {}}
          >
            <Pair pair={pair} />
          </div>
        ))}
      </div>
      <Places pair={pairs[chosen]!} onClose={onClose} />
    </>
  )
}

function Pair({ pair: { a, b, reasons, judgements, contradicted } }: { pair: IdentityPair }) {
  return (
    <>
      <span className={classes['names']}>
        <Name named={a} /> <span aria-hidden>·</span> <Name named={b} />
      </span>
      <span className={classes['facts']}>
        {reasons.map(({ rule, words }) => (
          <span key={rule}>
            {reasonText[rule]}: <q dir="auto">{words}</q>
          </span>
        ))}
        {judgements.map(({ verdict, author, at, reason }) => (
          <strong key={`${author} ${at}`}>
            {verdictText[verdict]} ({author.slice(0, 8)}, {at.slice(0, 10)}
            {reason && `: ${reason}`})
          </strong>
        ))}
        {judgements.length > 1 && <em>Disagreement: not merged</em>}
        {contradicted && <em>Merged through others all the same</em>}
      </span>
    </>
  )
}

const Name = ({ named: { name, type, aliases, mentions } }: { named: Named }) => (
  <span>
    <bdi>{name}</bdi>{' '}
    <small>
      {type}, {mentions}×{aliases.length > 0 && `, also ${aliases.join(', ')}`}
    </small>
  </span>
)

function Places({ pair, onClose }: { pair: IdentityPair; onClose(): void }) {
  const { dispatch } = useWorkbench()
  const places = pair.reasons.flatMap(({ words, place }) => (place ? [{ words, place }] : []))
  return (
    <p className={classes['hint']}>
      {places.map(({ words, place: { articleId, start, end } }) => (
        <button
          key={`${articleId} ${start}`}
          type="button"
          className={classes['quiet']}
          onClick={() => {
            dispatch({ do: 'open-article', articleId, span: { start, end } })
            onClose()
          }}
        >
          Show <q dir="auto">{words}</q> in the text
        </button>
      ))}
    </p>
  )
}
