import type { ArticleId } from '../../../src-preload/contract/article.ts'
import type { OpenDisagreement } from '../../../src-preload/contract/bundle.ts'
import type { ClaimId } from '../../../src-preload/contract/claim-fields.ts'
import { claimSentence } from '../../../src-preload/contract/claim-sentence.ts'
import { AttestError } from '../../../src-preload/contract/result.ts'
import type { Context } from '../context.ts'
import { record } from '../handlers/record.ts'
import type { Entry, Operation, Register } from '../operations/operation.ts'
import { isDisputed, saidBy } from './values.ts'

type Dispute = Register & { heads: Operation[] }

/** Registers whose current values differ, in the order of their first value. */
export function disputed({ operations }: Pick<Context, 'operations'>): Dispute[] {
  return operations
    .disputed()
    .map((register) => ({ ...register, heads: operations.headsAt(register) }))
    .filter(({ heads }) => isDisputed(heads))
    .toSorted((a, b) => (a.heads[0]!.clock < b.heads[0]!.clock ? -1 : 1))
}

/** Every open disagreement, each value with its author and the words that the author rests it on. */
export function disagreements(context: Context): OpenDisagreement[] {
  return disputed(context).map(({ target, field, heads }) => {
    const claimId = claimOf(heads, target, context)
    return {
      target,
      field: field || heads[0]!.kind.split('.')[0]!,
      title: titleOf(target, claimId, context),
      claimId,
      articleId: articleOf(target, claimId, context),
      values: heads.flatMap((head) => {
        const value = saidBy(head)
        if (value === null) return []
        const { id: operationId, author, at, reason } = head
        return [
          { operationId, author, at, value, reason, evidence: wordsOf(head, claimId, context) },
        ]
      }),
    }
  })
}

function claimOf(heads: readonly Operation[], target: string, { store }: Context): ClaimId | null {
  if (store.claims.has(target)) return target as ClaimId
  for (const { payload } of heads) if ('claimId' in payload) return payload.claimId
  return null
}

function articleOf(target: string, claimId: ClaimId | null, { store }: Context): ArticleId | null {
  if (claimId) return store.claims.open(claimId)?.articleId ?? null
  return store.articles.isPresent(target) ? (target as ArticleId) : null
}

function titleOf(target: string, claimId: ClaimId | null, { store }: Context): string {
  const claim = claimId && store.claims.open(claimId)
  if (claim) return claimSentence(claim)
  const question = store.questions.open(target)
  if (question) return String(question.text.at(-1)?.value ?? '')
  return store.entities.open(target)?.name ?? store.articles.headline(target)
}

/** The quotations that the author of a value gave for its field. */
function wordsOf(
  { author, field }: Operation,
  claimId: ClaimId | null,
  context: Context,
): string[] {
  const claim = claimId && context.store.claims.open(claimId)
  if (!claim) return []
  return claim.evidence
    .filter(
      (words) =>
        words.field === field &&
        context.operations
          .ofRegister({ target: words.id, field: '' })
          .some((operation) => operation.author === author),
    )
    .map(({ exact }) => exact)
}

/**
 * Keeps one value of a disagreement: said again, in sight of all the others.
 *
 * @throws AttestError `input/invalid` if the operation is not one of several current values
 */
export function settle(operationId: string, context: Context): void {
  const kept = context.operations.byId(operationId)
  const heads = kept ? context.operations.headsAt(kept) : []
  if (!kept || heads.length < 2 || !heads.some(({ id }) => id === operationId)) {
    throw new AttestError({ code: 'input/invalid', details: { name: 'disagreement.settle' } })
  }
  const { kind, payload, reason } = kept
  record(context, [{ kind, payload, reason } as Entry])
}
