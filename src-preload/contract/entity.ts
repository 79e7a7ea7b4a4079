import { z } from 'zod'
import { ArticleId, EntityId, MentionType } from './article.ts'
import { AliasEvidence, Named } from './identity.ts'

/** Someone or something that mentions can refer to, as the analyst sees it. */
export const Entity = z.object({
  id: EntityId,
  name: z.string(),
  type: MentionType,
  notes: z.string(),
  /** Every other way to write the name, in the order they were added. */
  aliases: z.array(z.string()),
  mentions: z.int(),
  articles: z.array(ArticleId),
  /** The entities that are judged to be this one, as they were made. */
  merged: z.array(Named),
  /** The sentences that its ways to be written rest on. */
  evidence: z.array(AliasEvidence),
})
export type Entity = z.infer<typeof Entity>

export const EntitySummary = Entity.pick({
  id: true,
  name: true,
  type: true,
  mentions: true,
}).extend({
  aliases: z.array(z.string()),
})
export type EntitySummary = z.infer<typeof EntitySummary>
