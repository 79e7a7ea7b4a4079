import type { claimKinds } from '../../../src-preload/contract/claim-codes.ts'
import type { AnalysedAttribution } from '../analysed-text.ts'

type Kind = (typeof claimKinds)[number]

const byVerb: readonly [Kind, RegExp][] = [
  ['intention', /^(?:promis|vow|pledg|threat|plan|intend|offer|agree|refus|want|swor|swear|hop)/u],
  ['prediction', /^(?:predict|expect|forecast|fear)/u],
  ['evaluation', /^(?:call|describ|condemn|denounc|hail|prais|critici|welcom|dismiss|blam)/u],
  ['speech-act', /^(?:urg|demand|order|ask|advis|invit|accus|reject|recommend|appeal)/u],
]

/** What kind of claim the cue makes of it; `null` where only the content could tell. */
export function kindOf(text: string, { cue, takes }: AnalysedAttribution): Kind | null {
  const [said] = cue
  const verb =
    said &&
    (text
      .slice(...said)
      .toLowerCase()
      .split(/\s+/u)
      .at(-1) ??
      '')
  if (
    !verb ||
    (takes === 'clause' && !/^(?:predict|expect|forecast|fear|vow|pledg|promis)/u.test(verb))
  )
    return null
  return byVerb.find(([, pattern]) => pattern.test(verb))?.[0] ?? null
}
