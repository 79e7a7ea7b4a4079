import type { ArticleId, Span } from '../../../src-preload/contract/article.ts'
import type {
  ClaimOrigins,
  Collapse,
  CopyVerdict,
  Passage,
} from '../../../src-preload/contract/copy.ts'
import { agenciesIn, relayedAgencies } from '../metadata/agencies.ts'
import { isOneStory, outletKey, type Telling, type Tie, tieOf } from './tie.ts'

/** A document that a claim rests on. */
export type ClaimDocument = Telling & {
  articleId: ArticleId
  /** The credit line as printed. */
  credit: string | null
  /** The words that the claim itself rests on there. */
  evidence: readonly Span[]
  /** The sentences that hold them. */
  context: string
}

/** The analyst's word on two documents. */
export type Decision = { a: ArticleId; b: ArticleId; verdict: CopyVerdict; reason: string | null }

type Counted = Omit<ClaimOrigins, 'documents'>

/** Share of a piece of evidence that must lie in a shared passage to depend on it. */
const depends = 0.5

/** A credit that says an agency gave a part: `With inputs from PTI`. */
const partialCredit = /\b(?:inputs?|additional reporting|contribut\w+|contains)\b/iu

/**
 * Counts where a claim comes from: documents, outlets, independent origins.
 *
 * Two documents are one origin where the *evidence* depends: both credit one agency or one credits
 * the other, its sentence cites the other or the same third, its words stand in passages or
 * quotations that both share, one outlet printed both, or the analyst says so. What else the two
 * articles share does not matter. The analyst's `independent` undoes what stands between two
 * documents. The origins do not depend on the
 * order of the documents. Quadratic in the origins, not in their copies.
 */
export function originsOf(
  documents: readonly ClaimDocument[],
  decisions: readonly Decision[],
): Counted {
  const group = new Map(documents.map(({ articleId }) => [articleId, articleId]))
  const find = (id: ArticleId): ArticleId => (group.get(id) === id ? id : find(group.get(id)!))
  const collapses: Collapse[] = []
  for (const [at, a] of documents.entries()) {
    for (const b of documents.slice(at + 1)) {
      // One reason is enough for each, and comparing texts takes time.
      if (find(a.articleId) === find(b.articleId)) continue
      const collapse = collapseOf(a, b, decisionOn(decisions, a, b))
      if (!collapse) continue
      collapses.push(collapse)
      group.set(find(b.articleId), find(a.articleId))
    }
  }
  const origins = Map.groupBy(
    documents.map(({ articleId }) => articleId),
    find,
  )
  const known = documents.filter(({ publication }) => publication.publisher !== null)
  return {
    outlets: new Set(known.map(({ publication }) => outletKey(publication.publisher!))).size,
    origins: [...origins.values()],
    collapses,
    independence: independenceOf(origins.size, documents.length, [
      ...new Set(known.map(({ articleId }) => find(articleId))),
    ]),
  }
}

/** @param named origins of which at least one document says who published it */
function independenceOf(
  origins: number,
  documents: number,
  named: readonly ArticleId[],
): ClaimOrigins['independence'] {
  if (named.length > 1) return 'shown'
  return documents > 1 && origins === 1 ? 'dependent' : 'cannot-be-shown'
}

const decisionOn = (decisions: readonly Decision[], a: ClaimDocument, b: ClaimDocument) =>
  decisions.find(
    (decision) =>
      (decision.a === a.articleId && decision.b === b.articleId) ||
      (decision.a === b.articleId && decision.b === a.articleId),
  )

function collapseOf(
  a: ClaimDocument,
  b: ClaimDocument,
  decision: Decision | undefined,
): Collapse | null {
  if (decision?.verdict === 'independent') return null
  const of = (basis: Collapse['basis'], detail = '', passage: Collapse['passage'] = null) => ({
    articleId: a.articleId,
    otherId: b.articleId,
    basis,
    detail,
    passage,
  })
  if (decision) return of('analyst', decision.reason ?? '')
  const tie = tieOf(a, b)
  const dependent = tie ? dependentPassage(tie, a, b) : null
  const agency = commonCredit(a, b)
  const isElsewhere = tie !== null && dependent === null && [a, b].some(creditsPart)
  if (agency !== null && !isElsewhere) return of('credit-line', agency)
  if (dependent) {
    return of(dependent.isQuotation ? 'shared-quotation' : 'shared-passages', '', dependent)
  }
  const cited = citedBy(a, b)
  if (cited !== null) return of('stated-citation', cited)
  if (isOneOutlet(a, b)) return of('same-outlet', a.publication.publisher!)
  return null
}

const creditsPart = ({ credit }: ClaimDocument) => credit !== null && partialCredit.test(credit)

const isOneOutlet = (a: ClaimDocument, b: ClaimDocument) =>
  a.publication.publisher !== null &&
  outletKey(a.publication.publisher) === outletKey(b.publication.publisher ?? '')

/** The agency that both credit, or that one is and the other credits. */
function commonCredit(a: ClaimDocument, b: ClaimDocument): string | null {
  const of = ({ publication }: ClaimDocument) => [
    ...publication.credited,
    ...agenciesIn(publication.publisher ?? '').map(({ code }) => code),
  ]
  const others = new Set(of(b).map(outletKey))
  return of(a).find((agency) => others.has(outletKey(agency))) ?? null
}

/** Whom the sentences of both cite; or the outlet or agency of one, if the other's cite it. */
function citedBy(a: ClaimDocument, b: ClaimDocument): string | null {
  const cited = ({ context }: ClaimDocument) => relayedAgencies(context).map(({ code }) => code)
  const own = ({ publication }: ClaimDocument) => [
    ...publication.credited,
    ...(publication.publisher === null ? [] : [publication.publisher]),
  ]
  const [inA, inB] = [cited(a), cited(b)]
  const named = (context: string, outlets: readonly string[], agencies: readonly string[]) =>
    outlets.find((name) => agencies.includes(name) || isNamed(context, name))
  return (
    inA.find((agency) => inB.includes(agency)) ??
    named(a.context, own(b), inA) ??
    named(b.context, own(a), inB) ??
    null
  )
}

/** Shorter names are words as well. */
const leastName = 4

const isNamed = (context: string, name: string): boolean => {
  if (name.length < leastName) return false
  const at = context.indexOf(name)
  const letter = /[\p{L}\p{N}]/u
  return (
    at >= 0 && !letter.test(context[at - 1] ?? '') && !letter.test(context[at + name.length] ?? '')
  )
}

/**
 * The shared passage that makes all evidence of one document depend on the other; `null` if both
 * have words of their own.
 */
function dependentPassage(tie: Tie, a: ClaimDocument, b: ClaimDocument): Passage | null {
  const sides = [
    { evidence: a.evidence, side: 'span' },
    { evidence: b.evidence, side: 'otherSpan' },
  ] as const
  for (const { evidence, side } of sides) {
    if (evidence.length === 0) {
      // Nothing says which words: then the article as a whole.
      if (isOneStory(tie)) return tie.passages[0] ?? null
      continue
    }
    const resting = evidence.map((span) => passageUnder(tie.passages, side, span))
    if (resting.every((passage) => passage !== null)) return resting[0] ?? null
  }
  return null
}

/** The passage that most of a span lies in, alone or with others. */
function passageUnder(
  passages: readonly Passage[],
  side: 'span' | 'otherSpan',
  span: Span,
): Passage | null {
  const inside = passages
    .map((passage) => ({ passage, length: common(passage[side], span) }))
    .filter(({ length }) => length > 0)
  const covered = inside.reduce((sum, { length }) => sum + length, 0)
  if (covered < depends * (span.end - span.start)) return null
  return inside.toSorted((one, two) => two.length - one.length)[0]?.passage ?? null
}

const common = (one: Span, two: Span): number =>
  Math.max(0, Math.min(one.end, two.end) - Math.max(one.start, two.start))
