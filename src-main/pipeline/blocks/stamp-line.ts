import { agenciesIn } from '../metadata/agencies.ts'
import { writtenDates } from '../metadata/written-dates.ts'

/** Longest line in UTF-16 units that can carry a stamp. */
const longestStampLine = 220

const stampLabel =
  /^(?:first |last |originally )?(?:updated?|published|posted|created|modified)\b|\b(?:updated?|published|posted|created|modified)\s?[:：]|[|•·]/i

/** A line that is made to carry the stamp, not prose that mentions a day. */
export function isStampLine(words: string): boolean {
  if (words.length > longestStampLine || !/\p{N}/u.test(words)) return false
  if (/^[—–-]|\(@\w+\)/.test(words)) return false
  if (words.length > 60 && /[^.]{4}[.!?]$/.test(words)) return false
  const dates = writtenDates(words)
  const dated = dates.reduce((sum, { raw }) => sum + raw.length, 0)
  return dates.length > 0 && (dated > words.length * 0.25 || stampLabel.test(words))
}

/** Longest line in UTF-16 units that is a credit. */
const longestCreditLine = 60

/** A line that holds little but an agency's name. */
export function isCreditLine(words: string): boolean {
  if (words.length > longestCreditLine) return false
  const named = agenciesIn(words).reduce((sum, { start, end }) => sum + end - start, 0)
  return (
    named > 0 &&
    named >=
      words.replace(/source|with inputs? from|agency|agencies|news|[^\p{L}\p{N}]/giu, '').length *
        0.7
  )
}
