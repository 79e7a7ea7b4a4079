import { Button, Modal, NativeSelect, TextInput } from '@mantine/core'
import { useQueries } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { ClaimId } from '../../src-preload/contract/claim-fields.ts'
import { chainText, claimSentence } from '../../src-preload/contract/claim-sentence.ts'
import { call } from '../client.ts'
import { useAct } from '../use-act.ts'
import { ClaimFinder } from './ClaimFinder.tsx'
import { relationChoices } from './relation-choices.ts'
import classes from './relations.module.css'

type Props = {
  /** The claim that the relation starts from, and those that are offered first for its other end. */
  ids: readonly [ClaimId, ...ClaimId[]]
  onClose(): void
}

/** States how one claim stands to another, and why. */
export function RelateDialog({ ids, onClose }: Props) {
  const act = useAct()
  const claims = useClaims(ids)
  const [from, setFrom] = useState<ClaimId>(ids[0])
  const [to, setTo] = useState<ClaimId | null>(ids[1] ?? null)
  const [choice, setChoice] = useState(0)
  const [reason, setReason] = useState('')
  const start = claims.find(({ id }) => id === from)
  const state = async (event: FormEvent) => {
    event.preventDefault()
    const { relation, isReversed } = relationChoices[choice]!
    if (!to) return
    const ends = isReversed ? { from: to, to: from } : { from, to }
    if (await act('claim.relate', { ...ends, relation, present: true, reason })) onClose()
  }
  const startAt = (id: ClaimId) => {
    if (id === to) setTo(from)
    setFrom(id)
  }
  return (
    <Modal opened onClose={onClose} size="lg" title="Relation between two claims">
      <form className={classes['form']} onSubmit={(event) => void state(event)}>
        {claims.length > 1 ? (
          <NativeSelect
            label="This claim"
            value={from}
            onChange={(event) => startAt(event.currentTarget.value as ClaimId)}
            data={claims.map(({ id, sentence }) => ({ value: id, label: sentence }))}
          />
        ) : (
          <p className={classes['start']} dir="auto">
            {start?.sentence}
          </p>
        )}
        <NativeSelect
          label="Relation"
          value={choice}
          onChange={(event) => setChoice(Number(event.currentTarget.value))}
          data={relationChoices.map(({ text }, value) => ({ value: `${value}`, label: text }))}
        />
        <ClaimFinder first={claims} without={from} chosen={to} onChoose={setTo} />
        <TextInput
          label="Why"
          description="Kept with your name and the time"
          dir="auto"
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Button type="submit" disabled={!to}>
          State the relation
        </Button>
      </form>
    </Modal>
  )
}

function useClaims(ids: readonly ClaimId[]) {
  const answers = useQueries({
    queries: ids.map((id) => ({
      queryKey: ['claim.open', { id }],
      queryFn: () => call('claim.open', { id }),
      meta: { topics: ['claim', 'history'] as const },
    })),
  })
  return answers.flatMap(({ data }) =>
    data ? [{ id: data.id, sentence: claimSentence(data), chain: chainText(data) }] : [],
  )
}
