import type { Span } from '../../../src-preload/contract/article.ts'
import type { AnalysedDate } from '../analysed-text.ts'
import { type Day, writtenDates } from '../metadata/written-dates.ts'
import { formatDay } from './calendar.ts'

const valueOf = ([year, month, day]: Day): string => formatDay({ year, month, day })

/**
 * The days that a text in another language than English writes out with their year: "12 de
 * octubre de 2020", "12.10.2020". What is relative stays unread. Where figures can be read
 * both ways the day comes first, as it does outside English.
 */
export function findWrittenDays(text: string, sentences: readonly Span[]): AnalysedDate[] {
  return sentences.flatMap(({ start, end }) =>
    writtenDates(text.slice(start, end)).map((date): AnalysedDate => {
      const [first, second] = date.days
      const value = valueOf(first)
      return {
        start: start + date.start,
        end: start + date.end,
        type: date.time === null ? 'DATE' : 'TIME',
        value: date.time === null ? value : `${value}T${date.time.slice(0, 5)}`,
        edtf: value,
        rule: 'written-day',
        ...(second ? { alternatives: [valueOf(second)] } : {}),
      }
    }),
  )
}
