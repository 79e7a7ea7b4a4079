import { Button, Checkbox, Group, Modal, SegmentedControl, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import type { ClaimId } from '../../src-preload/contract/claim-fields.ts'
import {
  type ReportChoice,
  type ReportFormat,
  reportFormats,
  reportFormatText,
} from '../../src-preload/contract/report.ts'
import { ErrorNotice } from '../ui/ErrorNotice.tsx'
import { useAct } from '../use-act.ts'
import { useCall } from '../use-call.ts'
import { countText } from '../workbench/count-text.ts'
import { ReportFaults } from './ReportFaults.tsx'
import classes from './ReportDialog.module.css'
import { sizeText } from './size-text.ts'

type Props = { caseName: string; onClose(): void }

/** What goes into a report, and why it may not be written yet. */
export function ReportDialog({ caseName, onClose }: Props) {
  const [format, setFormat] = useState<ReportFormat>('html')
  const [without, setWithout] = useState<ReadonlySet<string>>(new Set())
  const parts = useParts()
  const choice: ReportChoice = {
    claims: parts.claims.map(({ id }) => id).filter((id) => !without.has(id)),
    judgements: parts.judgements.map(({ id }) => id).filter((id) => !without.has(id)),
  }
  const { data: check, error } = useCall('report.check', choice, ['claim', 'article', 'judgement'])
  const write = useWriteReport(caseName)
  const toggle = (id: string) =>
    setWithout((now) => {
      const next = new Set(now)
      if (!next.delete(id)) next.add(id)
      return next
    })

  return (
    <Modal opened onClose={onClose} title="Report" size="lg">
      <Part title="Judgements" items={parts.judgements} without={without} onToggle={toggle} />
      <Part title="Claims" items={parts.claims} without={without} onToggle={toggle} />
      {error && <ErrorNotice error={error} />}
      {check && <ReportFaults faults={check.faults} onClose={onClose} />}
      <Group justify="space-between" mt="md">
        <SegmentedControl
          aria-label="Format"
          value={format}
          onChange={setFormat}
          data={reportFormats.map((value) => ({ value, label: reportFormatText[value].title }))}
        />
        <Button
          data-autofocus
          disabled={!check || check.faults.length > 0 || check.claims + check.judgements === 0}
          onClick={() => {
            onClose()
            void write(choice, format)
          }}
        >
          Write report
        </Button>
      </Group>
    </Modal>
  )
}

type Item<Id extends string = string> = { id: Id; text: string }

function useParts(): { claims: Item<ClaimId>[]; judgements: Item[] } {
  const { data: claims } = useCall('claim.list', { articleId: null }, ['claim'])
  const { data: judged } = useCall('judgement.list', {}, ['judgement', 'claim'])
  return {
    claims: (claims ?? [])
      .filter(({ status }) => status !== 'withdrawn' && status !== 'superseded')
      .map(({ id, sentence }) => ({ id, text: sentence })),
    judgements: (judged?.judgements ?? []).map(({ id, fields }) => ({
      id,
      text: (fields.statement ?? []).map(({ value }) => value).join(' / '),
    })),
  }
}

type PartProps = {
  title: string
  items: readonly Item[]
  without: ReadonlySet<string>
  onToggle(id: string): void
}

function Part({ title, items, without, onToggle }: PartProps) {
  const chosen = items.filter(({ id }) => !without.has(id)).length
  return (
    <div role="group" className={classes['part']} aria-label={title}>
      <Text size="sm" fw={600}>
        {title} {items.length > 0 && `${chosen} of ${items.length}`}
      </Text>
      {items.length === 0 ? (
        <Text size="sm" c="dimmed">
          None yet.
        </Text>
      ) : (
        <ul className={classes['items']}>
          {items.map(({ id, text }) => (
            <li key={id}>
              <Checkbox
                size="xs"
                checked={!without.has(id)}
                onChange={() => onToggle(id)}
                label={<bdi>{text}</bdi>}
              />
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

function useWriteReport(caseName: string) {
  const act = useAct()
  return async (choice: ReportChoice, format: ReportFormat) => {
    const grant = await act('report.save', { format, name: `${caseName} report` })
    if (!grant) return
    const written = await act('report.run', { ...choice, format, grant: grant.id })
    if (!written) return
    const { name, records, bytes } = written
    notifications.show({
      title: 'Report written',
      message: `${countText(records, 'record')} in ${name} (${sizeText(bytes)})`,
    })
  }
}
