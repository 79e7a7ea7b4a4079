import { z } from 'zod'
import { ArticleId, EntityId } from './article.ts'
import { ClaimId, ClaimPath } from './claim-fields.ts'
import { chainFaults } from './exchange.ts'

const JobId = z.uuid()
const Passphrase = z.string().min(1).max(1_000).nullable()

/** What leaves: the records named and what belongs to them. */
export const Selection = z.object({
  articles: z.array(ArticleId).max(100_000).default([]),
  claims: z.array(ClaimId).max(100_000).default([]),
  entities: z.array(EntityId).max(100_000).default([]),
  /** Claims of which one current value of a field is this: a marking, a status, a tag. */
  values: z
    .array(z.object({ field: ClaimPath, value: z.string() }))
    .max(100)
    .default([]),
})
export type Selection = z.infer<typeof Selection>

/** What of it stays: commitments go in its place. */
export const Withholding = z.object({
  /** Entities whose name and aliases appear nowhere. */
  entities: z.array(EntityId).max(1_000).default([]),
  /** Other words that appear nowhere, nor any six characters of them. */
  words: z.array(z.string().trim().min(4).max(500)).max(1_000).default([]),
  /** The notes of claims and entities. */
  notes: z.boolean().default(false),
  articles: z.array(ArticleId).max(100_000).default([]),
})
export type Withholding = z.infer<typeof Withholding>

/** Who can open the file: everyone, who has a key of these (`age1…`), or who knows the passphrase. */
export const Lock = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('none') }),
  z.object({
    kind: z.literal('recipients'),
    recipients: z.array(z.string().trim().min(1).max(3_000)).min(1).max(50),
  }),
  z.object({ kind: z.literal('passphrase'), passphrase: z.string().min(1).max(1_000) }),
])
export type Lock = z.infer<typeof Lock>

const scope = {
  /** `null`: everything. */
  selection: Selection.nullable(),
  withhold: Withholding.nullable(),
}

/** Everything that would leave, named; lists are whole. */
export const Leaving = z.object({
  articles: z.array(
    z.object({
      id: ArticleId,
      headline: z.string(),
      /** Its file as it came goes along. */
      original: z.boolean(),
      /** Stretches of its text that stay. */
      holes: z.int(),
    }),
  ),
  claims: z.array(z.object({ id: ClaimId, description: z.string() })),
  entities: z.array(z.object({ id: EntityId, name: z.string() })),
  /** Operations by kind. */
  operations: z.array(z.object({ kind: z.string(), count: z.int() })),
  /** Operations of which only a commitment leaves: author and place in the chain. */
  sealed: z.int(),
  /** Articles of which nothing but a commitment leaves. */
  withheldArticles: z.int(),
  /** Who signs; `null` for nobody. */
  signer: z.string().nullable(),
})
export type Leaving = z.infer<typeof Leaving>

const Signer = z.object({
  fingerprint: z.string(),
  publicKey: z.string(),
  /** `own`: signed here; `known`: by a key that a merge of this case has seen; `new`: never seen; `other-key`: a name that is known, with a key that is not its own. */
  standing: z.enum(['own', 'known', 'new', 'other-key']),
})

const Sides = z.object({ new: z.int(), changed: z.int(), disagreeing: z.int(), known: z.int() })

/** What a colleague's file would do to this case. */
export const MergePreview = z.object({
  name: z.string(),
  kind: z.enum(['bundle', 'case']),
  /** Names the content: `merge.run` takes only what was looked at. */
  digest: z.string(),
  /** Of the case it comes from. */
  caseId: z.string(),
  isSameCase: z.boolean(),
  signers: z.array(Signer),
  authors: z.array(z.object({ fingerprint: z.string(), operations: z.int(), new: z.int() })),
  articles: z.object({ new: z.int(), known: z.int() }),
  claims: Sides,
  entities: Sides,
  operations: z.object({ new: z.int(), known: z.int(), sealed: z.int(), disclosed: z.int() }),
  /** Fields with two values after the merge; at most 200 of them. */
  disagreements: z.array(
    z.object({
      target: z.string(),
      field: z.string(),
      title: z.string(),
      values: z.array(z.object({ author: z.string(), value: z.string() })),
    }),
  ),
  /** Headlines of new articles, descriptions of new claims, names of new entities; at most 500 of each. */
  names: z.object({
    articles: z.array(z.string()),
    claims: z.array(z.string()),
    entities: z.array(z.string()),
  }),
})
export type MergePreview = z.infer<typeof MergePreview>

export const MergeReport = z.object({
  articles: z.int(),
  operations: z.int(),
  disclosed: z.int(),
  disagreements: z.int(),
})
export type MergeReport = z.infer<typeof MergeReport>

/** What was found out about a bundle. */
export const BundleReport = z.object({
  caseId: z.string(),
  signers: z.array(z.object({ fingerprint: z.string(), publicKey: z.string() })),
  files: z.int(),
  articles: z.int(),
  operations: z.int(),
  sealed: z.int(),
  /** Quotations held against the texts. */
  quotations: z.int(),
  mismatched: z.int(),
  broken: z.object({ operation: z.string(), fault: z.enum(chainFaults) }).nullable(),
  /** What is wrong, in the order it was found; `[]`: nothing. */
  faults: z.array(z.string()),
})
export type BundleReport = z.infer<typeof BundleReport>

/** How far analysts who did not see each other's values agree on a field. */
export const FieldAgreement = z.object({
  field: ClaimPath,
  /** Claims that at least two analysts filled in independently. */
  claims: z.int(),
  analysts: z.int(),
  /** Share of pairs that agree, 0 to 1. */
  observed: z.number(),
  /** Krippendorff's alpha for nominal data; `null` where all values are one and chance cannot be told. */
  alpha: z.number().nullable(),
})
export type FieldAgreement = z.infer<typeof FieldAgreement>

export const OpenDisagreement = z.object({
  target: z.string(),
  field: z.string(),
  title: z.string(),
  articleId: ArticleId.nullable(),
  claimId: ClaimId.nullable(),
  values: z.array(
    z.object({
      operationId: z.uuid(),
      author: z.string(),
      at: z.iso.datetime(),
      value: z.string(),
      reason: z.string().nullable(),
      /** The words that this author rests the field on. */
      evidence: z.array(z.string()),
    }),
  ),
})
export type OpenDisagreement = z.infer<typeof OpenDisagreement>

const call = <I extends z.ZodType, O extends z.ZodType>(input: I, output: O) => ({ input, output })
const nothing = z.object({})
const Granted = z.object({ id: z.uuid(), name: z.string() })
const looked = z.object({ grant: z.uuid(), passphrase: Passphrase.default(null) })

/** Rows about bundles, merging, and who the analyst is. */
export const bundleCalls = {
  'bundle.preview': call(z.object(scope), Leaving),
  'bundle.write': call(
    z.object({ ...scope, lock: Lock, isSigned: z.boolean().default(true), grant: z.uuid() }),
    z.object({ jobId: JobId }),
  ),
  /** What a `bundle.write` that is done wrote. */
  'bundle.written': call(
    z.object({ jobId: JobId }),
    z.object({ name: z.string(), bytes: z.int(), sha256: z.string(), leaving: Leaving }),
  ),
  /** Writes what opens the commitments of such a bundle: all of it, or what holds these words. */
  'bundle.disclose': call(
    z.object({ ...scope, about: z.string().min(1).nullable(), grant: z.uuid() }),
    z.object({ name: z.string(), bytes: z.int() }),
  ),
  /** Everything that can be said about a bundle without taking anything from it. */
  'bundle.verify': call(looked, BundleReport),

  'merge.preview': call(looked, MergePreview),
  'merge.run': call(looked.extend({ digest: z.string() }), z.object({ jobId: JobId })),
  'merge.report': call(z.object({ jobId: JobId }), MergeReport),

  'disagreement.list': call(nothing, z.array(OpenDisagreement)),
  /** Keeps one of the values: an operation that replaces all of them. */
  'disagreement.settle': call(z.object({ operationId: z.uuid() }), nothing),
  'agreement.run': call(nothing, z.array(FieldAgreement)),

  'identity.show': call(
    nothing,
    z.object({
      fingerprint: z.string(),
      /** 32 bytes, base64; `null` for nobody. */
      publicKey: z.string().nullable(),
      /** `age1…`: what colleagues lock files for. */
      recipient: z.string().nullable(),
    }),
  ),
} as const

/** Rows of the main process about bundles. */
export const bundleAppCalls = {
  'dialog.saveBundle': call(
    z.object({ name: z.string(), isLocked: z.boolean() }),
    Granted.nullable(),
  ),
  'dialog.openBundle': call(nothing, Granted.nullable()),
} as const
