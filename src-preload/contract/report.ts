import { z } from 'zod'
import { ClaimId } from './claim-fields.ts'

export const reportFormats = ['html', 'docx', 'pdf', 'md'] as const
export const ReportFormat = z.enum(reportFormats)
export type ReportFormat = z.infer<typeof ReportFormat>

/** What a file dialog says of each format. */
export const reportFormatText: Record<ReportFormat, { title: string; extension: string }> = {
  html: { title: 'Web page', extension: 'html' },
  docx: { title: 'Word', extension: 'docx' },
  pdf: { title: 'PDF', extension: 'pdf' },
  md: { title: 'Markdown', extension: 'md' },
}

/** What a report is made from; `null`: every claim and judgement that is not withdrawn. */
export const ReportChoice = z.object({
  claims: z.array(ClaimId).max(10_000).nullable(),
  judgements: z.array(z.uuid()).max(1_000).nullable(),
})
export type ReportChoice = z.infer<typeof ReportChoice>

/** What a report must not do. */
export const reportRules = [
  'confidence-with-likelihood',
  'mixed-likelihood-rows',
  'uncited',
  'unmarked-assumption',
  'withdrawn-source',
  'words-lost',
  'condition-missing',
] as const
export type ReportRule = (typeof reportRules)[number]

/** A sentence for which a report is refused. */
export const ReportFault = z.object({
  rule: z.enum(reportRules),
  /** `C3`, `J1`: as the report numbers them. */
  at: z.string(),
  /** The record to open. */
  target: z.object({ kind: z.enum(['claim', 'judgement']), id: z.uuid() }).nullable(),
  sentence: z.string(),
})
export type ReportFault = z.infer<typeof ReportFault>

/** Reports of the open case. */
export const reportCalls = {
  /** What a report would be made of, and for which sentences it would be refused. */
  'report.check': {
    input: ReportChoice,
    output: z.object({ claims: z.int(), judgements: z.int(), faults: z.array(ReportFault) }),
  },
  /** Writes it; refused while it has a fault. */
  'report.run': {
    input: ReportChoice.extend({ format: ReportFormat, grant: z.uuid() }),
    output: z.object({ name: z.string(), bytes: z.int(), records: z.int() }),
  },
} as const

/** A sentence for each rule, to a person. */
export const reportRuleText: Record<ReportRule, string> = {
  'confidence-with-likelihood': 'One sentence joins a likelihood with a level of confidence.',
  'mixed-likelihood-rows': 'Terms of both ICD 203 rows are used; a report keeps to one.',
  uncited: 'A sentence rests on nothing: cite a claim, or begin it with “Assumption:”.',
  'unmarked-assumption': 'An assumption is not marked as one: begin it with “Assumption:”.',
  'withdrawn-source': 'It rests on a claim that is withdrawn, or on an article that is gone.',
  'words-lost': 'Its quotation does not stand in the text any more.',
  'condition-missing': 'A conditional or hedged claim is told without its condition or hedge.',
}
