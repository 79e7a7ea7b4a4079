import { Button, Group, Modal, SegmentedControl, TextInput } from '@mantine/core'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useState } from 'react'
import { errorText } from '../../src-preload/contract/error-text.ts'
import type { LedgerRow } from '../../src-preload/contract/exchange.ts'
import { LedgerFormat } from '../../src-preload/contract/import.ts'
import { broughtOf, isRowMeant } from '../../src-preload/contract/ledger-text.ts'
import { ErrorNotice } from '../ui/ErrorNotice.tsx'
import { useCall } from '../use-call.ts'
import { useWorkbench } from '../workbench/context.ts'
import classes from './dialogs.module.css'
import { useSaveLedger } from './use-save-ledger.ts'

type Props = { jobId: string; onClose(): void }
type Filter = 'all' | LedgerRow['outcome']

const titles = { all: 'All', imported: 'Imported', duplicate: 'Duplicates', refused: 'Refused' }
const rowHeight = 44

/** What happened to every file of an import: each input is accounted for, now and later. */
export function LedgerDialog({ jobId, onClose }: Props) {
  const ledger = useCall('import.ledger', { jobId }, [])
  const [filter, setFilter] = useState<Filter>('all')
  const [query, setQuery] = useState('')
  const save = useSaveLedger()
  const rows = ledger.data ?? []
  const outcome = filter === 'all' ? null : filter
  const found = rows.filter((row) => isRowMeant(row, null, query))
  const shown = found.filter((row) => isRowMeant(row, outcome, ''))
  const count = (of: Filter) =>
    of === 'all' ? found.length : found.filter((row) => row.outcome === of).length

  return (
    <Modal opened onClose={onClose} size="xl" title="Imported files">
      {ledger.error && <ErrorNotice error={ledger.error} onRetry={() => void ledger.refetch()} />}
      <Group gap="xs">
        <TextInput
          data-autofocus
          aria-label="Search the list"
          placeholder="Words of a name or a reason"
          size="xs"
          className={classes['search']}
          value={query}
          onChange={(event) => setQuery(event.currentTarget.value)}
        />
        <SegmentedControl
          aria-label="Outcome"
          size="xs"
          value={filter}
          onChange={(value) => setFilter(value)}
          data={(Object.keys(titles) as Filter[]).map((value) => ({
            value,
            label: `${titles[value]} (${count(value)})`,
          }))}
        />
      </Group>
      <Ledger rows={shown} onClose={onClose} />
      <Group gap="xs" mt="sm" justify="flex-end">
        {LedgerFormat.options.map((format) => (
          <Button
            key={format}
            size="xs"
            variant="default"
            onClick={() => void save({ jobId, format, outcome, query })}
          >
            Save as {formatText[format]}
          </Button>
        ))}
      </Group>
    </Modal>
  )
}

const formatText: Record<LedgerFormat, string> = { csv: 'CSV', jsonl: 'JSON Lines' }

function Ledger({ rows, onClose }: { rows: readonly LedgerRow[]; onClose(): void }) {
  const [scroller, setScroller] = useState<HTMLElement | null>(null)
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller,
    estimateSize: () => rowHeight,
    overscan: 8,
    useFlushSync: false,
  })
  return (
    <div ref={setScroller} className={classes['scroller']}>
      <ul className={classes['rows']} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const row = rows[index]
          return (
            row && (
              <li
                key={index}
                className={classes['row']}
                style={{ height: rowHeight, transform: `translateY(${start}px)` }}
                aria-setsize={rows.length}
                aria-posinset={index + 1}
              >
                <LedgerLine row={row} onClose={onClose} />
              </li>
            )
          )
        })}
      </ul>
    </div>
  )
}

function LedgerLine({ row, onClose }: { row: LedgerRow; onClose(): void }) {
  const { dispatch } = useWorkbench()
  const { name, outcome, code, details, articleId } = row
  const open = () => {
    if (articleId) dispatch({ do: 'open-article', articleId })
    onClose()
  }
  return (
    <>
      <span className={classes['name']} dir="auto" title={name}>
        {articleId ? (
          <button type="button" className={classes['open']} onClick={open}>
            {name}
          </button>
        ) : (
          name
        )}
      </span>
      <span className={classes['why']} data-outcome={outcome}>
        {outcome === 'imported' && !code
          ? broughtOf(row)
          : errorText({ code: code ?? 'article/duplicate', details })}
      </span>
    </>
  )
}
