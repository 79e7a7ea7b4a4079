import type { Span } from '../../../src-preload/contract/article.ts'
import type { AnalysedAttribution, Range } from '../analysed-text.ts'
import { numberOf, parts } from '../dates/words.ts'
import type { ProposedMention } from '../page.ts'

/** What the words of a source tell about it. */
export type SourceWords = Pick<AnalysedAttribution, 'namedness' | 'isDocument' | 'count'> & {
  /** Its main noun, lower-case, in the singular: "official" of "three militia officials". */
  head: string
  isPlural: boolean
  isPronoun: boolean
}

const pronoun =
  /^(?:he|his|she|her|it|its|they|their|we|i|who|this|that|others|some|many|all|both)$/iu
const tail =
  /,| \(| (?:of|from|in|at|for|to|who|which|whose|with|close|familiar|said|speaking|on|near|loyal|backed|that|seen|published|involved|briefed|quoted|presented|obtained)\b/u
const documents =
  /^(?:reports?|statements?|minutes|documents?|study|studies|survey|poll|letters?|draft|figures|records?|memo|findings|article|communiqué|communique|bulletin|census|data|audit|review|analysis|paper|release|transcripts?|website|filing|ruling|estimates?|post|tweet|book)$/u
const irregular: Record<string, string> = {
  people: 'person',
  men: 'man',
  women: 'woman',
  children: 'child',
  police: 'police',
  media: 'media',
  families: 'family',
  studies: 'study',
}
const countPattern = new RegExp(
  `^(?:the |both |(?:at least|about|some|nearly|more than) )?(?<number>${parts.number})(?: (?:other|more|senior|unnamed))?(?= \\p{L})`,
  'iu',
)

/** Reads a source: named or not, one or several, a person or a paper. Offsets: UTF-16 into `text`. */
export function readSource(
  text: string,
  [start, end]: Range,
  mentions: readonly ProposedMention[],
): SourceWords {
  const words = text.slice(start, end)
  const core = words.slice(0, tail.exec(words)?.index).trim()
  const isPronoun = pronoun.test(core) || /^one of (?:them|the)\b/iu.test(words)
  const last = core.split(/[\s-]+/u).at(-1) ?? ''
  const noun = last.toLowerCase().replace(/['’]s?$/u, '')
  const inside = mentions.filter(
    (mention) =>
      mention.start >= start && mention.end <= start + core.length + 40 && mention.end <= end,
  )
  const isNamed = inside.some((mention) => mention.end >= start + core.length - 1)
  // A word alone may have its capital from the beginning of the sentence.
  const isName = /^\p{Lu}/u.test(last) && !pronoun.test(core) && (isNamed || /\s/u.test(core))
  const isPlural = !isName && (noun in irregular || (/[^su]s$/u.test(noun) && noun !== 'diplomas'))
  const hasPerson = inside.some(({ type }) => type === 'PER')
  const endsNamed = isName && isNamed
  const number = isPlural || /^one of\b/iu.test(words) ? countPattern.exec(words) : null
  const counted = number?.groups?.['number']
  const value = counted === undefined ? Number.NaN : numberOf(counted)
  const isDocument = documents.test(noun)
  return {
    namedness: namednessOf({ hasPerson, endsNamed, isPlural, isPronoun, isNamedBody: isName }),
    isDocument,
    ...(Number.isInteger(value) && value > 1 && counted !== undefined && number
      ? {
          count: {
            value,
            words: [
              start + number[0].lastIndexOf(counted),
              start + number[0].lastIndexOf(counted) + counted.length,
            ],
          },
        }
      : {}),
    head: irregular[noun] ?? (isPlural ? noun.replace(/s$/u, '') : noun),
    isPlural,
    isPronoun,
  }
}

type Facts = {
  hasPerson: boolean
  endsNamed: boolean
  isPlural: boolean
  isPronoun: boolean
  isNamedBody: boolean
}

function namednessOf({
  hasPerson,
  endsNamed,
  isPlural,
  isPronoun,
  isNamedBody,
}: Facts): AnalysedAttribution['namedness'] {
  if (hasPerson || endsNamed) return 'named'
  if (isPronoun) return 'unknown'
  if (isPlural) return 'collective'
  return isNamedBody ? 'named' : 'described'
}

const phrase =
  /\b(?:on (?:the )?condition (?:of anonymity|that (?:he|she|they)(?: not)? (?:not )?be (?:named|identified))|(?:(?:who|and) )?(?:asked|requested|declined|refused|wished|did not want|insisted on|preferred)(?: not)?(?: to (?:be (?:named|identified)|remain anonymous|give (?:his|her|their) names?)| anonymity)|spoke anonymously|speaking anonymously|gave (?:his|her|their) names? only as|(?:who )?(?:(?:was|were|is|are) not (?:authori[sz]ed|allowed|permitted) to (?:speak|talk|brief|discuss|give|comment|release|disclose|address|make|be|share|reveal|communicate|provide)\b[^.,;]{0,50}))/iu
const reason = /^[\s,]*(?<why>(?:because|since|as|for fear|fearing|citing|due to|out of)\b[^.;]*)/iu

/**
 * Why somebody is not named, in words of a stretch that speaks of them: the reason, else the
 * phrase itself; `null` if it says nothing of the kind.
 *
 * @param isClosed a comma ends it: it is a parenthesis
 */
export function anonymityIn(text: string, { start, end }: Span, isClosed: boolean): Range | null {
  const words = text.slice(start, end)
  const match = phrase.exec(words)
  if (!match) return null
  const after = match.index + match[0].length
  const why = reason.exec(words.slice(after))?.groups?.['why']
  if (why === undefined) return [start + match.index, start + after]
  const from = start + after + words.slice(after).indexOf(why)
  const stop = isClosed ? why.indexOf(',') : -1
  const told = (stop < 0 ? why : why.slice(0, stop)).replace(/[\s,”"]+$/u, '')
  return [from, from + told.length]
}
