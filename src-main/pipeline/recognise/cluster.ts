import { governed, type Knowledge, known } from './knowledge.ts'
import { findLinks, isAcronymOf, type Name } from './links.ts'

/**
 * Groups the names of one article that are one thing: the same words, a surname after
 * the full name, a long form and its acronym, names that the lexicons or the text
 * ("known as") equate.
 *
 * @param names in order
 * @returns the number of its group for each name; groups are numbered from 0 in order of their first name
 */
export function clusterNames(text: string, names: readonly Name[], knowledge: Knowledge): number[] {
  const groups = new Groups(names.length)
  /** Names of companies that stand with their legal form: no longer name goes on from them. */
  const complete = new Set<string>()
  const keys = names.map(({ start, end, type }) => {
    const line = withoutDescription(text.slice(start, end))
    const key = line.replace(legalForm, '')
    if (key !== line) complete.add(key)
    if (type === 'PER') return withoutTitles(key, knowledge)
    return type === 'PRODUCT' || type === 'MISC' ? withoutOwner(key) : key
  })
  joinEqual(names, keys, knowledge, groups)
  for (const { first, second } of findLinks(text, names)) groups.join(first, second)
  joinAcronyms(names, keys, knowledge, groups)
  joinParts(names, keys, complete, knowledge, groups)
  return groups.numbers()
}

/** What companies add to their names. */
const legalForm =
  /,? (?:Inc|Incorporated|Corp|Corporation|Co|Company|Ltd|Limited|LLC|LLP|plc|PLC|AG|SA|S\.A|SpA|GmbH|NV|N\.V|Group|Holdings?)\.?$/u

/** "Marrow's Gull" is "Gull": whose it is says another name. */
const withoutOwner = (name: string): string => name.replace(/^\p{Lu}.*['’]s (?=\p{L}*\p{Lu})/u, '')

/**
 * A name without article, possessive and differences of spelling that mean nothing; without a
 * description in lower case before it ("U.S. automaker GM" is "GM").
 */
function withoutDescription(name: string): string {
  const line = name
    .replace(/\s+/g, ' ')
    .replace(/[\s,;:.]+$/u, (end) =>
      end.startsWith('.') && /\b\p{Lu}\.$/u.test(name.trim()) ? '.' : '',
    )
    .replace(/^(?:the|an?|its|his|her|their|our|today['’]s) /i, '')
    .replace(/^government of (?:the )?(?=\p{Lu})| [Gg]overnment$/u, '')
    .replace(/['’]s?$/, '')
    .replace(/[’‘`]/g, "'")
    .replace(/(?<=\b\p{Lu}\.) (?=\p{Lu}\.)/gu, '')
  const bare =
    /^.*(?:^|\s)(?!(?:of|and|for|in|on|the|de|la|du|des|del|di|da|do|dos|van|von|der|den|bin|ibn|al|el|y|e|et|und|to|at|with|by|against)\s)\p{Ll}[\p{Ll}-]+,? (?<name>(?:\p{Lu}|\p{Ll}\p{Lu}).*)$/u.exec(
      line,
    )
  return bare?.groups?.['name'] ?? line
}

/** "Gen. Tavo Reyl" is "Tavo Reyl"; what is all title stays. */
function withoutTitles(name: string, { words }: Knowledge): string {
  const parts = name.split(' ')
  const first = parts.findIndex(
    (part) => ((words.get(part.toLowerCase()) ?? 0) & known.title) === 0,
  )
  return first > 0 ? parts.slice(first).join(' ') : name
}

/**
 * Spellings of one name in Latin letters: accents, "el-" and "al-", the many forms of Muhammad,
 * and letters that transliterations from Arabic, Persian and Russian choose between.
 */
function spelling(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’ʿʾ`]/gu, '')
    .replace(/\b(?:[ea]l|ul|a[nrsdtz]|ash)[- ](?=\p{L}{3})/gu, 'al-')
    .replace(/\bm[uo]ham+[ae]d\b/g, 'muhammad')
    .replace(/\bh[uo]s+[ae]?[iy]+n\b/g, 'hussein')
    .replace(/\ba[bp]+d[aeu]l[- ]?/g, 'abdul ')
    .replace(/[ae][iy]/g, 'ai')
    .replace(/kh|[qc](?!h)/g, 'k')
    .replace(/dh/g, 'd')
    .replace(/ph/g, 'f')
    .replace(/gh/g, 'g')
    .replace(/ou|oo|o/g, 'u')
    .replace(/ee|ie|y|e/g, 'i')
    .replace(/(\p{L})\1+/gu, '$1')
    .replace(/ah\b/g, 'a')
}

/** Sets of numbers that only grow together (union-find). */
class Groups {
  readonly #parents: number[]

  constructor(size: number) {
    this.#parents = Array.from({ length: size }, (_, i) => i)
  }

  root(of: number): number {
    let root = of
    while (this.#parents[root] !== root) root = this.#parents[root] ?? root
    return root
  }

  join(a: number, b: number): void {
    const [low, high] = [this.root(a), this.root(b)].toSorted((x, y) => x - y) as [number, number]
    this.#parents[high] = low
  }

  numbers(): number[] {
    const numberOf = new Map<number, number>()
    return this.#parents.map((_, i) => {
      const root = this.root(i)
      const number = numberOf.get(root) ?? numberOf.size
      numberOf.set(root, number)
      return number
    })
  }
}

/** The same words, in any case for several or long ones; or names of one thing in the lexicons. */
function joinEqual(
  names: readonly Name[],
  keys: readonly string[],
  { same, stateOf }: Knowledge,
  groups: Groups,
): void {
  const first = new Map<string, number>()
  for (const [i, key] of keys.entries()) {
    const type = names[i]?.type
    const folded =
      type === 'PER' || type === 'ORG' ? variant(key) : key.length > 4 ? plain(key) : key
    const labels = [`${kindOf(names[i])} ${type === 'NORP' ? singular(folded) : folded}`]
    // What is given as a place and named by its people is that place; a people is none.
    const one = same.get(key) ?? (kindOf(names[i]) === 'LOC' ? stateOf.get(key) : undefined)
    if (one !== undefined && type !== 'PER') labels.push(`known ${one}`)
    const ends = /^(\p{Lu}\S+) .*?(\S+)$/u.exec(key)
    if (type === 'PER' && ends) labels.push(`ends ${ends[1]} ${ends[2]}`)
    for (const label of labels) {
      const at = first.get(label)
      if (at === undefined) first.set(label, i)
      else groups.join(at, i)
    }
  }
}

/** Short words have too many neighbours: they are compared as they are written. */
const variant = (key: string): string =>
  key.length > 6 ? spelling(key) : key.length > 4 ? plain(key) : key

/** Without accents, in lower case. */
const plain = (name: string): string => name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** Places are one kind here: a name is not two things because it was once taken for a building. */
function kindOf(name: Name | undefined): string {
  const type = name?.type ?? 'MISC'
  return type === 'GPE' || type === 'LOC' || type === 'FAC' ? 'LOC' : type
}

function singular(demonym: string): string {
  return /[^s]s$/.test(demonym) ? demonym.slice(0, -1) : demonym
}

/** An acronym anywhere in the article and the long form that it stands for. */
function joinAcronyms(
  names: readonly Name[],
  keys: readonly string[],
  { same }: Knowledge,
  groups: Groups,
): void {
  const long = keys.map((key, i) => [key, i] as const).filter(([key]) => key.includes(' '))
  for (const [i, key] of keys.entries()) {
    if (key.includes(' ') || !/^\p{Lu}[\p{L}.]*\p{Lu}\.?$/u.test(key) || names[i]?.type === 'PER')
      continue
    // "US" is a country, whatever else its letters may stand for.
    if (same.has(key) && kindOf(names[i]) === 'LOC') continue
    const match = long.find(([form, j]) => names[j]?.type !== 'PER' && isAcronymOf(key, form))
    if (match) groups.join(match[1], i)
  }
}

/**
 * A part of a longer name is the same thing: the end or the beginning of a person's ("Quill",
 * "Abu Tarek"), the beginning of an organisation's ("Marrow" of "Marrow Shipping"), the end of
 * one that begins with whose it is ("Red Hares" of "Port Neri Red Hares"). Of several longer
 * names that have it, the one that the article speaks of most, if it plainly is.
 */
function joinParts(
  names: readonly Name[],
  keys: readonly string[],
  complete: ReadonlySet<string>,
  knowledge: Knowledge,
  groups: Groups,
): void {
  for (const type of ['PER', 'ORG', 'EVENT', 'PRODUCT'] as const) {
    const ofType = keys.flatMap((key, i) => (names[i]?.type === type ? [{ key, i }] : []))
    const long = ofType.filter(({ key }) => /[\s-]/.test(key))
    const sizes = new Map<number, number>()
    for (const { i } of ofType) sizes.set(groups.root(i), (sizes.get(groups.root(i)) ?? 0) + 1)
    for (const { key, i } of ofType) {
      if (complete.has(key) || (type === 'PER' && isTitle(key, knowledge))) continue
      const owners = long.filter(({ key: whole }) => isPartOf(key, whole, type, knowledge))
      const root = mostSpokenOf([...new Set(owners.map((owner) => groups.root(owner.i)))], sizes)
      if (root !== null) groups.join(root, i)
    }
  }
}

/** The only one of some groups, or the one with twice as many names as any other; `null` if none is. */
function mostSpokenOf(roots: readonly number[], sizes: ReadonlyMap<number, number>): number | null {
  const [first, second] = roots.toSorted((a, b) => (sizes.get(b) ?? 0) - (sizes.get(a) ?? 0))
  if (first === undefined) return null
  return second === undefined || (sizes.get(first) ?? 0) >= 2 * (sizes.get(second) ?? 0)
    ? first
    : null
}

/** "President": an office is no part of "Vice President". */
const isTitle = (key: string, { words }: Knowledge): boolean =>
  key.split(' ').every((part) => ((words.get(part.toLowerCase()) ?? 0) & known.title) !== 0)

function isPartOf(
  part: string,
  whole: string,
  type: Name['type'],
  { phrases }: Knowledge,
): boolean {
  if (type === 'PER' || type === 'EVENT') return isPart(part, whole)
  if (type === 'ORG' && part.length > 2 && whole.startsWith(`${part} `)) return true
  if (part.length < 4 || !whole.endsWith(` ${part}`)) return false
  const owner = whole.slice(0, -part.length - 1)
  // "Northern Relief Front" may be another than "Relief Front"; "Port Neri Red Hares" are the Red Hares.
  if (/^(?:North|South|East|West|Central)(?:ern)?$/.test(owner)) return false
  const isPlace = ((phrases.get(owner) ?? 0) & (governed | known.people)) !== 0
  return type === 'PRODUCT' || isPlace || /['’]s?$/u.test(owner)
}

function isPart(part: string, whole: string): boolean {
  return (
    whole.endsWith(` ${part}`) ||
    whole.endsWith(`-${part}`) ||
    (whole.startsWith(`${part} `) && part.length > 2)
  )
}
