import type { Database } from 'better-sqlite3'
import { type Candidates, candidatesFor, type Known } from '../../pipeline/copies/candidates.ts'
import { fingerprintIndex } from '../../pipeline/copies/fingerprint-index.ts'

/** Changes when the same texts may give other ties: every article is then looked at again. */
const version = 'copies/1'

type Row = { article: number; outlet: string; prints: Buffer }

/**
 * The fingerprints of all stories. They are kept in the case article by article; the way from a
 * fingerprint to its articles is made in memory when it is first needed (a second for 100,000
 * articles), since a table of it would dirty a hundred pages with each import.
 */
export function copyIndex(db: Database) {
  const all = db.prepare<[], Row>('SELECT article, outlet, prints FROM copy_print')
  const put = db.prepare<Row & { version: string }>(`
    INSERT OR REPLACE INTO copy_print (article, version, outlet, prints)
    VALUES (:article, :version, :outlet, :prints)`)
  const spoil = db.prepare<[number]>(`UPDATE copy_print SET version = '' WHERE article = ?`)
  const pending = db
    .prepare<[string, number], number>(`
      SELECT no FROM article WHERE NOT EXISTS (
        SELECT 1 FROM copy_print WHERE copy_print.article = no AND version = ?)
      ORDER BY no LIMIT ?`)
    .pluck()

  let memory: ReturnType<typeof loaded> | null = null
  function loaded() {
    const index = fingerprintIndex()
    const known = new Map<number, Known>()
    const add = (article: number, outlet: string, prints: Uint32Array) =>
      known.set(article, { prints: prints.length, indexed: index.add(article, prints), outlet })
    for (const { article, outlet, prints } of all.iterate()) add(article, outlet, numbers(prints))
    return { index, known, add }
  }

  return {
    /** Articles that may share passages with this one. */
    candidates(article: number, outlet: string, prints: Uint32Array): Candidates {
      const { index, known } = (memory ??= loaded())
      return candidatesFor(article, prints, outlet, index, (other) => known.get(other) ?? null)
    },

    /** Keeps the fingerprints of a story as it is now. */
    put(article: number, outlet: string, prints: Uint32Array): void {
      memory ??= loaded()
      put.run({ article, version, outlet, prints: bytes(prints) })
      memory.add(article, outlet, prints)
    },

    /** Has an article looked at again when there is time. */
    spoil: (article: number): void => void spoil.run(article),
    has: (article: number): boolean => (memory ??= loaded()).known.has(article),
    /** Row numbers of articles that were not looked at yet by this version, at most `limit`. */
    pending: (limit: number): number[] => pending.all(version, limit),
  }
}
export type CopyIndex = ReturnType<typeof copyIndex>

const bytes = (prints: Uint32Array): Buffer => {
  const buffer = Buffer.alloc(prints.length * 4)
  for (const [at, print] of prints.entries()) buffer.writeUInt32LE(print, at * 4)
  return buffer
}
const numbers = (buffer: Buffer): Uint32Array =>
  Uint32Array.from({ length: buffer.length / 4 }, (_, at) => buffer.readUInt32LE(at * 4))
