import type {
  ReportChoice,
  ReportFault,
  ReportFormat,
} from '../../../../src-preload/contract/report.ts'
import { AttestError } from '../../../../src-preload/contract/result.ts'
import type { Context } from '../../context.ts'
import { withVerdicts } from '../../handlers/claims.ts'
import { listJudgements } from '../../handlers/judgements.ts'
import { matricesOf } from '../../matrix.ts'
import { asDocx } from './as-docx.ts'
import { asHtml } from './as-html.ts'
import { asMarkdown } from './as-markdown.ts'
import { composeReport, type Material } from './compose.ts'
import { lintReport } from './lint.ts'
import type { Report } from './report.ts'

/** A report and the sentences for which it is refused. */
export type Draft = { report: Report; faults: ReportFault[] }

/** Makes the report of a choice. Claims that a chosen judgement cites are in it too. */
export function draftReport(choice: ReportChoice, context: Context): Draft {
  const material = materialOf(choice, context)
  const report = composeReport(material)
  return { report, faults: lintReport(report, material) }
}

function materialOf(choice: ReportChoice, context: Context): Material {
  const { caseFile, store, operations } = context
  const { row, judgements } = listJudgements(context)
  const chosen = choice.judgements
    ? judgements.filter(({ id }) => choice.judgements!.includes(id))
    : judgements
  const wanted = new Set<string>(chosen.flatMap(({ claims }) => claims.map(({ id }) => id)))
  const isLeft = new Set(['withdrawn', 'superseded'])
  const claims = [...store.claims.all()]
    .filter(({ id, fields }) =>
      wanted.has(id) || choice.claims
        ? wanted.has(id) || choice.claims!.includes(id)
        : !(fields.status ?? []).some(({ value }) => isLeft.has(String(value))),
    )
    .map((claim) => withVerdicts(context, claim))
  const ids = new Set(claims.map(({ id }) => id))
  return {
    caseName: caseFile.name,
    // Not of an export: writing a report must not change the next one.
    asOf: operations.shared().at(-1)?.at ?? null,
    claims,
    judgements: chosen,
    matrices: [...matricesOf(context)].filter(({ rows }) => rows.some(({ id }) => ids.has(id))),
    row,
    article: store.articles.open,
  }
}

/** @throws AttestError `report/no-printer` where no PDF can be made */
export async function renderReport(
  report: Report,
  format: ReportFormat,
  { printer }: Pick<Context, 'printer'>,
): Promise<string | Uint8Array> {
  switch (format) {
    case 'md':
      return asMarkdown(report)
    case 'html':
      return asHtml(report)
    case 'docx':
      return asDocx(report)
    case 'pdf':
      if (!printer) throw new AttestError({ code: 'report/no-printer' })
      return printer(asHtml(report))
  }
}
