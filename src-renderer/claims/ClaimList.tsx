import { useEffect, useRef } from 'react'
import type { ClaimSummary } from '../../src-preload/contract/claim.ts'
import type { ClaimId } from '../../src-preload/contract/claim-fields.ts'
import { statusText } from '../../src-preload/contract/claim-words.ts'
import classes from './claims.module.css'

type Props = {
  claims: readonly ClaimSummary[]
  selected: ClaimId | null
  onSelect(id: ClaimId): void
}

/** The claims of the open article, each with its claimer and what it still lacks. */
export function ClaimList({ claims, selected, onSelect }: Props) {
  return (
    <ul className={classes.list} aria-label="Claims of this article">
      {claims.map((claim) => (
        <Row
          key={claim.id}
          claim={claim}
          isSelected={claim.id === selected}
          onSelect={() => onSelect(claim.id)}
        />
      ))}
    </ul>
  )
}

function Row({
  claim,
  isSelected,
  onSelect,
}: {
  claim: ClaimSummary
  isSelected: boolean
  onSelect(): void
}) {
  const row = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (isSelected) row.current?.scrollIntoView({ block: 'nearest' })
  }, [isSelected])

  return (
    <li>
      <button
        ref={row}
        type="button"
        className={classes.row}
        data-status={claim.status}
        aria-current={isSelected}
        onClick={onSelect}
      >
        <span className={classes.rowLine} dir="auto">
          {claim.sentence}
        </span>
        <span className={classes.rowFacts}>
          <span className={classes.rowClaimer} dir="auto">
            {claim.chain || 'No claimer yet'}
          </span>
          <span>{statusText[claim.status]}</span>
          {claim.lacking > 0 && (
            <span className={classes.lacking}>
              {claim.lacking === 1 ? '1 field lacks words' : `${claim.lacking} fields lack words`}
            </span>
          )}
        </span>
      </button>
    </li>
  )
}
