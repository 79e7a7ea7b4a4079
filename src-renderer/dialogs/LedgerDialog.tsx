import { Modal, SegmentedControl } from '@mantine/core'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useState } from 'react'
import { errorText } from '../../src-preload/contract/error-text.ts'
import type { LedgerRow } from '../../src-preload/contract/exchange.ts'
import { ErrorNotice } from '../ui/ErrorNotice.tsx'
import { useCall } from '../use-call.ts'
import { useWorkbench } from '../workbench/context.ts'
import classes from './dialogs.module.css'

type Props = { jobId: string; onClose(): void }
type Filter = 'all' | LedgerRow['outcome']

const titles = { all: 'All', imported: 'Imported', duplicate: 'Duplicates', refused: 'Refused' }
const rowHeight = 44

/** What happened to every file of an import: each input is accounted for. */
export function LedgerDialog({ jobId, onClose }: Props) {
  const ledger = useCall('import.ledger', { jobId }, [])
  const [filter, setFilter] = useState<Filter>('all')
  const rows = ledger.data ?? []
  const shown = rows.filter(({ outcome }) => filter === 'all' || outcome === filter)
  const count = (of: Filter) =>
    of === 'all' ? rows.length : rows.filter(({ outcome }) => outcome === of).length

  return (
    <Modal opened onClose={onClose} size="xl" title="Imported files">
      {ledger.error && <ErrorNotice error={ledger.error} onRetry={() => void ledger.refetch()} />}
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
      <Ledger rows={shown} onClose={onClose} />
    </Modal>
  )
}

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
        {outcome === 'imported'
          ? 'Imported'
          : errorText({ code: code ?? 'article/duplicate', details })}
      </span>
    </>
  )
}
