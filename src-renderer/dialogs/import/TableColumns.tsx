import { Alert, Button, Group, NativeSelect } from '@mantine/core'
import { useState } from 'react'
import {
  type ColumnMapping,
  ColumnRole,
  purposeOf,
  rolesOf,
  type TablePreview,
  type TablePurpose,
} from '../../../src-preload/contract/import.ts'
import { purposeText, roleOf, roleText, withRole } from './column-roles.ts'
import classes from './import.module.css'

type Props = {
  table: TablePreview
  mapping: ColumnMapping
  onUse(mapping: ColumnMapping): void
  onBack(): void
}

const choices = [
  { value: '', label: 'not used' },
  ...(Object.keys(rolesOf) as TablePurpose[]).map((purpose) => ({
    group: purposeText[purpose],
    items: rolesOf[purpose].map((role) => ({ value: role, label: roleText[role] })),
  })),
]

/** Which column of a table holds what, with its first rows below. */
export function TableColumns({ table, mapping, onUse, onBack }: Props) {
  const [chosen, setChosen] = useState(mapping)
  const { columns, name } = table
  return (
    <>
      <p className={classes['note']}>
        <bdi>{name}</bdi>: what does each column hold? The answer is kept for every table with these
        columns.
      </p>
      <div className={classes['table']}>
        <table>
          <thead>
            <tr>
              {columns.map((column, at) => (
                <th key={column} scope="col">
                  <span className={classes['column']} dir="auto" title={column}>
                    {column}
                  </span>
                  <NativeSelect
                    aria-label={`Column ${column}`}
                    size="xs"
                    data={choices}
                    {...(at === 0 ? { 'data-autofocus': true } : {})}
                    value={roleOf(chosen, column) ?? ''}
                    onChange={({ currentTarget: { value } }) => {
                      const role = ColumnRole.safeParse(value).data ?? null
                      setChosen((now) => withRole(now, column, role))
                    }}
                  />
                </th>
              ))}
            </tr>
          </thead>
          <FirstRows table={table} />
        </table>
      </div>
      <Outcome mapping={chosen} />
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onBack}>
          Back
        </Button>
        <Button onClick={() => onUse(chosen)}>Use these columns</Button>
      </Group>
    </>
  )
}

/** What becomes of each row with these columns. */
function Outcome({ mapping }: { mapping: ColumnMapping }) {
  const purpose = purposeOf(mapping)
  if (purpose === 'articles' && !mapping.text) {
    return (
      <Alert color="orange" mt="sm" p="xs">
        No column holds the text of articles, names or claims. Without one, no row is taken in.
      </Alert>
    )
  }
  return <p className={classes['note']}>{outcomes[purpose]}</p>
}

const outcomes: Record<TablePurpose, string> = {
  articles: 'Each row becomes an article.',
  names: 'Each row becomes a person, organisation or place, with its aliases.',
  claims: 'Each row becomes a claim of the article that it names or whose words it quotes.',
}

function FirstRows({ table: { columns, rows } }: { table: TablePreview }) {
  return (
    <tbody>
      {rows.map((row, at) => (
        // Rows never change: a table's head is looked at once.
        <tr key={at}>
          {row.map((cell, place) => (
            <td key={columns[place]} dir="auto">
              {cell}
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  )
}
