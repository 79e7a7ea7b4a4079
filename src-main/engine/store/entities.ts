import type { Database } from 'better-sqlite3'
import type { ArticleId, EntityId, MentionType } from '../../../src-preload/contract/article.ts'
import type { Entity, EntitySummary } from '../../../src-preload/contract/entity.ts'
import type { Named } from '../../../src-preload/contract/identity.ts'
import { payloadOf } from '../operations/operation.ts'
import type { AliasEvidenceRow, IdentityStore } from './identities.ts'
import type { Projector } from './projections.ts'
import { fold } from './search-words.ts'

type Row = { id: EntityId; name: string; type: MentionType; notes: string; mentions: number }

const columns = `id, coalesce(name, '') AS name, coalesce(type, 'MISC') AS type, coalesce(notes, '') AS notes,
  (SELECT count(*) FROM judgement WHERE entity = id AND verdict = 'accepted') AS mentions`

/** Entities as rows, and those that were judged to be one as one. */
function entityReader(db: Database, identities: IdentityStore) {
  const open = db.prepare<[string], Row>(
    `SELECT ${columns} FROM entity WHERE id = ? AND clock IS NOT NULL`,
  )
  const all = db.prepare<[], Row>(
    `SELECT ${columns} FROM entity WHERE clock IS NOT NULL ORDER BY clock`,
  )
  const aliases = db
    .prepare<[string], string>('SELECT text FROM alias WHERE entity = ? ORDER BY clock, text')
    .pluck()
  const articles = db
    .prepare<[string], ArticleId>(`
      SELECT DISTINCT article FROM judgement WHERE entity = ? AND verdict = 'accepted' ORDER BY article`)
    .pluck()

  const named = ({ notes: _notes, ...row }: Row): Named => ({
    ...row,
    aliases: aliases.all(row.id),
  })
  const membersOf = (id: EntityId, groups = identities.groups()): Row[] =>
    (groups.get(id) ?? [id]).flatMap((member) => open.get(member) ?? [])

  /** The oldest of those that are judged to be one, with the names, mentions and articles of all. */
  function asOne([first, ...others]: readonly [Row, ...Row[]]): Entity {
    const rows = [first, ...others]
    const names = rows.flatMap((row) => [row.name, ...aliases.all(row.id)])
    return {
      ...first,
      mentions: rows.reduce((sum, { mentions }) => sum + mentions, 0),
      aliases: [...new Set(names)].filter((name) => name !== first.name),
      articles: [...new Set(rows.flatMap(({ id }) => articles.all(id)))].toSorted(),
      merged: others.map(named),
      evidence: rows.flatMap(({ id }) => identities.evidenceOf(id).map(shownEvidence)),
    }
  }
  const grouped = (): Entity[] => {
    const groups = identities.groups()
    return all.all().flatMap((row) => {
      const [first, ...others] = membersOf(row.id, groups)
      return first?.id === row.id ? [asOne([first, ...others])] : []
    })
  }

  return {
    open: (id: string) => open.get(id),
    all: () => all.all(),
    named,
    membersOf,
    asOne,
    grouped,
  }
}

/** Entities with their aliases, as the analyst's operations made them. */
export function entityStore(db: Database, identities: IdentityStore) {
  const { open, all, named, membersOf, asOne, grouped } = entityReader(db, identities)
  return {
    /** With everything that is judged to be the same; `null` for an entity that is not in the case, or was taken back. */
    open(id: string): Entity | null {
      const [first, ...others] = open(id) ? membersOf(id as EntityId) : []
      return first ? asOne([first, ...others]) : null
    },

    has: (id: string): boolean => open(id) !== undefined,

    /** Every entity as it was made, nothing merged; oldest first. */
    named: (): Named[] => all().map(named),

    /**
     * Entities whose name or alias holds the words typed so far: those that begin with them
     * first, then the most mentioned. All of them for an empty query.
     */
    list(query: string, limit: number): EntitySummary[] {
      const wanted = fold(query).trim()
      const ranked = grouped().flatMap((row) => {
        const names = [row.name, ...row.aliases].map((name) => fold(name).trim())
        const rank = Math.min(...names.map((name) => rankOf(name, wanted)))
        return Number.isFinite(rank) ? [{ row, rank }] : []
      })
      const best = ranked.toSorted((a, b) => a.rank - b.rank || b.row.mentions - a.row.mentions)
      return best.slice(0, limit).map(({ row: { id, name, type, mentions, aliases } }) => ({
        id,
        name,
        type,
        mentions,
        aliases,
      }))
    },

    /** Every entity, oldest first. */
    all: grouped,

    ...entityProjectors(db),
  }
}
export type EntityStore = ReturnType<typeof entityStore>

const shownEvidence = ({ id, text, articleId, start, end, exact }: AliasEvidenceRow) => ({
  id,
  text,
  articleId,
  start,
  end,
  exact,
})

/** 0: begins with the words; 1: a later word of it does; 2: holds them somewhere; else infinite. */
function rankOf(name: string, wanted: string): number {
  if (name.startsWith(wanted)) return 0
  if (name.includes(` ${wanted}`)) return 1
  return name.includes(wanted) ? 2 : Number.POSITIVE_INFINITY
}

function entityProjectors(db: Database) {
  const make = db.prepare<[string]>('INSERT OR IGNORE INTO entity (id) VALUES (?)')
  const set = {
    clock: db.prepare<[string | null, string]>('UPDATE entity SET clock = ? WHERE id = ?'),
    name: db.prepare<[string | null, string]>('UPDATE entity SET name = ? WHERE id = ?'),
    type: db.prepare<[string | null, string]>('UPDATE entity SET type = ? WHERE id = ?'),
    notes: db.prepare<[string | null, string]>('UPDATE entity SET notes = ? WHERE id = ?'),
  }
  const removeEmpty = db.prepare<[string]>(
    'DELETE FROM entity WHERE id = ? AND coalesce(clock, name, type, notes) IS NULL',
  )
  const addAlias = db.prepare<[string, string, string]>(
    'INSERT OR REPLACE INTO alias (entity, text, clock) VALUES (?, ?, ?)',
  )
  const removeAlias = db.prepare<[string, string]>(
    'DELETE FROM alias WHERE entity = ? AND text = ?',
  )

  function write(id: string, column: keyof typeof set, value: string | null): void {
    make.run(id)
    set[column].run(value, id)
    removeEmpty.run(id)
  }
  const projectCreate: Projector = ({ target }, heads) =>
    write(target, 'clock', heads[0]?.clock ?? null)
  const projectSet: Projector = (operation, heads) => {
    const { entityId, field } = payloadOf(operation, 'entity.set')
    const head = heads.at(-1)
    write(entityId, field, head ? payloadOf(head, 'entity.set').value : null)
  }
  const projectAlias: Projector = (operation, heads) => {
    const { entityId, text } = payloadOf(operation, 'entity.alias')
    const head = heads.at(-1)
    if (head && payloadOf(head, 'entity.alias').present) addAlias.run(entityId, text, head.clock)
    else removeAlias.run(entityId, text)
  }
  return { projectCreate, projectSet, projectAlias }
}
