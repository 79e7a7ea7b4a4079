import { Badge, Button, Group, Modal } from '@mantine/core'
import { useState } from 'react'
import {
  type ColumnMapping,
  type ImportPreview,
  purposeOf,
  type TablePreview,
} from '../../../src-preload/contract/import.ts'
import type { Grant } from '../../../src-preload/contract/index.ts'
import { ErrorNotice } from '../../ui/ErrorNotice.tsx'
import { useAct } from '../../use-act.ts'
import { mappingText } from './column-roles.ts'
import { PreviewSummary } from './PreviewSummary.tsx'
import { TableColumns } from './TableColumns.tsx'
import { usePreview } from './use-preview.ts'
import classes from './import.module.css'

type Props = { grants: readonly Grant[]; onClose(): void }
type Said = ReadonlyMap<string, ColumnMapping>

/** What an import will do, before it does it; Enter starts it, also while the look still goes on. */
export function ImportDialog({ grants, onClose }: Props) {
  const { preview, error } = usePreview(grants)
  const [said, setSaid] = useState<Said>(new Map())
  const [table, setTable] = useState<TablePreview | null>(null)
  const act = useAct()
  const start = async () => {
    const columns = Array.from(said, ([header, mapping]) => ({ header, mapping }))
    const begun = await act('import.start', { grants: grants.map(({ id }) => id), columns })
    if (begun) onClose()
  }

  return (
    <Modal
      opened
      onClose={table ? () => setTable(null) : onClose}
      size={table ? 'xl' : 'lg'}
      title={table ? 'Columns of the table' : 'Import'}
    >
      {error && <ErrorNotice error={error} />}
      {table ? (
        <TableColumns
          table={table}
          mapping={said.get(table.header) ?? table.mapping}
          onBack={() => setTable(null)}
          onUse={(mapping) => {
            setSaid((now) => new Map(now).set(table.header, mapping))
            setTable(null)
          }}
        />
      ) : (
        <>
          {preview && <PreviewSummary preview={preview} />}
          {preview && <Tables preview={preview} said={said} onChange={setTable} />}
          <Group justify="flex-end" mt="md">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button data-autofocus disabled={isIdle(preview)} onClick={() => void start()}>
              Import
            </Button>
          </Group>
        </>
      )}
    </Modal>
  )
}

/** Nothing would come of it but rows in a ledger. */
const isIdle = (preview: ImportPreview | null) => preview?.isDone === true && preview.files === 0

const isLacking = (mapping: ColumnMapping) => purposeOf(mapping) === 'articles' && !mapping.text

type TablesProps = { preview: ImportPreview; said: Said; onChange(table: TablePreview): void }

function Tables({ preview: { tables }, said, onChange }: TablesProps) {
  if (tables.length === 0) return null
  return (
    <ul className={classes['tables']} aria-label="Tables">
      {tables.map((table) => {
        const { header, name, files, isRemembered } = table
        const mapping = said.get(header) ?? table.mapping
        return (
          <li key={header}>
            <span className={classes['name']}>
              <bdi>{name}</bdi>
              {files > 1 && ` and ${files - 1} more`}
              {said.has(header) ? (
                <Badge>by you</Badge>
              ) : (
                isRemembered && <Badge>as last time</Badge>
              )}
            </span>
            <span className={classes['mapping']} data-lacking={isLacking(mapping)} dir="auto">
              {isLacking(mapping) ? 'No column is plainly the text.' : mappingText(mapping)}
            </span>
            <Button size="compact-xs" variant="default" onClick={() => onChange(table)}>
              Change columns
            </Button>
          </li>
        )
      })}
    </ul>
  )
}
