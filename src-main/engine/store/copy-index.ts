import type { Database } from 'better-sqlite3'
import { type Candidates, candidatesFor, type Known } from '../../pipeline/copies/candidates.ts'
import { fingerprintIndex } from '../../pipeline/copies/fingerprint-index.ts'

/** Changes when the same texts may give other ties: every article is then looked at again. */
const version = 'copies/1'

/** Articles taken into memory at a time: some milliseconds. */
const portion = 200

type Row = { article: number; outlet: string; prints: Buffer }

/**
 * The fingerprints of all stories. They are kept in the case article by article; the way from a
 * fingerprint to its articles is made in memory, since a table of it would dirty a hundred pages
 * with each import. It is made while nobody waits, or when it is first needed.
 */
export function copyIndex(db: Database) {
  const put = db.prepare<Row & { version: string }>(`
    INSERT OR REPLACE INTO copy_print (article, version, outlet, prints)
    VALUES (:article, :version, :outlet, :prints)`)
  const has = db.prepare<[number], 1>('SELECT 1 FROM copy_print WHERE article = ?').pluck()
  const spoil = db.prepare<[number]>(`UPDATE copy_print SET version = '' WHERE article = ?`)
  const pending = db
    .prepare<[string], number>(`
      SELECT no FROM article WHERE NOT EXISTS (
        SELECT 1 FROM copy_print WHERE copy_print.article = no AND version = ?)
      ORDER BY no`)
    .pluck()
  const { takeIn, whole } = copyMemory(db)

  return {
    /** Takes some more of the case into memory; whether there is more. */
    takeIn,
    /** Articles that may share passages with this one. */
    candidates(article: number, outlet: string, prints: Uint32Array): Candidates {
      const { index, known } = whole()
      return candidatesFor(article, prints, outlet, index, (other) => known.get(other) ?? null)
    },

    /** Keeps the fingerprints of a story as it is now. */
    put(article: number, outlet: string, prints: Uint32Array): void {
      const { add } = whole()
      put.run({ article, version, outlet, prints: bytes(prints) })
      add(article, outlet, prints)
    },

    /** Has an article looked at again when there is time. */
    spoil: (article: number): void => void spoil.run(article),
    has: (article: number): boolean => has.get(article) !== undefined,
    /** Row numbers of the articles that were not looked at yet by this version. */
    pending: (): number[] => pending.all(version),
  }
}
export type CopyIndex = ReturnType<typeof copyIndex>

/** The way from a fingerprint to its articles, read from the case bit by bit. */
function copyMemory(db: Database) {
  const count = db
    .prepare<[], number | null>('SELECT sum(length(prints)) / 4 FROM copy_print')
    .pluck()
  const next = db.prepare<[number, number], Row>(
    'SELECT article, outlet, prints FROM copy_print WHERE article > ? ORDER BY article LIMIT ?',
  )
  let memory: ReturnType<typeof empty> | null = null
  let last = 0
  let isWhole = false

  function empty() {
    const index = fingerprintIndex(count.get() ?? 0)
    const known = new Map<number, Known>()
    const add = (article: number, outlet: string, prints: Uint32Array) =>
      known.set(article, { prints: prints.length, indexed: index.add(article, prints), outlet })
    return { index, known, add }
  }
  function takeIn(): boolean {
    if (isWhole) return false
    memory ??= empty()
    const rows = next.all(last, portion)
    for (const { article, outlet, prints } of rows) memory.add(article, outlet, numbers(prints))
    last = rows.at(-1)?.article ?? last
    isWhole = rows.length < portion
    return !isWhole
  }
  return {
    takeIn,
    whole() {
      while (takeIn());
      return (memory ??= empty())
    },
  }
}

/** As they lie in memory: every machine that Attest runs on is little-endian. */
const bytes = ({ buffer, byteOffset, byteLength }: Uint32Array): Buffer =>
  Buffer.from(buffer, byteOffset, byteLength)
const numbers = (blob: Buffer): Uint32Array => new Uint32Array(Uint8Array.from(blob).buffer)
