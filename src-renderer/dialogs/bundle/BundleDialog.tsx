import {
  Button,
  Checkbox,
  Modal,
  PasswordInput,
  SegmentedControl,
  Select,
  Text,
  Textarea,
} from '@mantine/core'
import { useState } from 'react'
import type { Lock } from '../../../src-preload/contract/bundle.ts'
import { useAct } from '../../use-act.ts'
import { useCall } from '../../use-call.ts'
import { useWorkbench } from '../../workbench/context.ts'
import { LeavingFacts } from './LeavingFacts.tsx'
import classes from './bundle.module.css'
import { type Draft, emptyDraft, lockOf, scopeOf } from './draft.ts'

type Props = { caseName: string; onClose(): void }

/** What leaves in a bundle, for whom, and what stays; everything that would leave is listed first. */
export function BundleDialog({ caseName, onClose }: Props) {
  const act = useAct()
  const { state } = useWorkbench()
  const [draft, setDraft] = useState<Draft>(emptyDraft)
  const change = (changed: Partial<Draft>) => setDraft((now) => ({ ...now, ...changed }))
  const scope = scopeOf(draft, state)
  const leaving = useCall('bundle.preview', scope, ['article', 'claim', 'entity', 'history'])
  const lock = lockOf(draft)
  const write = async (given: Lock) => {
    const isLocked = given.kind !== 'none'
    const grant = await act('dialog.saveBundle', { name: caseName, isLocked })
    if (!grant) return
    onClose()
    await act('bundle.write', { ...scope, lock: given, isSigned: true, grant: grant.id })
  }
  return (
    <Modal opened onClose={onClose} size="lg" title="Bundle for a colleague">
      <Scope draft={draft} onChange={change} hasArticle={state.articleId !== null} />
      <LockFields draft={draft} onChange={change} />
      <Stays draft={draft} onChange={change} />
      <LeavingFacts leaving={leaving.data ?? null} error={leaving.error} />
      <div className={classes['actions']}>
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
        <Button disabled={!lock || !leaving.data} onClick={() => lock && void write(lock)}>
          Save the bundle…
        </Button>
      </div>
    </Modal>
  )
}

type PartProps = { draft: Draft; onChange(changed: Partial<Draft>): void }

function Scope({ draft, onChange, hasArticle }: PartProps & { hasArticle: boolean }) {
  const entities = useCall('entity.list', { limit: 200 }, ['entity'])
  return (
    <>
      <SegmentedControl
        aria-label="What leaves"
        size="xs"
        value={draft.what}
        onChange={(what) => onChange({ what })}
        data={[
          { value: 'everything', label: 'The whole case' },
          { value: 'article', label: 'The open article', disabled: !hasArticle },
          { value: 'entity', label: 'One entity' },
          { value: 'status', label: 'Reviewed claims' },
        ]}
      />
      {draft.what === 'entity' && (
        <Select
          label="Entity"
          size="xs"
          searchable
          mt="xs"
          data={(entities.data ?? []).map(({ id, name }) => ({ value: id, label: name || id }))}
          value={draft.entity}
          onChange={(entity) => onChange({ entity })}
        />
      )}
    </>
  )
}

function LockFields({ draft, onChange }: PartProps) {
  return (
    <>
      <SegmentedControl
        aria-label="Who can open it"
        size="xs"
        mt="sm"
        value={draft.lock}
        onChange={(lock) => onChange({ lock })}
        data={[
          { value: 'none', label: 'Not locked' },
          { value: 'passphrase', label: 'Passphrase' },
          { value: 'recipients', label: 'For recipients' },
        ]}
      />
      {draft.lock === 'passphrase' && (
        <PasswordInput
          label="Passphrase"
          description="Tell it to your colleague by another way. Nobody can recover it."
          size="xs"
          mt="xs"
          value={draft.passphrase}
          onChange={(event) => onChange({ passphrase: event.currentTarget.value })}
        />
      )}
      {draft.lock === 'recipients' && (
        <Textarea
          label="Recipients"
          description="One on each line, as “About Attest” shows it on their machine: age1…"
          size="xs"
          mt="xs"
          autosize
          minRows={2}
          value={draft.recipients}
          onChange={(event) => onChange({ recipients: event.currentTarget.value })}
        />
      )}
    </>
  )
}

function Stays({ draft, onChange }: PartProps) {
  return (
    <details className={classes['details']}>
      <summary>Withhold names, words or notes</summary>
      <Textarea
        label="Words that must not leave"
        description="One name or phrase on each line. They are taken out wherever six characters of them stand; a commitment goes in their place, which you can open later."
        size="xs"
        mt="xs"
        autosize
        minRows={2}
        dir="auto"
        value={draft.words}
        onChange={(event) => onChange({ words: event.currentTarget.value })}
      />
      <Checkbox
        label="Withhold the notes of claims and entities"
        size="xs"
        mt="xs"
        checked={draft.withholdsNotes}
        onChange={(event) => onChange({ withholdsNotes: event.currentTarget.checked })}
      />
      <Text className={classes['quiet']}>
        Lines shorter than four characters are passed over. Articles with withheld words leave
        without their files, and their work as it can be read, not to be merged.
      </Text>
    </details>
  )
}
