import { francAll } from 'franc-min'

/** UTF-16 units that are looked at: enough to be sure, and few enough to be quick. */
const sample = 2000

/** In a text shorter than this, names can outweigh the words of its language. */
const short = 300

/** Letters from which a Latin text is told; of other scripts a few words are enough. */
const fewestLetters = 30

/** English words that the languages around it do not have. */
const english =
  /\b(?:the|and|with|from|that|this|which|were|was|has|have|been|their|said|would|after|about|into|who|of)\b/gi

/** Does it hold as many English words, and as many different ones, as no other language does? */
function isPlainlyEnglish(text: string): boolean {
  const words = text.match(english) ?? []
  if (text.length < short) return words.length > 1
  return (
    words.length * 100 > text.length && new Set(words.map((word) => word.toLowerCase())).size > 5
  )
}

/** The language of a text as BCP 47 (`en`, `ar`); `null` if it is too short or cannot be told. */
export function detectLanguage(text: string): string | null {
  const start = text.slice(0, sample)
  if (isPlainlyEnglish(start)) return 'en'
  const [best] = francAll(start)
  if (best === undefined || best[0] === 'und') return null
  const language = Intl.getCanonicalLocales(best[0])[0] ?? null
  const isLatin = /\p{Script=Latin}/u.test(start)
  const letters = start.match(/\p{L}/gu)?.length ?? 0
  return isLatin && letters < fewestLetters ? null : language
}
