/** Which things stand in which documents, both numbered from 0: read in either direction without asking the file. */
export type Incidence = ReturnType<typeof incidence>

/** A thing with the documents it stands in, as SQLite's `group_concat` writes them. */
export type Standing = { id: string; documents: string }

/**
 * Joins things to documents in memory: a frequent name stands in thousands, and who stands there
 * with it is counted in milliseconds only where nothing has to be looked up.
 *
 * @param main the id under which a thing is known; standings of one main id are joined
 */
export function incidence(standings: readonly Standing[], main: (id: string) => string) {
  const ids: string[] = []
  const numbers = new Map<string, number>()
  const lists: number[][] = []
  for (const { id, documents } of standings) {
    const known = main(id)
    const at = numbers.get(known) ?? ids.push(known) - 1
    numbers.set(known, at)
    const list = (lists[at] ??= [])
    for (const no of documents.split(',')) list.push(Number(no))
  }
  const documentsOf = lists.map((list) => Int32Array.from(new Set(list)).toSorted())
  const thingsIn = reversed(documentsOf)

  const of = (id: string): Int32Array => documentsOf[numbers.get(id) ?? -1] ?? none
  const seen = (list: Int32Array, view: View): Int32Array =>
    view ? list.filter((no) => view[no] === 1) : list

  return {
    /** The documents in view that a thing stands in, ascending. */
    documents: (id: string, view: View): Int32Array => seen(of(id), view),

    /** How many things stand in a document. */
    degree: (no: number): number => thingsIn.degree(no),

    /** Documents in view in which both stand, the latest first. */
    shared(id: string, other: string, view: View): number[] {
      const others = new Set(of(other))
      return [...seen(of(id), view)].filter((no) => others.has(no)).toReversed()
    },

    /** Who stands with a thing in documents in view, the most frequent first. */
    partners(id: string, view: View, most: number): Counted[] {
      const counts = new Int32Array(ids.length)
      const self = numbers.get(id)
      for (const no of seen(of(id), view)) {
        thingsIn.each(no, (thing) => {
          counts[thing]! += 1
        })
      }
      if (self !== undefined) counts[self] = 0
      return ranked(ids, counts).slice(0, most)
    },

    /** Every thing that stands in documents in view, the most frequent first. */
    densest: (view: View): Counted[] =>
      ranked(
        ids,
        documentsOf.map((list) => seen(list, view).length),
      ),
  }
}

/** For each number of a document 1 if it is in view; `null`: all are. */
export type View = Uint8Array | null
export type Counted = { id: string; count: number }

const none = new Int32Array()

function ranked(ids: readonly string[], counts: ArrayLike<number>): Counted[] {
  return ids
    .map((id, at) => ({ id, count: counts[at]! }))
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1))
}

/** From documents back to things, as one list with the place where each document's part begins. */
function reversed(documentsOf: readonly Int32Array[]) {
  let last = 0
  for (const list of documentsOf) last = Math.max(last, list.at(-1) ?? 0)
  const starts = new Int32Array(last + 2)
  for (const list of documentsOf) for (const no of list) starts[no + 1]! += 1
  for (let no = 0; no <= last; no++) starts[no + 1]! += starts[no]!
  const filled = starts.slice()
  const things = new Int32Array(starts[last + 1]!)
  for (const [thing, list] of documentsOf.entries()) {
    for (const no of list) things[filled[no]!++] = thing
  }
  return {
    degree: (no: number): number => (no > last ? 0 : starts[no + 1]! - starts[no]!),
    each(no: number, tell: (thing: number) => void): void {
      for (let at = starts[no]!; at < starts[no + 1]!; at++) tell(things[at]!)
    },
  }
}
