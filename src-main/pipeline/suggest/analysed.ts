import type { AnalysedAttribution, AnalysedDate } from '../analysed-text.ts'
import type { ProposedMention } from '../page.ts'

/** The analysis of an article, as far as claims are made of it. Offsets: UTF-16 into `text`. */
export type Analysed = {
  text: string
  mentions: readonly Pick<ProposedMention, 'start' | 'end' | 'type'>[]
  dates: readonly AnalysedDate[]
  attributions: readonly AnalysedAttribution[]
  /** Offset from UTC of the stamp that dates count from; `null` if it is not known. */
  zone: string | null
}
