import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Claim } from '../../src-preload/contract/claim.ts'
import { credibilityText } from '../../src-preload/contract/claim-words.ts'
import { errorText } from '../../src-preload/contract/error-text.ts'
import { fieldText } from '../../src-preload/contract/field-words.ts'
import { AttestError, type Failure } from '../../src-preload/contract/result.ts'
import { call } from '../client.ts'
import { useAct } from '../use-act.ts'
import classes from './copies.module.css'

const field = 'informationCredibility'

/** The rating of a claim; `1` where independence is not shown asks for a reason, which is kept with it. */
export function CredibilityField({ claim }: { claim: Claim }) {
  const act = useAct()
  const [refusal, setRefusal] = useState<Failure | null>(null)
  const [reason, setReason] = useState('')
  const [current] = claim.fields[field] ?? []
  const choose = async (value: string) => {
    setRefusal(null)
    if (value !== '1') return void act('claim.set', { id: claim.id, field, value: value || null })
    try {
      await call('claim.set', { id: claim.id, field, value })
    } catch (error) {
      if (!(error instanceof AttestError)) throw error
      setRefusal(error)
    }
  }
  const override = async () => {
    if (await act('claim.set', { id: claim.id, field, value: '1', reason })) setRefusal(null)
  }
  return (
    <>
      <NativeSelect
        aria-label={fieldText[field]}
        size="xs"
        value={refusal ? '1' : String(current?.value ?? '')}
        onChange={(event) => void choose(event.currentTarget.value)}
        data={[
          { value: '', label: '—' },
          ...Object.entries(credibilityText).map(([value, label]) => ({ value, label })),
        ]}
      />
      {refusal && (
        <div className={classes['override']} role="group" aria-label="Credibility 1 needs a reason">
          <p role="alert">{errorText(refusal)}</p>
          <div className={classes['verdict']}>
            <TextInput
              size="xs"
              flex={1}
              aria-label="Reason for credibility 1"
              dir="auto"
              value={reason}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
            <Button size="xs" disabled={reason.trim() === ''} onClick={() => void override()}>
              Rate 1
            </Button>
            <Button size="xs" variant="default" onClick={() => setRefusal(null)}>
              Leave it
            </Button>
          </div>
        </div>
      )}
      {!refusal && current?.value === '1' && current.reason && (
        <p className={classes['why']} dir="auto">
          Although independence was not shown: {current.reason}
        </p>
      )}
    </>
  )
}
