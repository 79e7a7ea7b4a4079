import type { ArticleId, EntityId } from '../../src-preload/contract/article.ts'
import type { IdentityPair, IdentityReason, Named } from '../../src-preload/contract/identity.ts'
import type { GroupedMention } from './store/identities.ts'
import { fold } from './store/search-words.ts'

/** What is known of where entities stand. */
export type Surroundings = {
  grouped: readonly GroupedMention[]
  mentionedIn: readonly { entityId: EntityId; articleId: ArticleId }[]
  textOf(id: ArticleId): string | null
}

type Candidate = Pick<IdentityPair, 'score' | 'reasons'> & { a: EntityId; b: EntityId }

/** How much each reason weighs: an order to work through, no probability. What the text says itself comes first. */
const weights: Record<IdentityReason['rule'], number> = {
  'known-as': 0.95,
  acronym: 0.9,
  'same-name': 0.85,
  surname: 0.7,
  grouped: 0.65,
  initials: 0.5,
  similar: 0.4,
}

/** Longest stretch between a name and the other one that the text gives for it, in UTF-16 units. */
const REACH = 60
/** Places of one name that are looked at in one article. */
const MOST_PLACES = 20

/** What stands between a name and another name of the same. */
const knownAs =
  /^[\s,(–—-]{0,4}(?:(?:who (?:is|was|goes)|which is|is|was|and|also|better|widely|commonly|formerly|previously|locally|now|then|by)\s+){0,4}(?:known (?:as|by)|called|nicknamed|alias|a\.?k\.?a\.?|née|nom de guerre|the nom de guerre|whose real name is|real name|formerly|abbreviated(?: as| to)?)\s*[:,]?\s*["“„«']?/iu
const inBrackets = /^\s*[(（]\s*["“„«']?/u

/**
 * Pairs of entities that may be one, each with the reasons that speak for it, best first.
 * Only proposals: nothing is merged by them. Quadratic in the number of entities for what names
 * alone say; articles are read once each.
 */
export function identityCandidates(
  named: readonly Named[],
  surroundings: Surroundings,
): Candidate[] {
  const found = new Map<string, Candidate>()
  const add = (one: EntityId, other: EntityId, reason: IdentityReason) => {
    const [a, b] = one < other ? [one, other] : [other, one]
    const pair = found.get(`${a} ${b}`) ?? { a, b, score: 0, reasons: [] }
    if (a === b || pair.reasons.some(({ rule }) => rule === reason.rule)) return
    pair.reasons.push(reason)
    found.set(`${a} ${b}`, pair)
  }
  const names = named.map((entity) => ({ ...entity, written: [entity.name, ...entity.aliases] }))
  for (const [at, one] of names.entries()) {
    for (const other of names.slice(at + 1)) {
      for (const reason of byName(one, other)) add(one.id, other.id, reason)
    }
  }
  byText(names, surroundings, add)
  byGroup(surroundings.grouped, add)
  return [...found.values()]
    .map(({ reasons, ...pair }) => ({ ...pair, ...scored(reasons) }))
    .toSorted((p, q) => q.score - p.score || (p.a + p.b < q.a + q.b ? -1 : 1))
}

type Written = Named & { written: readonly string[] }
type Add = (one: EntityId, other: EntityId, reason: IdentityReason) => void

/** The best reason leads; each further one closes a third of what is left to 1. */
function scored(reasons: IdentityReason[]): Pick<Candidate, 'score' | 'reasons'> {
  const ordered = reasons.toSorted((a, b) => weights[b.rule] - weights[a.rule])
  const [best, ...others] = ordered.map(({ rule }) => weights[rule])
  const score = others.reduce((sum, weight) => sum + ((1 - sum) * weight) / 3, best ?? 0)
  return { score: Math.round(score * 1000) / 1000, reasons: ordered }
}

const keyOf = (name: string): string =>
  fold(name)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
/** Different kinds of things are not one, but what was not told apart may be. */
const mayBeOne = (a: Named, b: Named): boolean =>
  a.type === b.type || a.type === 'MISC' || b.type === 'MISC' || bothPlaces(a, b)
const bothPlaces = (a: Named, b: Named) =>
  [a, b].every(({ type }) => type === 'GPE' || type === 'LOC' || type === 'FAC')

function byName(one: Written, other: Written): IdentityReason[] {
  if (!mayBeOne(one, other)) return []
  const reason = (rule: IdentityReason['rule'], words: string): IdentityReason => ({
    rule,
    words,
    place: null,
  })
  const keys = new Set(other.written.map(keyOf))
  const shared = one.written.find((name) => keys.has(keyOf(name)))
  if (shared !== undefined) return [reason('same-name', shared)]
  for (const a of one.written) {
    for (const b of other.written) {
      if (isAcronym(a, b)) return [reason('initials', `${b}: ${a}`)]
      if (isAcronym(b, a)) return [reason('initials', `${a}: ${b}`)]
      if (isSimilar(a, b)) return [reason('similar', `${a} / ${b}`)]
    }
  }
  return []
}

const smallWords = new Set(['of', 'the', 'for', 'and', 'de', 'la', 'al', 'in', 'on', 'du', 'des'])

/** Whether the letters of `short` are those with which the words of `long` begin. */
export function isAcronym(short: string, long: string): boolean {
  const letters = short.replaceAll('.', '')
  if (!/^\p{Lu}{2,8}$/u.test(letters)) return false
  const words = long.split(/[\s-]+/u).filter(Boolean)
  const initials = (list: readonly string[]) => list.map((word) => word.charAt(0)).join('')
  const big = words.filter((word) => !smallWords.has(word.toLowerCase()))
  return [big, words].some((list) => list.length > 1 && initials(list).toUpperCase() === letters)
}

/** All words of the shorter name in the longer, at least two; an initial stands for its word. */
function isSimilar(a: string, b: string): boolean {
  const [short, long] = [keyOf(a).split(' '), keyOf(b).split(' ')].toSorted(
    (p, q) => p.length - q.length,
  ) as [string[], string[]]
  if (short.length < 2) return false
  const fits = (word: string) =>
    long.some((one) => one === word || (word.length === 1 && one.startsWith(word)))
  return short.every(fits)
}

function byText(named: readonly Written[], { mentionedIn, textOf }: Surroundings, add: Add): void {
  const byArticle = Map.groupBy(mentionedIn, ({ articleId }) => articleId)
  for (const [articleId, mentioned] of byArticle) {
    const text = textOf(articleId)
    if (text === null) continue
    const ids = new Set(mentioned.map(({ entityId }) => entityId))
    const here = named.filter(({ id }) => ids.has(id))
    for (const one of here) {
      for (const { name, start, end } of placesOf(one, text)) {
        const after = text.slice(end, end + REACH)
        for (const other of named) {
          if (other.id === one.id) continue
          const cue = cueTo(after, other)
          if (!cue) continue
          const place = { articleId, start, end: end + cue.length }
          add(one.id, other.id, { rule: cue.rule, words: text.slice(start, place.end), place })
        }
        surnames(name, start, { one, here, text, articleId }, add)
      }
    }
  }
}

function placesOf({ written }: Written, text: string) {
  return written.flatMap((name) => {
    const places = []
    for (let start = text.indexOf(name); start >= 0; start = text.indexOf(name, start + 1)) {
      places.push({ name, start, end: start + name.length })
      if (places.length === MOST_PLACES) break
    }
    return places
  })
}

function cueTo(
  after: string,
  other: Written,
): { rule: 'known-as' | 'acronym'; length: number } | null {
  for (const [rule, form] of [
    ['known-as', knownAs],
    ['acronym', inBrackets],
  ] as const) {
    const cue = form.exec(after)?.[0]
    if (cue === undefined) continue
    const rest = after.slice(cue.length)
    const name = other.written
      .flatMap((one) => [one, `the ${one}`])
      .find((one) => rest.startsWith(one) && !/^[\p{L}\p{N}]/u.test(rest.slice(one.length)))
    if (name !== undefined) return { rule, length: cue.length + name.length }
  }
  return null
}

/** The full name, and later in the same article a person whose whole name is its last word. */
function surnames(
  name: string,
  start: number,
  {
    one,
    here,
    text,
    articleId,
  }: { one: Written; here: readonly Written[]; text: string; articleId: ArticleId },
  add: Add,
): void {
  const words = name.split(/\s+/u)
  const last = words.at(-1)!
  if (one.type !== 'PER' || words.length < 2) return
  for (const other of here) {
    if (other.id === one.id || other.type !== 'PER' || !other.written.includes(last)) continue
    const at = text.indexOf(last, start + name.length)
    if (at < 0) continue
    const place = { articleId, start: at, end: at + last.length }
    add(one.id, other.id, { rule: 'surname', words: `${name} … ${last}`, place })
  }
}

function byGroup(grouped: readonly GroupedMention[], add: Add): void {
  const groups = Map.groupBy(grouped, ({ articleId, cluster }) => `${articleId} ${cluster}`)
  for (const mentions of groups.values()) {
    for (const [at, one] of mentions.entries()) {
      for (const { entityId, articleId, start, end, exact } of mentions.slice(at + 1)) {
        if (entityId === one.entityId) continue
        const place = { articleId, start, end }
        add(one.entityId, entityId, { rule: 'grouped', words: `${one.exact} … ${exact}`, place })
      }
    }
  }
}
