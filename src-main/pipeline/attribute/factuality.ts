import type { AnalysedAttribution, Range, ReportedWords } from '../analysed-text.ts'

type Factuality = NonNullable<AnalysedAttribution['factuality']>

const negation = /^\s*(?:not|never)\b|^n['’]t\b/u
const hedges: readonly [value: 'PS' | 'PR', words: RegExp][] = [
  ['PS', /\b(?:may|might|could|can|possibly|perhaps|maybe)\b(?! (?:have|be) (?:heard|seen)\b)/iu],
  [
    'PR',
    /\b(?:probably|likely|apparently|presumably|seemingly|evidently|appear(?:s|ed)?(?= (?:to|that))|seem(?:s|ed)?(?= (?:to|that|like)))\b/iu,
  ],
]
const denying = /^(?:den(?:y|ies|ied|ying)|disput|reject|dismiss|doubt)/iu
const believing = /^(?:believ|think|thought|expect|suspect|reckon|assum|estimat|predict|presum)/iu
const hoping = /^(?:hop|fear|worr|wonder|speculat|suggest|hint)/iu

/**
 * How sure the source is of what it says, by FactBank's values, and the word that shows it: a
 * hedge in the content, a verb of belief or denial, else the verb of saying alone. `null` where
 * nobody commits to anything: promises, demands, what hangs on a condition.
 */
export function factualityOf(
  text: string,
  { cue, content, takes }: ReportedWords,
  hasCondition: boolean,
): Factuality | null {
  const [said] = cue
  if (!said || takes === 'infinitive' || hasCondition) return null
  const verb = (text.slice(...said).match(/[\p{L}'’]+$/u) ?? [''])[0]
  const last =
    text
      .slice(...said)
      .split(/\s+/)
      .at(-1) ?? verb
  if (denying.test(last)) return { value: 'CT-', words: said }
  if (/\bnot\b|n['’]t\b/u.test(text.slice(...said))) return { value: 'Uu', words: said }
  if (takes !== 'clause') return null
  const hedge = hedgeIn(text, content)
  if (hedge) return hedge
  if (believing.test(last)) return { value: 'PR+', words: said }
  return { value: hoping.test(last) ? 'PS+' : 'CT+', words: said }
}

/** The first hedge of the main clause; what stands in a relative clause hedges something else. */
function hedgeIn(text: string, content: readonly Range[]): Factuality | null {
  for (const [start, end] of content) {
    const words = text.slice(start, end)
    const main = words.slice(
      0,
      /,? (?:which|who|where|because|after|although|while)\b/u.exec(words)?.index,
    )
    for (const [strength, pattern] of hedges) {
      const match = pattern.exec(main)
      // The month, which has a capital.
      if (!match || match[0] === 'May') continue
      const at = start + match.index
      const isNegated = negation.test(text.slice(at + match[0].length))
      return {
        value: isNegated ? `${strength}-` : `${strength}+`,
        words: [at, at + match[0].length],
      }
    }
  }
  return null
}
