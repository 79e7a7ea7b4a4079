import { type ColumnMapping, ColumnRole, columnRoles } from '../../src-preload/contract/import.ts'
import { UsageError } from './usage-error.ts'

/**
 * The value of `--map`: `text=Full text,title=Head,author=`; a role without a column has none.
 *
 * @throws UsageError
 */
export function mappingOf(option: string): ColumnMapping {
  const pairs = option.split(',').map((pair) => {
    const [role, ...column] = pair.split('=')
    const known = ColumnRole.safeParse(role?.trim()).data
    if (!known || column.length === 0) {
      throw new UsageError(`--map is ROLE=COLUMN,…; the roles are ${columnRoles.join(', ')}.`)
    }
    return [known, column.join('=').trim() || null] as const
  })
  return Object.fromEntries(pairs)
}
