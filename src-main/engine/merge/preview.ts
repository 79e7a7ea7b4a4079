import type { MergePreview } from '../../../src-preload/contract/bundle.ts'
import { createBreath } from '../breathe.ts'
import type { Context } from '../context.ts'
import { activity, headsOf } from '../operations/heads.ts'
import { type Operation, payloadOf } from '../operations/operation.ts'
import type { Signer } from '../exchange/bundle/signature.ts'
import type { Incoming } from './source.ts'
import { isDisputed, saidBy } from './values.ts'

/** Longest lists that a person gets to see. */
const LISTED = 200
const NAMED = 500

/**
 * What a merge would do, worked out without writing anything: every register that new operations
 * bear on, before and after.
 */
export async function previewMerge(incoming: Incoming, context: Context): Promise<MergePreview> {
  const { store, caseFile } = context
  const breathe = createBreath()
  const articles = { new: 0, known: 0 }
  const names: MergePreview['names'] = { articles: [], claims: [], entities: [] }
  for await (const { id, read } of incoming.articles()) {
    if (store.articles.isPresent(id)) articles.known++
    else {
      articles.new++
      if (names.articles.length < NAMED) names.articles.push(await headline(read))
    }
    await breathe()
  }
  const come = await sortOut(incoming, context, breathe)
  const records = await judge(come, context, breathe)
  names.claims.push(...records.claims.names.slice(0, NAMED))
  names.entities.push(...records.entities.names.slice(0, NAMED))
  const { name, kind, digest, caseId } = incoming
  return {
    name,
    kind,
    digest,
    caseId,
    isSameCase: caseId === caseFile.id,
    signers: incoming.signers.map((signer) => ({
      ...signer,
      standing: standingOf(signer, context),
    })),
    authors: come.authors,
    articles,
    claims: records.claims.sides,
    entities: records.entities.sides,
    operations: come.counts,
    disagreements: records.disagreements.slice(0, LISTED),
    names,
  }
}

async function headline(
  read: () => Promise<{
    article: { metadata: { headline: { value: string } | null }; text: string }
  }>,
) {
  const { article } = await read()
  return article.metadata.headline?.value ?? article.text.trim().slice(0, 80)
}

type Come = {
  added: Operation[]
  /** Ids of claims and entities that the file speaks of. */
  spokenOf: { claims: Set<string>; entities: Set<string> }
  authors: MergePreview['authors']
  counts: MergePreview['operations']
}

async function sortOut(
  incoming: Incoming,
  { operations }: Context,
  breathe: () => Promise<void>,
): Promise<Come> {
  const authors = new Map<string, MergePreview['authors'][number]>()
  const counts = { new: 0, known: 0, sealed: 0, disclosed: 0 }
  const spokenOf: Come['spokenOf'] = { claims: new Set(), entities: new Set() }
  const added: Operation[] = []
  for await (const operation of incoming.operations()) {
    const { author: fingerprint, id, kind, target, hash } = operation
    const isNew = operations.byId(id) === null
    const author = authors.get(fingerprint) ?? { fingerprint, operations: 0, new: 0 }
    authors.set(fingerprint, author)
    author.operations++
    if (kind.startsWith('claim.')) spokenOf.claims.add(target)
    if (kind.startsWith('entity.')) spokenOf.entities.add(target)
    if (isNew) {
      author.new++
      added.push(operation)
    }
    counts[isNew ? 'new' : 'known']++
    if (operations.isWithheld(hash)) counts.disclosed++
    await breathe()
  }
  for await (const _ of incoming.withheld()) counts.sealed++
  return { added, spokenOf, authors: [...authors.values()], counts }
}

type Kind = 'claims' | 'entities'
type Judged = Record<Kind, { sides: MergePreview['claims']; names: string[] }> & {
  disagreements: MergePreview['disagreements']
}

async function judge(
  { added, spokenOf }: Come,
  context: Context,
  breathe: () => Promise<void>,
): Promise<Judged> {
  const { operations, store } = context
  const union = unionOf(added, context)
  const touched = {
    claims: new Map<string, 'changed' | 'disagreeing'>(),
    entities: new Map<string, 'changed' | 'disagreeing'>(),
  }
  const names = new Map<string, string>()
  const disagreements: Judged['disagreements'] = []
  for (const register of union.registers()) {
    const before = headsOf(operations.ofRegister(register), activity(operations.undosOf))
    const after = headsOf(union.ofRegister(register), union.isActive)
    await breathe()
    if (before.map(({ id }) => id).join() === after.map(({ id }) => id).join()) continue
    const of = recordOf(register)
    const isNew = isDisputed(after)
    if (of) {
      const { kind, id } = of
      if (isNew || !touched[kind].has(id)) touched[kind].set(id, isNew ? 'disagreeing' : 'changed')
      const last = after.at(-1)
      if (last && /^(description|name)$/.test(register.field)) names.set(id, saidBy(last) ?? '')
    }
    if (!isNew) continue
    const { target, field } = register
    const title = of
      ? (names.get(of.id) ?? titleOf(of.id, context))
      : store.articles.headline(target)
    disagreements.push({
      target,
      field: field || register.kind.split('.')[0]!,
      title,
      values: after.map((head) => ({ author: head.author, value: saidBy(head) ?? '' })),
    })
  }
  const side = (kind: Kind, exists: (id: string) => boolean) => {
    const ids = [...touched[kind]]
    const fresh = ids.filter(([id]) => !exists(id))
    const count = (what: string) => ids.filter(([id, how]) => exists(id) && how === what).length
    const sides = {
      new: fresh.length,
      changed: count('changed'),
      disagreeing: count('disagreeing'),
      known: [...spokenOf[kind]].filter((id) => !touched[kind].has(id)).length,
    }
    return { sides, names: fresh.flatMap(([id]) => names.get(id) ?? []) }
  }
  return {
    claims: side('claims', store.claims.has),
    entities: side('entities', store.entities.has),
    disagreements,
  }
}

function titleOf(id: string, { store }: Context): string {
  const claim = store.claims.open(id)
  return claim
    ? String(claim.fields.description?.[0]?.value ?? '')
    : (store.entities.open(id)?.name ?? '')
}

/** The claim or entity that a register belongs to. */
function recordOf(operation: Operation): { kind: Kind; id: string } | null {
  const { kind, target } = operation
  if (kind.startsWith('entity.')) return { kind: 'entities', id: target }
  if (kind.startsWith('claim.')) return { kind: 'claims', id: target }
  if (kind !== 'evidence.add') return null
  return { kind: 'claims', id: payloadOf(operation, kind).claimId }
}

/** This case's log and the new operations, as one. */
function unionOf(added: readonly Operation[], { operations }: Context) {
  const key = ({ target, field }: Pick<Operation, 'target' | 'field'>) => `${target} ${field}`
  const byRegister = Map.groupBy(added, key)
  const byGroup = Map.groupBy(added, ({ group }) => group)
  const undos = Map.groupBy(
    added.filter(({ kind }) => kind === 'undo'),
    ({ target }) => target,
  )
  const isActive = activity((group) => [...operations.undosOf(group), ...(undos.get(group) ?? [])])
  return {
    isActive,
    ofRegister: (register: Operation) => [
      ...operations.ofRegister(register),
      ...(byRegister.get(key(register)) ?? []),
    ],
    /** One operation of each register that the new ones bear on, also by undoing. */
    registers(): Iterable<Operation> {
      const found = new Map<string, Operation>()
      const groups = new Set<string>()
      const pending = [...added]
      for (let next = pending.pop(); next; next = pending.pop()) {
        if (next.kind !== 'undo') found.set(key(next), next)
        else if (!groups.has(next.target)) {
          groups.add(next.target)
          pending.push(...operations.ofGroup(next.target), ...(byGroup.get(next.target) ?? []))
        }
      }
      return found.values()
    },
  }
}

/** Whose key that is, as far as this case can tell: it has seen it in a merge, or the analyst is here. */
function standingOf(
  { fingerprint, publicKey }: Signer,
  context: Context,
): MergePreview['signers'][number]['standing'] {
  if (fingerprint === context.identity.fingerprint) return 'own'
  const seen = Array.from(context.operations.all()).flatMap((operation) =>
    operation.kind === 'case.merge' && operation.author === context.identity.fingerprint
      ? payloadOf(operation, 'case.merge').signers
      : [],
  )
  const same = seen.filter((signer) => signer.fingerprint === fingerprint)
  if (same.length === 0) return 'new'
  return same.some((signer) => signer.publicKey === publicKey) ? 'known' : 'other-key'
}
