import type { AnalysedDate, ReportedWords } from '../../src-main/pipeline/analysed-text.ts'

/** Who says what, as annotated. */
export type Attribution = Pick<ReportedWords, 'source' | 'cue' | 'content'> & {
  /** Inside the words of another: right if it is found, not missed if it is not. */
  nested?: true
}

/** One annotated article, in the line format of `attest analyse`. */
export type Line = {
  id: string
  text: string
  published: string | null
  attributions?: Attribution[]
  dates?: Pick<AnalysedDate, 'start' | 'end' | 'type' | 'value'>[]
  /** Only some of its dates are annotated: what is found besides is not counted. */
  dates_partial?: boolean
}
