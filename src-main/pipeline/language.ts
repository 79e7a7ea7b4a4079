import { francAll } from 'franc-min'

/** UTF-16 units that are looked at: enough to be sure, and few enough to be quick. */
const sample = 2000

/** In a text shorter than this, names can outweigh the words of its language. */
const short = 300

/** Letters from which a Latin text is told; of other scripts a few words are enough. */
const fewestLetters = 30

/**
 * How near to the likeliest language English must be to be taken where no small word tells.
 * Between the two: headlines of names score from 0.5 up, Spanish and Malay ones below.
 */
const nearEnough = 0.5

/** English words that the languages around it do not have. */
const english =
  /\b(?:the|and|with|from|that|this|which|were|was|has|have|been|their|said|would|after|about|into|who|of)\b/gi

/** Small words of English, also those that are words elsewhere: for a text of a line or two. */
const smallEnglish =
  /\b(?:the|and|with|from|that|this|these|which|were|was|has|have|been|their|said|says|would|will|after|about|into|who|of|to|in|on|for|at|by|a|an|is|are|be|it|its|not|as|over|out|up|new|more|than|but|or|if|so|no|all|he|she|they|we|you|i|his|her|my|your|our|get|can|do|don|just|what|when|how|here|there)\b/gi

/** Small words of the other Latin languages that news is carried in, which English has not. */
const smallForeign =
  /(?<!\p{L})(?:el|la|los|las|un|una|en|y|que|del|de|por|para|se|su|con|al|le|les|des|et|est|dans|sur|du|au|aux|une|qui|pas|der|das|und|ist|von|mit|im|dem|nicht|ein|eine|zu|auf|o|os|do|da|em|um|uma|não|com|il|lo|di|che|è|e|per|non|della|del|het|een|van|niet|op|te|ve|bir|bu|için|ile|yang|ini|dan|dengan|untuk|w|i|na|się|nie|ya|wa|kwa|katika)(?!\p{L})/giu

const count = (text: string, words: RegExp): number => text.match(words)?.length ?? 0

/** Does a long text hold as many English words, and as many different ones, as no other language does? */
function isPlainlyEnglish(text: string): boolean {
  const words = text.match(english) ?? []
  return (
    words.length * 100 > text.length && new Set(words.map((word) => word.toLowerCase())).size > 5
  )
}

/** Is a text of a line or two English, as far as its small words tell, and its letters where it has none? */
function isLikelyEnglish(text: string, nearness: number): boolean {
  if (count(text, english) > 1) return true
  const own = count(text, smallEnglish)
  const foreign = count(text, smallForeign)
  if (own !== foreign) return own > foreign
  const words = text.match(/\p{L}{2,}/gu) ?? []
  return words.length > 1 && !/[^\p{ASCII}\p{P}\p{S}]/u.test(text) && nearness >= nearEnough
}

/** The language of a text as BCP 47 (`en`, `ar`); `null` if it is too short or cannot be told. */
export function detectLanguage(text: string): string | null {
  const start = text.slice(0, sample)
  const isShort = start.length < short
  if (!isShort && isPlainlyEnglish(start)) return 'en'
  const ranked = francAll(start, { minLength: 1 })
  const [best] = ranked
  if (best === undefined || best[0] === 'und') return null
  const language = Intl.getCanonicalLocales(best[0])[0] ?? null
  const letters = count(start, /\p{L}/gu)
  const latin = count(start, /\p{Script=Latin}/gu)
  if (latin * 2 < letters) return language
  const nearness = ranked.find(([code]) => code === 'eng')?.[1] ?? 0
  if (isShort && isLikelyEnglish(start, nearness)) return 'en'
  return letters < fewestLetters ? null : language
}
