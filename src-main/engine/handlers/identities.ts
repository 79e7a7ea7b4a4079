import { v7 as uuidv7 } from 'uuid'
import type { EntityId } from '../../../src-preload/contract/article.ts'
import type { IdentityPair, Named } from '../../../src-preload/contract/identity.ts'
import type { HandlersOf, RowsOf } from '../../../src-preload/contract/index.ts'
import { AttestError } from '../../../src-preload/contract/result.ts'
import type { Context } from '../context.ts'
import { identityCandidates } from '../identity-candidates.ts'
import type { Entry } from '../operations/operation.ts'
import { groupsOf, isMerged, type JudgedPair } from '../store/identities.ts'
import { anchorAt, onOneLine, record } from './record.ts'

export const identityHandlers: HandlersOf<RowsOf<'pair'> & RowsOf<'alias'>, Context> = {
  'pair.list': (_, { store }) => {
    const named = store.entities.named()
    const candidates = identityCandidates(named, {
      grouped: store.identities.grouped(),
      mentionedIn: store.identities.mentionedIn(),
      textOf: store.articles.text,
    })
    return ranked(named, candidates, store.identities.pairs())
  },

  'pair.judge': ({ a: one, b: other, verdict, reason }, context) => {
    const [a, b] = one < other ? [one, other] : [other, one]
    const named = new Map(context.store.entities.named().map((entity) => [entity.id, entity]))
    if (!named.has(a) || !named.has(b)) throw new AttestError({ code: 'entity/not-found' })
    if (a === b) throw new AttestError({ code: 'input/invalid', details: { name: 'pair.judge' } })
    const pairs = context.store.identities.pairs()
    const known = pairs.find((pair) => pair.a === a && pair.b === b)?.judgements ?? []
    const why = reason?.trim() || null
    const isSame = verdict
      ? known.length === 1 && known[0]!.verdict === verdict && known[0]!.reason === why
      : known.length === 0
    if (isSame) return {}
    if (verdict === 'positive') refuseContradiction(pairs, a, b, named)
    record(context, [{ kind: 'identity.judge', payload: { a, b, verdict }, reason: why }])
    return {}
  },

  'alias.cite': ({ entityId, text, articleId, start, end }, context) => {
    const entity = context.store.entities.open(entityId)
    if (!entity) throw new AttestError({ code: 'entity/not-found' })
    const alias = onOneLine(text)
    const anchor = anchorAt(context, articleId, { start, end })
    const evidenceId = uuidv7()
    const isKnown = alias === entity.name || entity.aliases.includes(alias)
    const added: Entry[] = isKnown
      ? []
      : [{ kind: 'entity.alias', payload: { entityId, text: alias, present: true } }]
    record(context, [
      ...added,
      { kind: 'alias.cite', payload: { evidenceId, entityId, text: alias, articleId, ...anchor } },
    ])
    return { id: evidenceId }
  },

  'alias.uncite': ({ id: evidenceId }, context) => {
    record(context, [{ kind: 'alias.uncite', payload: { evidenceId } }])
    return {}
  },
}

/**
 * A merge must not carry others along that somebody judged apart.
 * @throws AttestError `identity/contradiction` with the two names
 */
function refuseContradiction(
  pairs: readonly JudgedPair[],
  a: EntityId,
  b: EntityId,
  named: ReadonlyMap<EntityId, Named>,
): void {
  const others = pairs.filter((pair) => pair.a !== a || pair.b !== b)
  const judgements = [{ verdict: 'positive' as const, author: '', at: '', reason: null }]
  const joined = groupsOf([...others, { a, b, judgements }]).get(a) ?? []
  const apart = others.find(
    (pair) => isApart(pair) && joined.includes(pair.a) && joined.includes(pair.b),
  )
  if (!apart) return
  const nameOf = (id: EntityId) => named.get(id)?.name ?? ''
  throw new AttestError({
    code: 'identity/contradiction',
    details: { a: nameOf(apart.a), b: nameOf(apart.b) },
  })
}

const isApart = ({ judgements }: JudgedPair) =>
  judgements.some(({ verdict }) => verdict === 'negative')

/** What waits for a judgement first, best reasons first; then what was judged. */
function ranked(
  named: readonly Named[],
  candidates: ReturnType<typeof identityCandidates>,
  judged: readonly JudgedPair[],
): IdentityPair[] {
  const byId = new Map(named.map((entity) => [entity.id, entity]))
  const groups = groupsOf(judged)
  const keyed = new Map(candidates.map((pair) => [`${pair.a} ${pair.b}`, pair]))
  for (const { a, b } of judged) {
    if (!keyed.has(`${a} ${b}`)) keyed.set(`${a} ${b}`, { a, b, score: 0, reasons: [] })
  }
  const judgementsOf = new Map(judged.map((pair) => [`${pair.a} ${pair.b}`, pair]))
  const pairs = [...keyed].flatMap(([key, { a, b, score, reasons }]): IdentityPair[] => {
    const [one, other, own] = [byId.get(a), byId.get(b), judgementsOf.get(key)]
    const isOne = groups.get(a)?.includes(b) ?? false
    // Merged through others: there is nothing left to ask.
    if (!one || !other || (isOne && !own)) return []
    const contradicted = isOne && own !== undefined && !isMerged(own)
    return [{ a: one, b: other, score, reasons, judgements: own?.judgements ?? [], contradicted }]
  })
  const waiting = ({ judgements }: IdentityPair) => (judgements.length === 0 ? 0 : 1)
  return pairs.toSorted((p, q) => waiting(p) - waiting(q) || q.score - p.score)
}
