import type { Claim } from './claim.ts'
import type { factualities } from './claim-codes.ts'
import type { ClaimPath } from './claim-fields.ts'
import { at, chainOf, type Filled, headsOf } from './claim-groups.ts'
import { conditionStatusText, conditionText } from './claim-words.ts'

/** What stands between the values of analysts who disagree. */
const OR = ' / '

/**
 * A claim as one sentence, the only way to print one: what it depends on and how sure its holders
 * are stand before it, so that no cut at the end of a line can lose them.
 *
 * `If Tarveth opens the dam, possibly (“may”): The groups stop their attacks.`
 *
 * @returns one line; never empty
 */
export function claimSentence(claim: Filled & Pick<Claim, 'conditionOf'>): string {
  const bare = valuesOf(claim, 'description').join(OR) || 'A claim without a description'
  const held = [
    ...(claim.conditionOf.length > 0 ? ['only as a condition'] : []),
    ...headsOf(claim, 'condition').map((head) => condition(claim, head)),
    ...hedges(claim),
  ]
  if (held.length === 0) return oneLine(bare)
  const qualified = held.join(', ')
  return oneLine(`${qualified.charAt(0).toUpperCase()}${qualified.slice(1)}: ${bare}`)
}

/** The words for whom a claim comes from and through whom: `two officials, via Orin Wire`; `''` for nobody. */
export function chainText(claim: Filled): string {
  const names = chainOf(claim).map((head) => valuesOf(claim, head).join(OR) || 'somebody not named')
  return oneLine(names.join(', via '))
}

function condition(claim: Filled, head: ClaimPath): string {
  const types = valuesOf(claim, at(head, 'type'))
  const type = types.map((code) => worded(conditionText, code)).join(OR) || 'if'
  const words =
    valuesOf(claim, head).join(OR) ||
    quoted(claim, head) ||
    'something holds that is not written down'
  const statuses = valuesOf(claim, at(head, 'status')).filter((code) => code !== 'open')
  const status = statuses.map((code) => worded(conditionStatusText, code).toLowerCase()).join(OR)
  return `${type} ${words}${status && ` (${status})`}`
}

/** What each of FactBank's values makes of the claim; certain and positive is the claim itself. */
const hedgeText: Record<Exclude<(typeof factualities)[number], 'CT+'>, string> = {
  'PR+': 'probably',
  'PS+': 'possibly',
  'CT-': 'not so',
  'PR-': 'probably not so',
  'PS-': 'possibly not so',
  CTu: 'not said whether so',
  Uu: 'nobody commits to it',
}
const modalText: Record<string, string> = {
  Negated: 'negated',
  Hedged: 'hedged',
  Irrealis: 'not asserted as real',
  hypothetical: 'hypothetical',
  negation: 'negated',
}

function hedges(claim: Filled): string[] {
  const factuality = headsOf(claim, 'factuality').flatMap((head) => hedge(claim, head))
  const modal = [...valuesOf(claim, 'attributes'), ...valuesOf(claim, 'auxiliaryMode')]
    .flatMap((codes) => codes.split(' '))
    .flatMap((code) => modalText[code] ?? [])
  return [...new Set([...factuality, ...modal])]
}

function hedge(claim: Filled, head: ClaimPath): string[] {
  const codes = valuesOf(claim, head)
  if (codes.length > 0 && codes.every((code) => code === 'CT+')) return []
  const text = codes.map((code) => worded({ ...hedgeText, 'CT+': 'certain' }, code)).join(OR)
  const cue = quoted(claim, head)
  const said = [text || 'hedged', cue && `(${cue})`].filter(Boolean).join(' ')
  const holder = valuesOf(claim, at(head, 'holder')).map((path) => holderName(claim, path))
  return [holder.length > 0 ? `${said} for ${holder.join(OR)}` : said]
}

const holderName = (claim: Filled, path: string) =>
  path === 'article' ? 'the article' : valuesOf(claim, path as ClaimPath).join(OR) || 'its source'

const valuesOf = ({ fields }: Filled, path: ClaimPath): string[] =>
  (fields[path] ?? []).map(({ value }) => String(value))

const quoted = ({ evidence }: Filled, path: ClaimPath): string =>
  evidence.flatMap(({ field, exact }) => (field === path ? [`“${exact}”`] : [])).join(', ')

/** A code that a later version added is shown as it is. */
const worded = (words: Record<string, string>, code: string): string =>
  Object.hasOwn(words, code) ? words[code]! : code

const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim()
