import type { Claim } from '../../src-preload/contract/claim.ts'
import {
  ChoiceField,
  CountField,
  EvidencedField,
  PlainField,
  TextField,
  textOf,
} from './ClaimField.tsx'
import { EdtfField } from './EdtfField.tsx'
import {
  conditionText,
  credibilityText,
  factualityText,
  kindText,
  namednessText,
  statusText,
} from '../../src-preload/contract/claim-words.ts'
import classes from './claims.module.css'

/** The form of one claim. Every field saves itself; there is no save button. */
export function ClaimEditor({ claim }: { claim: Claim }) {
  return (
    <form
      className={classes.editor}
      aria-label="Claim"
      onSubmit={(event) => event.preventDefault()}
    >
      <EvidencedField claim={claim} field="description">
        <TextField
          claim={claim}
          field="description"
          rows={2}
          hint="What is claimed, in your words"
        />
      </EvidencedField>
      <div className={classes.pair}>
        <PlainField claim={claim} field="kind">
          <ChoiceField claim={claim} field="kind" words={kindText} />
        </PlainField>
        <PlainField claim={claim} field="status">
          <ChoiceField claim={claim} field="status" words={statusText} unset="draft" />
        </PlainField>
      </div>
      <Attribution claim={claim} />
      <h3 className={classes.group}>When and where</h3>
      <EvidencedField claim={claim} field="eventTime">
        <TextField claim={claim} field="eventTime" hint="In the words of the text" />
        <EdtfField claim={claim} />
      </EvidencedField>
      <EvidencedField claim={claim} field="eventPlace">
        <TextField claim={claim} field="eventPlace" hint="In the words of the text" />
      </EvidencedField>
      <h3 className={classes.group}>How sure, and if what</h3>
      <EvidencedField claim={claim} field="factuality">
        <ChoiceField claim={claim} field="factuality" words={factualityText} />
      </EvidencedField>
      <EvidencedField claim={claim} field="condition">
        <ChoiceField claim={claim} field="condition.type" words={conditionText} />
        <TextField claim={claim} field="condition" hint="What it depends on" />
      </EvidencedField>
      <h3 className={classes.group}>Judgement</h3>
      <PlainField claim={claim} field="informationCredibility">
        <ChoiceField claim={claim} field="informationCredibility" words={credibilityText} />
      </PlainField>
      <PlainField claim={claim} field="notes">
        <TextField claim={claim} field="notes" rows={2} />
      </PlainField>
    </form>
  )
}

/** Who says so. The count and the reason for anonymity are asked for only where they can apply. */
function Attribution({ claim }: { claim: Claim }) {
  const namedness = textOf(claim, 'claimer.namedness')
  const isCollective = namedness === 'collective' || textOf(claim, 'claimer.count') !== ''
  const isUnnamed =
    (namedness !== '' && namedness !== 'named') || textOf(claim, 'claimer.anonymityReason') !== ''
  return (
    <>
      <h3 className={classes.group}>On whose word</h3>
      <EvidencedField claim={claim} field="claimer">
        <TextField claim={claim} field="claimer" hint="In the words of the text" />
      </EvidencedField>
      <PlainField claim={claim} field="claimer.namedness">
        <ChoiceField claim={claim} field="claimer.namedness" words={namednessText} />
      </PlainField>
      {isCollective && (
        <EvidencedField claim={claim} field="claimer.count">
          <CountField claim={claim} field="claimer.count" />
        </EvidencedField>
      )}
      {isUnnamed && (
        <EvidencedField claim={claim} field="claimer.anonymityReason">
          <TextField claim={claim} field="claimer.anonymityReason" hint="As the text states it" />
        </EvidencedField>
      )}
    </>
  )
}
