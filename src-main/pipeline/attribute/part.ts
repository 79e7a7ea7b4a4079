import type { ReportedWords } from '../analysed-text.ts'
import type { Stretch } from './clause.ts'

/** Who says what, in tokens of one sentence. */
export type Part = {
  source: Stretch
  cue: Stretch
  content: Stretch[]
  takes: ReportedWords['takes']
}
