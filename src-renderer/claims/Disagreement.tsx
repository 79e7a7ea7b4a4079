import { Button } from '@mantine/core'
import type { Claim } from '../../src-preload/contract/claim.ts'
import type { ClaimPath } from '../../src-preload/contract/claim-fields.ts'
import { fieldTitle } from '../../src-preload/contract/field-words.ts'
import { useAct } from '../use-act.ts'
import classes from './claims.module.css'

/** Two current values of one field, side by side; choosing one settles it and both stay in the history. */
export function Disagreement({ claim, field }: { claim: Claim; field: ClaimPath }) {
  const act = useAct()
  const values = claim.fields[field] ?? []
  // Two who say the same agree.
  if (new Set(values.map(({ value }) => value)).size < 2) return null
  return (
    <div
      className={classes.disagreement}
      role="group"
      aria-label={`${fieldTitle(field)}: open disagreement`}
    >
      {values.map(({ value, author, operationId }) => (
        <div key={operationId}>
          <span dir="auto">{value}</span>
          <span className={classes.hint}>{author}</span>
          <Button
            size="compact-xs"
            variant="default"
            onClick={() => void act('claim.set', { id: claim.id, field, value })}
          >
            Keep this
          </Button>
        </div>
      ))}
    </div>
  )
}
