import type { Claim } from '../../src-preload/contract/claim.ts'
import { claimFields, type ClaimPath, fieldOf } from '../../src-preload/contract/claim-fields.ts'
import { at } from '../../src-preload/contract/claim-groups.ts'
import { fieldText } from '../../src-preload/contract/field-words.ts'
import { useAct } from '../use-act.ts'
import { useWorkbench } from '../workbench/context.ts'
import { EvidencedField, PlainField, textOf } from './ClaimField.tsx'
import { FieldInput } from './FieldInput.tsx'
import { isAsked, type Row } from './layout.ts'
import { PlaceChoice } from './PlaceChoice.tsx'
import classes from './claims.module.css'

type Props = {
  claim: Claim
  head: ClaimPath
  row: Row
  isAll: boolean
  onRemove: (() => void) | null
}

/** A field with those that belong to it; only what the claim's kind asks for, or everything. */
export function FieldGroup({ claim, head, row, isAll, onRemove }: Props) {
  const below = row.below
    .map((field) => at(head, field))
    .filter((path) => isAll || isAsked(claim, path))
  const own = below.filter((path) => claimFields[fieldOf(path)].rests === 'own')
  const beside = below.filter((path) => claimFields[fieldOf(path)].rests !== 'own')
  const rests = claimFields[fieldOf(head)].rests
  const Field = rests === 'own' ? EvidencedField : PlainField
  return (
    <div className={classes['fieldGroup']}>
      <Field claim={claim} field={head}>
        <FieldInput claim={claim} path={head} />
        {beside.length > 0 && (
          <div className={classes['beside']}>
            {beside.map((path) => (
              <div key={path} data-field={path}>
                <span className={classes.hint}>{fieldText[fieldOf(path)]}</span>
                <FieldInput claim={claim} path={path} />
              </div>
            ))}
          </div>
        )}
        {fieldOf(head) === 'condition' && <ConditionClaim claim={claim} head={head} />}
        {fieldOf(head).endsWith('Place') && <PlaceChoice claim={claim} head={head} />}
        {onRemove && (
          <button type="button" className={classes['quiet']} onClick={onRemove}>
            Remove
          </button>
        )}
      </Field>
      {own.map((path) => (
        <EvidencedField key={path} claim={claim} field={path}>
          <FieldInput claim={claim} path={path} />
        </EvidencedField>
      ))}
    </div>
  )
}

/** The way between a condition and the claim that it is. */
function ConditionClaim({ claim, head }: { claim: Claim; head: ClaimPath }) {
  const act = useAct()
  const { dispatch } = useWorkbench()
  const isFilled = textOf(claim, head) !== ''
  if (!isFilled) return null
  const isClaim = textOf(claim, at(head, 'claim')) !== ''
  const open = async () => {
    const made = await act('claim.fromCondition', { id: claim.id, head })
    if (made) dispatch({ do: 'open-claim', claimId: made.id })
  }
  return (
    <button type="button" className={classes['quiet']} onClick={() => void open()}>
      {isClaim ? 'Open the condition as a claim' : 'Make it a claim of its own'}
    </button>
  )
}
