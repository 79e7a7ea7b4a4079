import type { Span } from '../../../src-preload/contract/article.ts'
import { agenciesIn } from './agencies.ts'

const opening =
  /^(?:(?:story|words|text|report(?:ed|ing)?|written|posted|published|authored|analysis|opinion) )?(?:by|von|par|por|di|door|от|автор(?:ы)?|yazar|author|writer|reporter|بقلم|كتب(?:ت)?|إعداد|تحرير|نویسنده|מאת|记者|作者|文|記者)\s?[:：/丨|-]?\s*/iu
/** What ends the names: a bar, a date, an address, a role. */
const ending =
  /\s*(?:[|•·@(<\d]|\s[–—-]\s|,?\s(?:updated?|published|posted|created|staff|senior|special|correspondent|reporter|editor|contributor|for|of|at|on|in)\b|[，。])/iu
const name =
  /^(?:[\p{Lu}][\p{L}\p{M}.'’-]*|[\p{Lo}\p{M}]+|de|van|von|der|den|bin|al|el|da|dos|and|und|et|y|e|и|و|&)(?:,? (?:[\p{Lu}][\p{L}\p{M}.'’-]*|[\p{Lo}\p{M}]+|de|van|von|der|den|bin|al|el|da|dos|and|und|et|y|e|и|و|&)){0,11}$/u

/** The writers' names of a byline, with offsets into it; `null` if it names an agency or nobody. */
export function writersIn(line: string): (Span & { value: string }) | null {
  const start = opening.exec(line)?.[0].length ?? 0
  const rest = line.slice(start)
  const stop = ending.exec(rest)?.index ?? rest.length
  const value = rest.slice(0, stop).replace(/[\s,;:–—-]+$/, '')
  if (!name.test(value) || value.length > 120) return null
  const agency = agenciesIn(value).reduce((sum, found) => sum + found.end - found.start, 0)
  return agency > value.length * 0.6 ? null : { value, start, end: start + value.length }
}
