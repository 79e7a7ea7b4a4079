import { Button, Modal, Text } from '@mantine/core'
import type { KeyboardEvent } from 'react'
import type { OpenDisagreement } from '../../../src-preload/contract/bundle.ts'
import { ErrorNotice } from '../../ui/ErrorNotice.tsx'
import { useAct } from '../../use-act.ts'
import { useCall } from '../../use-call.ts'
import { valueText } from '../../../src-preload/contract/field-words.ts'
import { fieldName } from './field-name.ts'
import classes from './bundle.module.css'

type Props = { onClose(): void }

/** Every field with more than one current value; a digit keeps the value with that number. */
export function DisagreementsDialog({ onClose }: Props) {
  const list = useCall('disagreement.list', {}, ['claim', 'entity', 'mention', 'block', 'history'])
  const act = useAct()
  const settle = (operationId: string) => void act('disagreement.settle', { operationId })
  const rows = list.data ?? []
  return (
    <Modal opened onClose={onClose} size="lg" title="Open disagreements">
      {list.error && <ErrorNotice error={list.error} onRetry={() => void list.refetch()} />}
      {list.data?.length === 0 && <Text size="sm">The analysts agree on every field.</Text>}
      {rows.length > 0 && (
        <Text className={classes['quiet']}>
          Both values stay in the history. Tab to a disagreement, then <kbd>1</kbd>, <kbd>2</kbd> …
          keeps that value.
        </Text>
      )}
      {rows.map((row) => (
        <Dispute key={`${row.target} ${row.field}`} row={row} onSettle={settle} />
      ))}
    </Modal>
  )
}

type DisputeProps = { row: OpenDisagreement; onSettle(operationId: string): void }

function Dispute({ row, onSettle }: DisputeProps) {
  const name = fieldName(row.field)
  const choose = ({ key }: KeyboardEvent) => {
    const value = row.values[Number(key) - 1]
    if (value) onSettle(value.operationId)
  }
  return (
    <section className={classes['dispute']} aria-label={`${name}: ${row.title}`}>
      <Text size="sm">
        {name} of <span dir="auto">“{row.title}”</span>
      </Text>
      <ol className={classes['values']}>
        {row.values.map(({ operationId, author, at, value, reason, evidence }, index) => (
          <li key={operationId} className={classes['value']}>
            <span>
              <span dir="auto">{valueText(row.field, value) || '(empty)'}</span>
              {evidence.map((words) => (
                <q key={words} dir="auto">
                  {words}
                </q>
              ))}
              <span className={classes['quiet']}>
                {' '}
                {author}, {at.slice(0, 10)}
                {reason && `, inferred: ${reason}`}
              </span>
            </span>
            <Button
              size="compact-xs"
              variant="default"
              onClick={() => onSettle(operationId)}
              onKeyDown={choose}
              aria-label={`Keep ${valueText(row.field, value) || 'empty'}`}
            >
              {index + 1} Keep
            </Button>
          </li>
        ))}
      </ol>
    </section>
  )
}
