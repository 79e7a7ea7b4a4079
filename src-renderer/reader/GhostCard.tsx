import type { RefObject } from 'react'
import type { Span } from '../../src-preload/contract/article.ts'
import type { Suggestion } from '../../src-preload/contract/suggestion.ts'
import { Anchored } from './Anchored.tsx'
import { Action } from './SelectionActions.tsx'
import { suggestionText } from './suggestion-text.ts'
import type { Piece } from './text-offsets.ts'
import actions from './actions.module.css'
import classes from './Ghosts.module.css'

type Props = {
  suggestion: Suggestion
  pieces: readonly Piece[]
  container: RefObject<HTMLElement | null>
  onAccept(): void
  onReject(): void
  onClose(): void
}

/** What a suggested claim would say, below its passage. */
export function GhostCard({ suggestion, pieces, container, onAccept, onReject, onClose }: Props) {
  const { passages, claimId } = suggestion
  const [passage] = passages
  if (!passage) return null
  const { claim, source, facts } = suggestionText(suggestion)
  return (
    <Anchored
      pieces={pieces}
      span={withSource(suggestion, passage)}
      container={container}
      label="Suggested claim"
      isDialog={false}
      onClose={onClose}
    >
      <div className={classes.card}>
        <p className={classes.claim} dir="auto">
          {claim}
        </p>
        <p className={actions.facts} dir="auto">
          {source}
        </p>
        {facts.length > 0 && <p className={actions.facts}>{facts.join(' · ')}</p>}
        {passages.length > 1 && (
          <p className={actions.facts}>Stands in {passages.length} passages: one claim</p>
        )}
        {claimId && (
          <p className={actions.facts}>A claim says the same: the passage is added to it</p>
        )}
        <div className={actions.line}>
          <Action label="Accept" keys="Enter" onRun={onAccept} />
          <Action label="Reject" keys="Backspace" onRun={onReject} />
        </div>
      </div>
    </Anchored>
  )
}

/** Farther away, in UTF-16 units, the source stands in another sentence. */
const near = 200

/** The passage to the end of the words that say who says so, so that the card hides neither. */
function withSource({ fields }: Suggestion, { start, end }: Span): Span {
  const said = fields.filter(({ field }) => field === 'claimer' || field === 'claimer.cue')
  const ends = said.flatMap(({ spans }) => spans.map((span) => span.end))
  return { start, end: Math.max(end, ...ends.filter((one) => one > start && one < end + near)) }
}
