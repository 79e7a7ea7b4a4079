import type { Database } from 'better-sqlite3'
import type { ArticleId } from '../../../src-preload/contract/article.ts'
import type { CopyTieStore } from './copy-ties.ts'

type Member = {
  no: number
  id: ArticleId
  present: 0 | 1
  copyOf: number | null
  key: number | null
}

/**
 * Gathers the articles that tell one story. One of them stands for it in the list: the earliest
 * by its stamp, else the one that was imported first.
 */
export function copyFamilies(db: Database, ties: CopyTieStore) {
  const columns = 'no, id, present, copy_of AS copyOf, published_key AS key'
  const get = db.prepare<[number], Member>(`SELECT ${columns} FROM article WHERE no = ?`)
  const noOf = db.prepare<[string], number>('SELECT no FROM article WHERE id = ?').pluck()
  const copies = db.prepare<[number], number>('SELECT no FROM article WHERE copy_of = ?').pluck()
  const set = db.prepare<[number | null, number]>('UPDATE article SET copy_of = ? WHERE no = ?')

  /** The numbers of those that tell the same story as a present article. */
  function neighbours({ no, id }: Member): number[] {
    const found = new Set(ties.tellers(no))
    for (const { other, verdict } of ties.verdictsOn(id)) {
      const number = noOf.get(other)
      if (number === undefined) continue
      if (verdict === 'copy') found.add(number)
      else found.delete(number)
    }
    return [...found]
  }

  function familyOf(start: Member): Member[] {
    const family = new Map([[start.no, start]])
    for (const member of family.values()) {
      for (const no of neighbours(member)) {
        const other = family.has(no) ? undefined : get.get(no)
        if (other?.present) family.set(no, other)
      }
    }
    return [...family.values()]
  }

  return {
    /** Works the families anew that an article is in, or was in before its ties changed. */
    regroup(article: number): void {
      const { copyOf } = get.get(article)!
      const lead = copyOf ?? article
      const pending = new Set([article, lead, ...copies.all(lead)])
      for (const no of pending) {
        const member = get.get(no)!
        const family = member.present ? familyOf(member) : [member]
        const [first] = family.toSorted(byTime)
        for (const one of family) {
          pending.delete(one.no)
          const now = one.no === first!.no ? null : first!.no
          if (now !== one.copyOf) set.run(now, one.no)
        }
      }
    },
    noOf: (id: string): number | null => noOf.get(id) ?? null,
  }
}

const byTime = (a: Member, b: Member): number =>
  (a.key ?? Number.POSITIVE_INFINITY) - (b.key ?? Number.POSITIVE_INFINITY) || a.no - b.no
