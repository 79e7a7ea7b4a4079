import { eld } from 'eld/extrasmall'

/** UTF-16 units that are looked at: enough to be sure, and few enough to be quick. */
const sample = 4000

/** In a text shorter than this, names can outweigh the words of its language. */
const short = 300

/** English words that the languages around it do not have. */
const english =
  /\b(?:the|and|with|from|that|this|which|were|has|have|been|their|said|would|after|about|into|who)\b/gi

/** The language of a text as BCP 47 (`en`, `ar`); `null` if it is too short or cannot be told. */
export function detectLanguage(text: string): string | null {
  const found = eld.detect(text.slice(0, sample))
  if (found.language === 'en' && found.isReliable()) return 'en'
  const isEnglish = text.length < short && (text.match(english)?.length ?? 0) > 1
  if (isEnglish) return 'en'
  return found.isReliable() ? found.language : null
}
