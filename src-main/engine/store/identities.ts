import type { Database } from 'better-sqlite3'
import type { ArticleId, EntityId } from '../../../src-preload/contract/article.ts'
import type { AliasEvidence, IdentityJudgement } from '../../../src-preload/contract/identity.ts'
import { payloadOf } from '../operations/operation.ts'
import type { Anchor } from './mentions.ts'
import type { Projector } from './projections.ts'

type JudgementRow = IdentityJudgement & { a: EntityId; b: EntityId; operation: string }
/** The judgements of one pair; several are a disagreement. */
export type JudgedPair = { a: EntityId; b: EntityId; judgements: IdentityJudgement[] }
export type AliasEvidenceRow = Anchor &
  Omit<AliasEvidence, 'start' | 'end'> & { entityId: EntityId }

/** A mention of an entity, with the number that those of one name have in its article. */
export type GroupedMention = {
  entityId: EntityId
  articleId: ArticleId
  start: number
  end: number
  exact: string
  cluster: number
}

/**
 * What analysts judged of identities. Merging is nothing but this: entities stay as they were made,
 * and whoever reads one is given those that are judged to be the same with it.
 */
export function identityStore(db: Database) {
  const all = db.prepare<[], JudgementRow>(`
    SELECT a, b, operation, verdict, author, at, reason FROM identity ORDER BY a, b, clock, operation`)
  const pairs = (): JudgedPair[] =>
    [...Map.groupBy(all.all(), ({ a, b }) => `${a} ${b}`).values()].map((rows) => ({
      a: rows[0]!.a,
      b: rows[0]!.b,
      judgements: rows.map(({ verdict, author, at, reason }) => ({ verdict, author, at, reason })),
    }))

  return {
    pairs,
    groups: () => groupsOf(pairs()),
    ...aliasEvidence(db),
    ...mentionsOf(db),
    ...projectors(db),
  }
}
export type IdentityStore = ReturnType<typeof identityStore>

/** Merged: everybody who judged the pair said that it is one. */
export const isMerged = ({ judgements }: Pick<JudgedPair, 'judgements'>): boolean =>
  judgements.length > 0 && judgements.every(({ verdict }) => verdict === 'positive')

/**
 * Who belongs together by what was judged, directly or through others.
 *
 * @returns every entity of a merged pair → all of its group, itself among them, the oldest first
 */
export function groupsOf(pairs: readonly JudgedPair[]): Map<EntityId, readonly EntityId[]> {
  const groups = new Map<EntityId, readonly EntityId[]>()
  for (const pair of pairs.filter(isMerged)) {
    const { a, b } = pair
    const joined = new Set([...(groups.get(a) ?? [a]), ...(groups.get(b) ?? [b])])
    // The ids are of UUID version 7: they sort by the time of their making.
    const members = [...joined].toSorted((one, other) => (one < other ? -1 : 1))
    for (const member of members) groups.set(member, members)
  }
  return groups
}

function mentionsOf(db: Database) {
  const grouped = db.prepare<[], GroupedMention>(`
    SELECT j.entity AS entityId, j.article AS articleId, j.start, j."end", j.exact, m.cluster
    FROM judgement AS j JOIN article AS a ON a.id = j.article
    JOIN mention AS m ON m.article = a.no AND m.start = j.start AND m."end" = j."end"
    WHERE j.entity IS NOT NULL AND j.verdict = 'accepted' AND m.cluster IS NOT NULL
    ORDER BY j.article, j.start`)
  const mentionedIn = db.prepare<[], { entityId: EntityId; articleId: ArticleId }>(`
    SELECT DISTINCT entity AS entityId, article AS articleId FROM judgement
    WHERE entity IS NOT NULL AND verdict = 'accepted' ORDER BY article, entity`)
  return {
    /** Mentions of entities that the recogniser put into a group of their article. */
    grouped: (): GroupedMention[] => grouped.all(),
    /** The articles that mention each entity. */
    mentionedIn: (): { entityId: EntityId; articleId: ArticleId }[] => mentionedIn.all(),
  }
}

function aliasEvidence(db: Database) {
  const columns =
    'id, entity AS entityId, text, article AS articleId, start, "end", exact, prefix, suffix'
  const of = db.prepare<[string], AliasEvidenceRow>(
    `SELECT ${columns} FROM alias_evidence WHERE entity = ? ORDER BY clock, id`,
  )
  const all = db.prepare<[], AliasEvidenceRow>(
    `SELECT ${columns} FROM alias_evidence ORDER BY clock, id`,
  )
  return {
    /** The words that an entity's names rest on, in the order they were added. */
    evidenceOf: (entity: EntityId): AliasEvidenceRow[] => of.all(entity),
    allEvidence: (): AliasEvidenceRow[] => all.all(),
  }
}

function projectors(db: Database) {
  const clear = db.prepare<[string, string]>('DELETE FROM identity WHERE a = ? AND b = ?')
  const add = db.prepare<JudgementRow & { clock: string }>(`
    INSERT INTO identity (a, b, operation, verdict, clock, author, at, reason)
    VALUES (:a, :b, :operation, :verdict, :clock, :author, :at, :reason)`)
  const cite = db.prepare<
    Anchor & { id: string; entityId: string; text: string; articleId: ArticleId; clock: string }
  >(`
    INSERT OR REPLACE INTO alias_evidence (id, entity, text, clock, article, start, "end", exact, prefix, suffix)
    VALUES (:id, :entityId, :text, :clock, :articleId, :start, :end, :exact, :prefix, :suffix)`)
  const uncite = db.prepare<[string]>('DELETE FROM alias_evidence WHERE id = ?')

  const projectJudgement: Projector = (operation, heads) => {
    const { a, b } = payloadOf(operation, 'identity.judge')
    clear.run(a, b)
    for (const head of heads) {
      const { verdict } = payloadOf(head, 'identity.judge')
      const { id, clock, author, at, reason } = head
      if (verdict) add.run({ a, b, operation: id, verdict, clock, author, at, reason })
    }
  }
  const projectCitation: Projector = ({ target }, heads) => {
    const head = heads.findLast(({ kind }) => kind === 'alias.cite')
    if (!head) return void uncite.run(target)
    const { evidenceId: id, ...row } = payloadOf(head, 'alias.cite')
    cite.run({ id, ...row, clock: head.clock })
  }
  return { projectJudgement, projectCitation }
}
