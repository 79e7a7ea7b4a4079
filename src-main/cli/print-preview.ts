import { errorText } from '../../src-preload/contract/error-text.ts'
import type { HeaderMapping, ImportPreview } from '../../src-preload/contract/import.ts'
import { oneLine } from './article-rows.ts'
import { print, printJson } from './print.ts'

/**
 * What an import would do: one JSON object, or lines for a person.
 *
 * @param columns what the command line says of tables
 */
export async function printPreview(
  preview: ImportPreview,
  columns: readonly HeaderMapping[],
  asJson: boolean,
): Promise<void> {
  const tables = preview.tables.map((table) => ({
    ...table,
    mapping: columns.find(({ header }) => header === table.header)?.mapping ?? table.mapping,
  }))
  const refusals = preview.refusals.map(({ name, code, details }) => ({
    name,
    code,
    reason: errorText({ code, details: { ...details, name } }),
  }))
  if (asJson) return printJson({ ...preview, tables, refusals })
  for (const { kind, files, bytes, inside, items } of preview.kinds) {
    await print(
      `${kind}\t${files} files\t${bytes} bytes${inside ? `\t${inside} inside` : ''}${items ? `\t${items} entries` : ''}\n`,
    )
  }
  for (const { name, mapping } of tables) {
    const taken = Object.entries(mapping).filter(([, column]) => column !== null)
    await print(
      `${oneLine(name)}: ${taken.map(([role, column]) => `${role}=${column}`).join(',')}\n`,
    )
  }
  for (const { reason } of refusals) await print(`${oneLine(reason)}\n`)
  const { files, duplicates, refused } = preview
  await print(`${files} files, ${duplicates} in the case already, ${refused} would be refused\n`)
}
