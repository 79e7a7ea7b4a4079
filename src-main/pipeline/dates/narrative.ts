import { addDays } from './calendar.ts'
import { dayReading } from './named-days.ts'
import { stretch } from './relative.ts'
import { pattern, type Rule } from './rule.ts'
import { numberOf, parts, unitOf } from './words.ts'

const { unit, number, dayPart } = parts

const steps: Record<string, number> = {
  next: 1,
  following: 1,
  same: 0,
  that: 0,
  previous: -1,
  preceding: -1,
}

/** "the next day", "that evening", "the previous year". */
const neighbours: Rule = {
  id: 'narrative',
  pattern: pattern(
    `(?:(?:[Ll]ater|[Ee]arlier|[Ll]ate|[Ee]arly) )?(?:[Tt]he (?<which>next|following|previous|preceding|same) (?:(?<unit>day|week|month|year)|(?<part>${dayPart}))|(?<that>[Tt]hat) (?:same )?(?:(?<unit2>day|week|month|year)|(?<part2>${dayPart})))(?! (?:that|when|he|she|they|it|I|we|the)\\b)`,
  ),
  read({ which, that, unit: a, unit2: b, part, part2 }, { published }) {
    if (!published) return null
    const count = steps[(which ?? that ?? 'that').toLowerCase()] ?? 0
    const word = a ?? b
    return word === undefined
      ? dayReading(addDays(published, count), part ?? part2)
      : stretch(word, count, published)
  },
}

/** "two days later", "a year later". */
const later: Rule = {
  id: 'later',
  pattern: pattern(`(?<count>[Aa]n?|${number}) (?<unit>${unit}) later`),
  read({ count = '', unit: word = '' }, { published }) {
    const size = /^an?$/i.test(count) ? 1 : numberOf(count)
    if (!published || !Number.isInteger(size) || unitOf(word).isTime) return null
    return stretch(word, size, published)
  },
}

/** What counts from the day that the text spoke of last, not from its publication. */
export const narrativeRules: readonly Rule[] = [neighbours, later]
