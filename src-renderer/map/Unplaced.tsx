import { useId, useState } from 'react'
import type { OutputOf } from '../../src-preload/contract/index.ts'
import type { PlaceCandidate } from '../../src-preload/contract/place.ts'
import { Candidates } from '../places/Candidates.tsx'
import { candidateText } from '../places/reason-text.ts'
import { useAct } from '../use-act.ts'
import { useCall } from '../use-call.ts'
import { useWorkbench } from '../workbench/context.ts'
import { countText } from '../workbench/count-text.ts'
import { useCommands } from '../workbench/use-commands.ts'
import classes from './map.module.css'
import { roleText } from './role-text.ts'

type Words = OutputOf<'map.read'>['unplaced'][number]

/** Places that are words only: counted, listed, and each a digit away from the map. */
export function Unplaced({ reading }: { reading: OutputOf<'map.read'> }) {
  const { state } = useWorkbench()
  const [isFocused, setFocused] = useState(false)
  const [done, setDone] = useState('')
  const { unplaced, moreUnplaced } = reading
  const { cursor } = state.map
  const key = cursor && 'unplaced' in cursor ? cursor.unplaced : null
  const at = unplaced.findIndex((one) => keyOf(one) === key)
  const words = unplaced[at]
  const claims = unplaced.reduce((all, one) => all + one.claims, 0)
  return (
    <section
      className={classes['unplaced']}
      aria-label="Not on the map"
      onFocusCapture={() => setFocused(true)}
      onBlurCapture={() => setFocused(false)}
      onKeyDownCapture={(event) => {
        if (event.key !== 'Escape') return
        event.preventDefault()
        document.querySelector<HTMLElement>('[data-pane="screen"] [data-first-focus]')?.focus()
      }}
    >
      <h2>
        Not on the map <kbd>u</kbd>
        <span className={classes['count']}>
          {countText(claims, 'claim')}
          {moreUnplaced > 0 && `, ${countText(moreUnplaced, 'more name', 'more names')}`}
        </span>
      </h2>
      <p role="status" className={classes['done']}>
        {done}
      </p>
      {unplaced.length > 0 && <WordList unplaced={unplaced} at={at} isFocused={isFocused} />}
      {words && <Choice words={words} isArmed={isFocused} onDone={setDone} />}
    </section>
  )
}

type ListProps = {
  unplaced: readonly Words[]
  /** The index of the words under the cursor; -1 for none. */
  at: number
  isFocused: boolean
}

function WordList({ unplaced, at, isFocused }: ListProps) {
  const id = useId()
  const { dispatch } = useWorkbench()
  const choose = (index: number) => {
    const one = unplaced[Math.min(Math.max(index, 0), unplaced.length - 1)]
    if (one) dispatch({ do: 'map', to: { cursor: { unplaced: keyOf(one) } } })
  }
  useUnplacedCommands(isFocused, (by) => choose(at + by))
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- its keys are commands
    <div
      className={classes['words']}
      role="listbox"
      aria-label="Words without a point"
      aria-activedescendant={at < 0 ? undefined : `${id}${at}`}
      tabIndex={0}
      data-unplaced
      onFocus={() => at < 0 && choose(0)}
      onClick={({ target }) => choose(indexUnder(target) ?? at)}
    >
      {unplaced.map((one, index) => (
        <div
          key={keyOf(one)}
          id={`${id}${index}`}
          role="option"
          aria-selected={index === at}
          data-index={index}
          ref={(row) => {
            if (index === at) row?.scrollIntoView({ block: 'nearest' })
          }}
        >
          <bdi>{one.words || 'a point outside the world'}</bdi>
          <span className={classes['count']}>
            {roleText[one.role]} · {one.claims.toLocaleString('en')}
          </span>
        </div>
      ))}
    </div>
  )
}

const keyOf = ({ role, words }: Words) => `${role} ${words}`

type ChoiceProps = { words: Words; isArmed: boolean; onDone(text: string): void }

/** What the words may mean; a digit places every claim in the view that has them. */
function Choice({ words: { role, words, claims }, isArmed, onDone }: ChoiceProps) {
  const act = useAct()
  const { state } = useWorkbench()
  const candidates = useCall('place.candidates', { words, articleId: null }, ['claim', 'history'])
  if (role === 'dateline' || !candidates.data) {
    return <p className={classes['done']}>A dateline the gazetteer does not know.</p>
  }
  if (candidates.data.length === 0) {
    return <p className={classes['done']}>The gazetteer knows no such place.</p>
  }
  const choose = async (candidate: PlaceCandidate) => {
    const { gazetteer } = candidate
    const view = { ...state.claimView, group: null }
    const answer = await act('place.chooseAll', { view, role, words, gazetteer })
    if (answer) onDone(`${countText(answer.placed, 'place')} put at ${candidateText(candidate)}.`)
  }
  return (
    <div className={classes['choice']}>
      <p>
        A digit places {claims === 1 ? 'the claim' : `all ${claims.toLocaleString('en')} claims`}:
      </p>
      <Candidates
        candidates={candidates.data}
        scope="screen"
        isArmed={isArmed}
        onChoose={(candidate) => void choose(candidate)}
      />
    </div>
  )
}

function useUnplacedCommands(isFocused: boolean, move: (by: number) => void): void {
  const key = (id: string, title: string, keys: string[], run: () => void) => ({
    id: `unplaced.${id}`,
    title,
    scope: 'screen' as const,
    keys,
    enabled: isFocused,
    run,
  })
  useCommands([
    key('next', 'Next words', ['j', 'ArrowDown'], () => move(1)),
    key('previous', 'Previous words', ['k', 'ArrowUp'], () => move(-1)),
    key('open', 'The list of their claims', ['Enter', 'o'], () =>
      document.querySelector<HTMLElement>('[data-claims-here]')?.focus(),
    ),
  ])
}

function indexUnder(target: EventTarget): number | null {
  const row = target instanceof Element && target.closest<HTMLElement>('[data-index]')
  return row ? Number(row.dataset['index']) : null
}
