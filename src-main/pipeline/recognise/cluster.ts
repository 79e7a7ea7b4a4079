import { type Knowledge, known } from './knowledge.ts'
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
  const keys = names.map(({ start, end, type }) => {
    const key = keyOf(text.slice(start, end))
    return type === 'PER' ? withoutTitles(key, knowledge) : key
  })
  joinEqual(names, keys, knowledge, groups)
  for (const { first, second } of findLinks(text, names)) groups.join(first, second)
  joinAcronyms(names, keys, groups)
  joinParts(names, keys, groups)
  return groups.numbers()
}

/** A name without article, possessive and differences of spelling that mean nothing. */
function keyOf(name: string): string {
  return name
    .replace(/\s+/g, ' ')
    .replace(/^(?:the|an?|its|his|her|their|our) /i, '')
    .replace(/['’]s?$/, '')
    .replace(/[’‘`]/g, "'")
    .replace(/(?<=\b\p{Lu}\.) (?=\p{Lu}\.)/gu, '')
}

/** "Gen. Tavo Reyl" is "Tavo Reyl"; what is all title stays. */
function withoutTitles(name: string, { words }: Knowledge): string {
  const parts = name.split(' ')
  const first = parts.findIndex(
    (part) => ((words.get(part.toLowerCase()) ?? 0) & known.title) === 0,
  )
  return first > 0 ? parts.slice(first).join(' ') : name
}

/** Spellings of one name in Latin letters: accents, "el-" and "al-", the many forms of Muhammad. */
function spelling(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/\b(?:el|al)[- ](?=\p{L})/gu, 'al-')
    .replace(/\bm[uo]ham+[ae]d\b/g, 'muhammad')
    .replace(/\bh[uo]s+[ae]?[iy]+n\b/g, 'hussein')
    .replace(/\bab+d[ue]l[- ]?/g, 'abdul ')
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
  { same }: Knowledge,
  groups: Groups,
): void {
  const first = new Map<string, number>()
  for (const [i, key] of keys.entries()) {
    const type = names[i]?.type
    const folded = key.length > 4 ? spelling(key) : key
    const labels = [`${kindOf(names[i])} ${type === 'NORP' ? singular(folded) : folded}`]
    const one = same.get(key)
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

/** Places are one kind here: a name is not two things because it was once taken for a building. */
function kindOf(name: Name | undefined): string {
  const type = name?.type ?? 'MISC'
  return type === 'GPE' || type === 'LOC' || type === 'FAC' ? 'LOC' : type
}

function singular(demonym: string): string {
  return /[^s]s$/.test(demonym) ? demonym.slice(0, -1) : demonym
}

/** An acronym anywhere in the article and the long form that it stands for. */
function joinAcronyms(names: readonly Name[], keys: readonly string[], groups: Groups): void {
  const long = keys.map((key, i) => [key, i] as const).filter(([key]) => key.includes(' '))
  for (const [i, key] of keys.entries()) {
    if (key.includes(' ') || !/^\p{Lu}[\p{L}.]*\p{Lu}\.?$/u.test(key) || names[i]?.type === 'PER')
      continue
    const match = long.find(([form, j]) => names[j]?.type !== 'PER' && isAcronymOf(key, form))
    if (match) groups.join(match[1], i)
  }
}

/**
 * A part of a longer name is the same thing, if only one longer name has it: the end or
 * the beginning of a person's ("Quill", "Abu Tarek"), the beginning of an organisation's
 * ("Marrow" of "Marrow Shipping").
 */
function joinParts(names: readonly Name[], keys: readonly string[], groups: Groups): void {
  for (const type of ['PER', 'ORG'] as const) {
    const ofType = keys.flatMap((key, i) => (names[i]?.type === type ? [{ key, i }] : []))
    const long = ofType.filter(({ key }) => /[\s-]/.test(key))
    for (const { key, i } of ofType) {
      const owners = long.filter(({ key: whole }) =>
        type === 'PER' ? isPart(key, whole) : whole.startsWith(`${key} `) && key.length > 2,
      )
      const roots = new Set(owners.map((owner) => groups.root(owner.i)))
      if (roots.size === 1 && owners[0]) groups.join(owners[0].i, i)
    }
  }
}

function isPart(part: string, whole: string): boolean {
  return (
    whole.endsWith(` ${part}`) ||
    whole.endsWith(`-${part}`) ||
    (whole.startsWith(`${part} `) && part.length > 2)
  )
}
