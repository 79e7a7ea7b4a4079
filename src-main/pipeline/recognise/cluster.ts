import type { Knowledge } from './knowledge.ts'
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
  const keys = names.map(({ start, end }) => keyOf(text.slice(start, end)))
  joinEqual(names, keys, knowledge, groups)
  for (const { first, second } of findLinks(text, names)) groups.join(first, second)
  joinAcronyms(names, keys, groups)
  joinParts(names, keys, groups)
  return groups.numbers()
}

/** A name without article, possessive and differences of spelling that mean nothing. */
export function keyOf(name: string): string {
  return name
    .replace(/\s+/g, ' ')
    .replace(/^the /i, '')
    .replace(/['’]s?$/, '')
    .replace(/[’‘`]/g, "'")
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
    const folded = key.length > 4 ? key.toLowerCase() : key
    const known = same.get(key)
    const labels = [`${kindOf(names[i])} ${names[i]?.type === 'NORP' ? singular(folded) : folded}`]
    if (known !== undefined && names[i]?.type !== 'PER') labels.push(`known ${known}`)
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
 * A part of a person's full name is that person, if only one full name has it: the end
 * ("Soleimani", "al-Muhandis") or the beginning ("Abu Mahdi").
 */
function joinParts(names: readonly Name[], keys: readonly string[], groups: Groups): void {
  const people = keys.flatMap((key, i) => (names[i]?.type === 'PER' ? [{ key, i }] : []))
  const full = people.filter(({ key }) => /[\s-]/.test(key))
  for (const { key, i } of people) {
    const owners = full.filter((other) => other.key.length > key.length && isPart(key, other.key))
    const roots = new Set(owners.map((owner) => groups.root(owner.i)))
    if (roots.size === 1 && owners[0]) groups.join(owners[0].i, i)
  }
}

function isPart(part: string, whole: string): boolean {
  return (
    whole.endsWith(` ${part}`) ||
    whole.endsWith(`-${part}`) ||
    (whole.startsWith(`${part} `) && part.length > 2)
  )
}
