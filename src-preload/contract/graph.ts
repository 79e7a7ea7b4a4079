import { z } from 'zod'
import { ArticleId, Span } from './article.ts'
import { call } from './call.ts'
import { ClaimSummary, RelatedClaim } from './claim.ts'
import { claimRelations } from './claim-codes.ts'
import { ClaimView } from './claim-table.ts'

/** What stands in the graph. Entities that are judged to be one are one node; a source is one of the register. */
export const nodeKinds = ['entity', 'source', 'claim'] as const
export type NodeKind = (typeof nodeKinds)[number]

/** What somebody or something is for a claim: a group of its fields, or words it rests on (`named`). */
export const claimRoles = [
  'claimer',
  'affiliation',
  'relay',
  'actor',
  'recipient',
  'named',
  'condition',
] as const
export type ClaimRole = (typeof claimRoles)[number]

/** How two nodes are joined: a claim to its parts or to another claim, or two by what both stand in. */
export const linkKinds = [...claimRoles, ...claimRelations, 'claims', 'articles'] as const
export const LinkKind = z.enum(linkKinds)
export type LinkKind = z.infer<typeof LinkKind>

/** Pixels that a node takes, by its kind: the layout keeps them apart, the window draws them so. */
export const nodeSizes: Record<NodeKind, { width: number; height: number }> = {
  entity: { width: 168, height: 32 },
  source: { width: 168, height: 32 },
  claim: { width: 224, height: 60 },
}

/** Id of an entity, a source or a claim. */
const NodeId = z.uuid()

export const GraphNode = z.object({
  id: NodeId,
  kind: z.enum(nodeKinds),
  /** A name; of a claim its sentence, with every condition and hedge. */
  label: z.string(),
  /** Other names, those of merged entities among them; on whose word a claim stands. */
  also: z.array(z.string()),
  /** Type of an entity, kind of a source, status of a claim. */
  type: z.string(),
  /** Where a claim's words stand. */
  place: z.object({ articleId: ArticleId, span: Span.nullable() }).nullable(),
  /** Claims that it is joined to in the view; of a claim, its links. */
  links: z.int(),
  /** Of those, what is not drawn. */
  leftOut: z.int(),
  isOpen: z.boolean(),
  /** Its middle, in pixels from the middle of the picture. */
  x: z.number(),
  y: z.number(),
})
export type GraphNode = z.infer<typeof GraphNode>

export const GraphEdge = z.object({
  from: NodeId,
  to: NodeId,
  /** Each kind once, with the claims or articles that it rests on. */
  links: z.array(z.object({ kind: LinkKind, count: z.int() })).min(1),
})
export type GraphEdge = z.infer<typeof GraphEdge>

/** A claim that an edge rests on, with the words of the link where it has some. */
export const GraphClaim = z.object({
  claim: ClaimSummary,
  kind: LinkKind,
  words: z.string().nullable(),
  span: Span.nullable(),
})
export type GraphClaim = z.infer<typeof GraphClaim>

export const graphCalls = {
  /**
   * A part of what is joined in the case, laid out: around a start and what was opened from there,
   * or, without a start, the most joined of the claims in view.
   */
  'graph.open': call(
    z.object({
      view: ClaimView,
      start: NodeId.nullable(),
      /** In the order of their opening: what is opened later moves little of what stands there. */
      opened: z.array(NodeId).max(12),
    }),
    z.object({
      nodes: z.array(GraphNode),
      edges: z.array(GraphEdge),
      /** Joined to what is drawn, or in view, and not drawn. */
      leftOut: z.int(),
    }),
  ),
  /** What an edge rests on: claims with their words, relations with their reasons, articles. */
  'graph.rests': call(
    z.object({ view: ClaimView, from: NodeId, to: NodeId }),
    z.object({
      /** At most 50, and how many there are. */
      claims: z.array(GraphClaim),
      claimsTotal: z.int(),
      relations: z.array(RelatedClaim),
      articles: z.array(
        z.object({
          articleId: ArticleId,
          headline: z.string(),
          span: Span.nullable(),
          words: z.string(),
        }),
      ),
      articlesTotal: z.int(),
    }),
  ),
} as const
