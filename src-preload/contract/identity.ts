import { z } from 'zod'
import { ArticleId, EntityId, MentionType, Span } from './article.ts'
import { call, nothing } from './call.ts'

/** Whether two records mean one thing in the world (nomenklatura's judgements). */
export const identityVerdicts = ['positive', 'negative', 'unsure'] as const
export const IdentityVerdict = z.enum(identityVerdicts)
export type IdentityVerdict = z.infer<typeof IdentityVerdict>

/** What speaks for one identity. */
export const identityReasons = [
  'known-as', // the text says so: "known as", "alias", "also written"
  'acronym', // "Sael Water Board (SWB)"
  'initials', // the letters fit; no text says so
  'same-name', // a name or alias in common
  'surname', // the full name first, then the surname, in one article
  'grouped', // the recogniser takes mentions of both for one
  'similar', // nearly all words in common
] as const
export const IdentityReason = z.object({
  rule: z.enum(identityReasons),
  /** The words that say so, for a person. */
  words: z.string(),
  /** Where they stand. */
  place: Span.extend({ articleId: ArticleId }).nullable(),
})
export type IdentityReason = z.infer<typeof IdentityReason>

/** An entity as it was made, before anything was merged. */
export const Named = z.object({
  id: EntityId,
  name: z.string(),
  type: MentionType,
  aliases: z.array(z.string()),
  mentions: z.int(),
})
export type Named = z.infer<typeof Named>

/** A judgement that stands. Several on one pair are an open disagreement: nothing is merged then. */
export const IdentityJudgement = z.object({
  verdict: IdentityVerdict,
  author: z.string(),
  /** ISO 8601, UTC. */
  at: z.iso.datetime(),
  reason: z.string().nullable(),
})
export type IdentityJudgement = z.infer<typeof IdentityJudgement>

export const IdentityPair = z.object({
  a: Named,
  b: Named,
  /** 0 to 1: only an order, never a verdict. */
  score: z.number(),
  reasons: z.array(IdentityReason),
  judgements: z.array(IdentityJudgement),
  /** Merged through others although somebody judged that they are two. */
  contradicted: z.boolean(),
})
export type IdentityPair = z.infer<typeof IdentityPair>

/** The sentence that a way to write a name rests on. */
export const AliasEvidence = Span.extend({
  id: z.uuid(),
  text: z.string(),
  articleId: ArticleId,
  exact: z.string(),
})
export type AliasEvidence = z.infer<typeof AliasEvidence>

/** The identity desk. Judgements are remembered: no import and no new analysis overrides one. */
export const identityCalls = {
  /** Pairs that wait for a judgement, best first, then those that have one. */
  'pair.list': call(nothing, z.array(IdentityPair)),
  /** `positive` merges, everything else un-merges; `null` takes the judgement back. */
  'pair.judge': call(
    z.object({
      a: EntityId,
      b: EntityId,
      verdict: IdentityVerdict.nullable(),
      reason: z.string().max(2_000).optional(),
    }),
    nothing,
  ),
  /** Rests an alias, added if it is new, on words of an article. One undo. */
  'alias.cite': call(
    Span.extend({
      entityId: EntityId,
      text: z.string().min(1).max(500),
      articleId: ArticleId,
    }),
    z.object({ id: z.uuid() }),
  ),
  'alias.uncite': call(z.object({ id: z.uuid() }), nothing),
} as const
