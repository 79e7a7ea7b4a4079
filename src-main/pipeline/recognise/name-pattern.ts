/** A lookbehind and a lookahead: no letter or vowel sign may touch the name. */
const [noneBefore, noneAfter] = ['(?<![\\p{L}\\p{M}-])', '(?![\\p{L}\\p{M}])']

/** Arabic writes conjunctions and prepositions together with the word. */
const arabicBefore = '(?<=(?<![\\p{L}\\p{M}])[وفبلك]{0,2})'

/** Endings of Russian and Ukrainian cases. */
const cases = 'а|у|ом|ем|е|ы|и|ой|ей|ою|ию|ии|ией|ью|я|ю|і|ї|ові|єю|ам|ами|ах'

/**
 * A pattern of names in running text of a language: the longest first, Slavic ones
 * in any case.
 *
 * @param language BCP 47
 */
export function namePattern(language: string, names: readonly string[]): RegExp {
  const isChinese = language === 'zh'
  const forms = names
    .toSorted((a, b) => b.length - a.length)
    .map((name) => (language === 'ru' || language === 'uk' ? inflected(name) : escaped(name)))
  const before = language === 'ar' ? arabicBefore : isChinese ? '' : noneBefore
  return new RegExp(`${before}(?:${forms.join('|')})${isChinese ? '' : noneAfter}`, 'gu')
}

function escaped(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}

/** Short stems and phrases would match too much and stay as they are. */
function inflected(name: string): string {
  if (/\s/.test(name) || name.length < 4 || !/\p{Ll}/u.test(name)) return escaped(name)
  const stem = name.replace(/[аяйьоеиіы]$/u, '')
  return stem === name ? `${name}(?:${cases})?` : `${stem}(?:${name.at(-1)}|${cases})`
}
