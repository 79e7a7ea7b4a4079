import { useState } from 'react'
import type { PlaceCandidate } from '../../src-preload/contract/place.ts'
import type { Scope } from '../workbench/commands.ts'
import { useCommands } from '../workbench/use-commands.ts'
import classes from './places.module.css'
import { candidateText, reasonText } from './reason-text.ts'

type Props = {
  candidates: readonly PlaceCandidate[]
  /** The pane or screen that it stands in. */
  scope: Scope
  /** Its digits work already while the focus is somewhere around it. */
  isArmed?: boolean
  onChoose(candidate: PlaceCandidate): void
}

/** What a place's words may mean, each with its reasons and a digit that chooses it. Nothing is chosen unasked. */
export function Candidates({ candidates, scope, isArmed = false, onChoose }: Props) {
  const [isFocused, setFocused] = useState(false)
  useCommands(
    candidates.map((candidate, n) => ({
      id: `places.choose-${n + 1}`,
      title: `The place is ${candidateText(candidate)}`,
      scope,
      keys: [String(n + 1)],
      enabled: isFocused || isArmed,
      run: () => onChoose(candidate),
    })),
  )
  return (
    <ol
      className={classes['candidates']}
      aria-label="Places that may be meant"
      data-candidates
      onFocusCapture={() => setFocused(true)}
      onBlurCapture={() => setFocused(false)}
    >
      {candidates.map((candidate, n) => (
        <li key={candidate.gazetteer}>
          <button type="button" onClick={() => onChoose(candidate)}>
            <kbd>{n + 1}</kbd>
            <span>
              <bdi>{candidateText(candidate)}</bdi>
              {n === 0 && <em> proposed</em>}
              <small>{candidate.reasons.map(reasonText).join(' · ')}</small>
            </span>
          </button>
        </li>
      ))}
    </ol>
  )
}
