import { eld } from 'eld/extrasmall'

/** UTF-16 units that are looked at: enough to be sure, and few enough to be quick. */
const sample = 4000

/** The language of a text as BCP 47 (`en`, `ar`); `null` if it is too short or cannot be told. */
export function detectLanguage(text: string): string | null {
  const found = eld.detect(text.slice(0, sample))
  return found.isReliable() ? found.language : null
}
