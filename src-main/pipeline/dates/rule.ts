import type { AnalysedDate } from '../analysed-text.ts'
import type { Day } from './calendar.ts'

/** What a time expression means. */
export type Reading = {
  type: AnalysedDate['type']
  value: string
  edtf?: string
  alternatives?: string[]
}

/** What a rule may know besides the words. */
export type Context = {
  /** The day of publication, `null` if it is not known. */
  published: Day | null
  /** The sentence speaks of what is to come. */
  isFuture: boolean
  /** It speaks neither of that nor of what was: then the nearer reading is the likelier. */
  isOpen: boolean
}

/** One kind of expression. `read` says `null` when the words are something else after all. */
export type Rule = {
  id: string
  /** Global. */
  pattern: RegExp
  read(groups: Record<string, string | undefined>, context: Context): Reading | null
}

/** A pattern of whole words: white space stands for any, upper and lower case are as written. */
export function pattern(source: string): RegExp {
  return new RegExp(
    `(?<![\\p{L}\\p{N}_])(?:${source.replace(/ /g, '\\s+')})(?![\\p{L}\\p{N}_])`,
    'gu',
  )
}
