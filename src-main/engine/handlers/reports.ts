import { basename } from 'node:path'
import type { HandlersOf, RowsOf } from '../../../src-preload/contract/index.ts'
import { AttestError } from '../../../src-preload/contract/result.ts'
import type { Context } from '../context.ts'
import { recordExport } from '../exchange/record-export.ts'
import { draftReport, renderReport } from '../exchange/report/write-report.ts'
import { writeFileWhole } from '../exchange/write-file.ts'

export const reportHandlers: HandlersOf<RowsOf<'report'>, Context> = {
  'report.check': (choice, context) => {
    const { report, faults } = draftReport(choice, context)
    return { claims: report.claims.length, judgements: report.judgements.length, faults }
  },

  'report.run': async ({ format, grant, ...choice }, context) => {
    const path = await context.grants.pathOf(grant)
    const { report, faults } = draftReport(choice, context)
    const [first] = faults
    if (first) {
      const { sentence } = first
      throw new AttestError({
        code: 'report/refused',
        details: { faults: faults.length, sentence },
      })
    }
    async function* content() {
      yield await renderReport(report, format, context)
    }
    const written = await writeFileWhole(path, content())
    const records = report.claims.length + report.judgements.length
    recordExport(context, `report-${format}`, { ...written, records })
    return { name: basename(path), bytes: written.bytes, records }
  },
}
