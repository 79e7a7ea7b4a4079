import { basename } from 'node:path'
import type { HandlersOf, RowsOf } from '../../../src-preload/contract/index.ts'
import type { Context } from '../context.ts'
import { exportCase } from '../exchange/export-case.ts'
import { recordExport } from '../exchange/record-export.ts'
import { writeFileWhole } from '../exchange/write-file.ts'

export const exportHandlers: HandlersOf<RowsOf<'export'>, Context> = {
  'export.run': async ({ format, grant }, context) => {
    const path = await context.grants.pathOf(grant)
    let records = 0
    async function* texts(): AsyncGenerator<string | Uint8Array> {
      for await (const piece of exportCase(format, context)) {
        records += piece.records
        yield piece.text
      }
    }
    const written = await writeFileWhole(path, texts())
    recordExport(context, format, { ...written, records })
    return { name: basename(path), bytes: written.bytes, records }
  },
}
