import type { Incidence, View } from '../store/incidence.ts'
import type { Drawing } from './drawing.ts'
import type { Thing } from './things.ts'

/** How much of what a thing is joined to is drawn at once: around the start, and around what is opened from there. */
const around = {
  start: { claims: 12, partners: 8, readers: 4, links: 24 },
  opened: { claims: 8, partners: 5, readers: 3, links: 14 },
} as const
/**
 * Of the densest part of a view: entities and sources, of which a number has a bit for each; claims;
 * and the strongest ties of each thing, for all of them would be a ball of wool.
 */
const DENSEST = { things: 22, related: 8, ties: 2 }

/** Draws a thing with what it is joined to. */
export function drawAround(drawing: Drawing, thing: Thing, where: keyof typeof around): void {
  if (thing.kind === 'claim') drawClaim(drawing, thing, around[where].links)
  else drawThing(drawing, thing, around[where])
}

function drawClaim(drawing: Drawing, { id }: Thing, most: number): void {
  const { store, things } = drawing
  const no = store.claimLinks.numberOf(id)
  if (no === null) return
  drawing.addClaims([no])
  const links = store.claimLinks.ofClaims([no])
  const others = links
    .filter(({ kind }) => kind === 'claim')
    .flatMap(({ target }) => store.claimLinks.numberOf(target) ?? [])
  for (const { kind, target } of links.slice(0, most)) drawing.add(things.of(kind, target))
  drawing.addClaims([...others, ...store.claimLinks.toClaim(id)].slice(0, most))
}

function drawThing(
  drawing: Drawing,
  thing: Thing,
  most: { claims: number; partners: number; readers: number },
): void {
  const { things, index, seen } = drawing
  const { claims, articles } = index
  const { id } = thing
  drawing.add(thing)
  const degree = (no: number) => claims.degree(no)
  const own = claims.documents(id, seen).toSorted((a, b) => degree(b) - degree(a) || b - a)
  drawing.addClaims([...own.subarray(0, most.claims)])
  for (const partner of claims.partners(id, seen, most.partners)) {
    drawing.add(things.find(partner.id))
    drawing.tie(id, partner.id, 'claims', partner.count)
  }
  for (const partner of articles.partners(id, null, most.readers)) {
    drawing.add(things.find(partner.id))
    drawing.tie(id, partner.id, 'articles', partner.count)
  }
}

/**
 * Draws those that the claims in view are joined to most, how often they stand together, and the
 * claims with the most relations.
 *
 * @returns entities and sources in view that are left out
 */
export function drawDensest(drawing: Drawing): number {
  const { things, index, seen } = drawing
  const inClaims = index.claims.densest(seen)
  const inArticles = inClaims.length < DENSEST.things ? index.articles.densest(null) : []
  const known = [...new Set([...inClaims, ...inArticles].map(({ id }) => id))]
  const chosen = known.slice(0, DENSEST.things)
  for (const id of chosen) drawing.add(things.find(id))
  tieAll(drawing, chosen, 'claims', index.claims, seen)
  tieAll(drawing, chosen, 'articles', index.articles, null)
  const degrees = new Map<number, number>()
  for (const { no, other } of index.related) {
    if (seen && !(seen[no] && seen[other])) continue
    for (const end of [no, other]) degrees.set(end, (degrees.get(end) ?? 0) + 1)
  }
  const most = [...degrees].toSorted((a, b) => b[1] - a[1] || b[0] - a[0])
  drawing.addClaims(most.slice(0, DENSEST.related).map(([no]) => no))
  return known.length - chosen.length
}

/** With whom each of them stands together most: a bit for each thing, a number for each document. */
function tieAll(
  { tie }: Drawing,
  chosen: readonly string[],
  kind: 'claims' | 'articles',
  where: Incidence,
  seen: View,
): void {
  const masks = new Map<number, number>()
  for (const [at, id] of chosen.entries()) {
    for (const no of where.documents(id, seen)) masks.set(no, (masks.get(no) ?? 0) | (1 << at))
  }
  const alike = new Map<number, number>()
  for (const mask of masks.values()) alike.set(mask, (alike.get(mask) ?? 0) + 1)
  const together = (a: number, b: number) => {
    const both = (1 << a) | (1 << b)
    let count = 0
    for (const [mask, n] of alike) if ((mask & both) === both) count += n
    return count
  }
  for (const a of chosen.keys()) {
    const others = [...chosen.keys()].filter((b) => b !== a)
    const ties = others.map((b) => ({ b, count: together(a, b) }))
    const strongest = ties.toSorted((one, other) => other.count - one.count || one.b - other.b)
    for (const { b, count } of strongest.slice(0, DENSEST.ties)) {
      tie(chosen[a]!, chosen[b]!, kind, count)
    }
  }
}
