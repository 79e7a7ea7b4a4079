import type { ArticleId, Span } from '../../../src-preload/contract/article.ts'
import type {
  ClaimOrigins,
  Collapse,
  CopyVerdict,
  Passage,
} from '../../../src-preload/contract/copy.ts'
import { agenciesIn, relayedAgencies } from '../metadata/agencies.ts'
import { isOneStory, outletKey, type Publication, type Tie } from './tie.ts'

/** A document that a claim rests on. */
export type ClaimDocument = {
  articleId: ArticleId
  /** Clock of its import: sorts as text. */
  imported: string
  publication: Publication
  /** The credit line as printed. */
  credit: string | null
  /** The words that the claim itself rests on there. */
  evidence: readonly Span[]
  /** The sentences that hold them. */
  context: string
}

/** The analyst's word on two documents. */
export type Decision = { verdict: CopyVerdict; reason: string | null }

/** What is known of two documents, whichever is named first. */
export type Known<D> = {
  /** What ties their texts; `a` is the first. */
  tie: (a: D, b: D) => Tie | null
  decision: (a: ArticleId, b: ArticleId) => Decision | undefined
}

type Counted = Omit<ClaimOrigins, 'documents'>

/** Share of a piece of evidence that must lie in a shared passage to depend on it. */
const depends = 0.5

/** A credit that says an agency gave a part: `With inputs from PTI`. */
const partialCredit = /\b(?:inputs?|additional reporting|contribut\w+|contains)\b/iu

/** Counts where a claim comes from: documents, outlets, independent origins. */
export function originsOf<D extends ClaimDocument>(
  documents: readonly D[],
  known: Known<D>,
): Counted {
  const { origins, collapses } = gatherOrigins(documents, known)
  const outlets = documents.flatMap(({ publication }) => publication.publisher ?? [])
  return {
    outlets: new Set(outlets.map(outletKey)).size,
    origins: origins.map((origin) => origin.map(({ articleId }) => articleId)),
    collapses,
    independence: independenceOf(origins),
  }
}

/**
 * Gathers the documents of one claim, or of several, into independent origins.
 *
 * First, two documents are one origin where the *evidence* depends: both credit one agency or one
 * credits the other, its sentence cites the other or the same third, its words stand in passages or
 * quotations that both share, or the analyst says so. What else the two articles share does not
 * matter. Then what is an outlet's own is one: an origin is its first document's, by the stamp, and
 * an article that prints an agency's words is the agency's. So a copy never ties its outlet's own
 * reports to what it copied, and adding copies of an origin leaves the number as it is. The
 * analyst's `independent` undoes what stands between two documents. The origins do not depend on
 * the order of the documents. Quadratic in the documents.
 *
 * @returns the documents of each origin in their order; the articles of one claim differ
 */
export function gatherOrigins<D extends ClaimDocument>(
  documents: readonly D[],
  known: Known<D>,
): { origins: D[][]; collapses: Collapse[] } {
  const read = documents.map(readOf<D>)
  const group = documents.map((_, at) => at)
  const find = (at: number): number => (group[at] === at ? at : find(group[at]!))
  const collapses: Collapse[] = []
  const collapse = (among: readonly number[], basisOf: typeof dependence<D>) => {
    for (const [nth, at] of among.entries()) {
      for (const other of among.slice(nth + 1)) {
        // One reason is enough for each, and comparing takes time.
        if (find(at) === find(other)) continue
        const found = basisOf(read[at]!, read[other]!, known)
        if (!found) continue
        collapses.push(found)
        group[find(other)] = find(at)
      }
    }
  }
  collapse(group.slice(), dependence)
  const firsts = new Map<number, Read<D>>()
  for (const [at, one] of read.entries()) {
    const first = firsts.get(find(at))
    if (!first || isEarlier(one.document, first.document)) firsts.set(find(at), one)
  }
  const isAtHome = (at: number) => read[at]!.home === firsts.get(find(at))!.home
  collapse([...group.keys()].filter(isAtHome), sameHand)
  const origins = Map.groupBy(group.keys(), find)
  return {
    origins: [...origins.values()].map((origin) => origin.map((at) => documents[at]!)),
    collapses,
  }
}

/** Whether a document was there before another: by its stamp, else by its import. */
export function isEarlier(a: ClaimDocument, b: ClaimDocument): boolean {
  const [one, two] = [a, b].map(({ publication }) => publication.published ?? Infinity)
  if (one !== two) return one! < two!
  return a.imported === b.imported ? a.articleId < b.articleId : a.imported < b.imported
}

/** @returns `shown` if two origins at least hold a document that says who published it */
export function independenceOf(
  origins: readonly (readonly ClaimDocument[])[],
): ClaimOrigins['independence'] {
  if (origins.filter(isNamed).length > 1) return 'shown'
  return origins.length === 1 && origins[0]!.length > 1 ? 'dependent' : 'cannot-be-shown'
}

/** Whether one of an origin's documents says who published it. */
export const isNamed = (origin: readonly ClaimDocument[]): boolean =>
  origin.some(({ publication }) => publication.publisher !== null)

/** A document with what is compared of it. */
type Read<D extends ClaimDocument> = {
  document: D
  /** Agencies that it credits, or that published it. */
  agencies: readonly { code: string; key: string }[]
  /** Agencies that the sentences of its evidence cite. */
  cited: readonly string[]
  /** Whose words it prints: the agencies' that it credits, else its outlet's. */
  home: string
}

function readOf<D extends ClaimDocument>(document: D): Read<D> {
  const { publication, articleId, context } = document
  const { publisher, credited } = publication
  const published = agenciesIn(publisher ?? '').map(({ code }) => code)
  const agencies = [...credited, ...published].map((code) => ({ code, key: outletKey(code) }))
  const outlet = publisher === null ? articleId : outletKey(publisher)
  return {
    document,
    agencies,
    cited: relayedAgencies(context).map(({ code }) => code),
    home:
      credited.length > 0 && !creditsPart(document)
        ? credited.map(outletKey).toSorted().join(' ')
        : outlet,
  }
}

const reasonOf =
  ({ document: a }: Read<ClaimDocument>, { document: b }: Read<ClaimDocument>) =>
  (basis: Collapse['basis'], detail = '', passage: Collapse['passage'] = null): Collapse => ({
    articleId: a.articleId,
    otherId: b.articleId,
    basis,
    detail,
    passage,
  })

/** Why the evidence of two documents is one, if it is. */
function dependence<D extends ClaimDocument>(
  one: Read<D>,
  two: Read<D>,
  known: Known<D>,
): Collapse | null {
  const [a, b] = [one.document, two.document]
  if (a.articleId === b.articleId) return null
  const of = reasonOf(one, two)
  const decision = known.decision(a.articleId, b.articleId)
  if (decision?.verdict === 'independent') return null
  if (decision) return of('analyst', decision.reason ?? '')
  const tie = known.tie(a, b)
  const dependent = tie ? dependentPassage(tie, a, b) : null
  const agency = commonAgency(one, two)
  const isElsewhere = tie !== null && dependent === null && [a, b].some(creditsPart)
  if (agency !== null && !isElsewhere) return of('credit-line', agency)
  if (dependent) {
    return of(dependent.isQuotation ? 'shared-quotation' : 'shared-passages', '', dependent)
  }
  const cited = citedBy(one, two)
  return cited === null ? null : of('stated-citation', cited)
}

/** Why two documents that hold words of their own are one hand's, if they are. */
function sameHand<D extends ClaimDocument>(
  one: Read<D>,
  two: Read<D>,
  { decision }: Known<D>,
): Collapse | null {
  const [a, b] = [one.document, two.document]
  if (one.home !== two.home) return null
  if (decision(a.articleId, b.articleId)?.verdict === 'independent') return null
  return reasonOf(one, two)('same-outlet', a.publication.publisher ?? '')
}

const creditsPart = ({ credit }: ClaimDocument) => credit !== null && partialCredit.test(credit)

/** The agency that both credit, or that one is and the other credits. */
const commonAgency = (a: Read<ClaimDocument>, b: Read<ClaimDocument>): string | null =>
  a.agencies.find(({ key }) => b.agencies.some((other) => other.key === key))?.code ?? null

/** Whom the sentences of both cite; or the outlet or agency of one, if the other's cite it. */
function citedBy(a: Read<ClaimDocument>, b: Read<ClaimDocument>): string | null {
  const named = (
    { document: { context }, cited }: Read<ClaimDocument>,
    { document: { publication } }: Read<ClaimDocument>,
  ) => {
    const own = [...publication.credited, publication.publisher ?? '']
    return own.find((name) => cited.includes(name) || isWritten(context, name))
  }
  return a.cited.find((agency) => b.cited.includes(agency)) ?? named(a, b) ?? named(b, a) ?? null
}

/** Shorter names are words as well. */
const leastName = 4

const isWritten = (context: string, name: string): boolean => {
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
