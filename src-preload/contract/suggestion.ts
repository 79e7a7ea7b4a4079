import { z } from 'zod'
import { ArticleId, Span } from './article.ts'
import { ClaimField, ClaimId } from './claim-fields.ts'

/** Made of what a suggestion says and on whose word: equal wherever the words are repeated. */
export const SuggestionKey = z.string().regex(/^[0-9a-f]{16}$/)
export type SuggestionKey = z.infer<typeof SuggestionKey>

/** One field that a claim would have, with the words it rests on. */
export const SuggestedField = z.object({
  field: ClaimField,
  /** Which of several groups of the field's kind: 0 is the first condition, 1 the second. */
  nth: z.int().nonnegative(),
  value: z.union([z.string(), z.number()]),
  spans: z.array(Span),
})
export type SuggestedField = z.infer<typeof SuggestedField>

/** A claim that the machine would make of an article's words, until the analyst accepts or rejects it. */
export const Suggestion = z.object({
  key: SuggestionKey,
  /** The passages that say it, in order; the first is where it is shown. */
  passages: z.array(Span).min(1),
  /** Higher is better; there is no scale. */
  score: z.number(),
  fields: z.array(SuggestedField),
  /** A claim of this case that rests on the same words elsewhere: accepting adds these passages to it. */
  claimId: ClaimId.nullable(),
})
export type Suggestion = z.infer<typeof Suggestion>

const one = z.object({ articleId: ArticleId, key: SuggestionKey })

/** Rows of `engineCalls` about suggestions. */
export const suggestionRows = {
  /** What the machine offers for an article, the best first; never what was rejected or is a claim already. */
  'suggestion.list': { input: z.object({ articleId: ArticleId }), output: z.array(Suggestion) },
  /** Makes a claim of it, every field on its words, or adds its passages to the claim that says the same. One undo. */
  'suggestion.accept': { input: one, output: z.object({ id: ClaimId }) },
  /** Never offers it again, here or where it is repeated. */
  'suggestion.reject': { input: one, output: z.object({}) },
} as const
