import type { GraphEdge, GraphNode, LinkKind } from '../../src-preload/contract/graph.ts'
import {
  relationText,
  reverseRelationText,
  statusText,
} from '../../src-preload/contract/claim-words.ts'
import type { claimStatuses, ClaimRelation } from '../../src-preload/contract/claim-codes.ts'
import type { MentionType } from '../../src-preload/contract/article.ts'
import { sourceKindText } from '../../src-preload/contract/source-words.ts'
import { mentionStyles } from '../reader/mention-style.ts'
import { countText } from '../workbench/count-text.ts'

/** What somebody is for a claim, or a claim for another; each read from the claim that has the link. */
const roleText: Record<Exclude<LinkKind, ClaimRelation | 'claims' | 'articles'>, string> = {
  claimer: 'claimer',
  affiliation: 'affiliation',
  relay: 'passed it on',
  actor: 'actor',
  recipient: 'recipient',
  named: 'named in it',
  condition: 'depends on',
}

/** One link in words; `isReversed` reads it from its other end. */
export function linkText({ kind, count }: GraphEdge['links'][number], isReversed = false): string {
  if (kind === 'claims') return countText(count, 'claim')
  if (kind === 'articles') return countText(count, 'article')
  if (kind in roleText) {
    if (kind === 'condition' && isReversed) return 'is the condition of'
    return roleText[kind as keyof typeof roleText]
  }
  const relation = kind as ClaimRelation
  return isReversed ? reverseRelationText[relation] : relationText[relation]
}

/** Every link of an edge. */
export const edgeText = ({ links }: GraphEdge, isReversed = false): string =>
  links.map((link) => linkText(link, isReversed)).join(', ')

/** The look of an edge: roles, what is said of two claims, what speaks against, and who only stands together. */
export function edgeLook({ links }: GraphEdge): 'role' | 'relation' | 'against' | 'together' {
  const kinds = links.map(({ kind }) => kind)
  if (kinds.includes('refutes')) return 'against'
  if (kinds.every((kind) => kind === 'claims' || kind === 'articles')) return 'together'
  return kinds.some((kind) => kind in relationText || kind === 'condition') ? 'relation' : 'role'
}

/** What kind of thing a node is, in words. */
export function nodeType({ kind, type }: Pick<GraphNode, 'kind' | 'type'>): string {
  switch (kind) {
    case 'entity':
      return mentionStyles[type as MentionType]?.name ?? type
    case 'source':
      return type === ''
        ? 'source'
        : `source, ${sourceKindText[type as keyof typeof sourceKindText]}`
    case 'claim':
      return `claim, ${statusText[type as (typeof claimStatuses)[number]].toLowerCase()}`
  }
}

/** How much of a node is drawn. */
export function linksText({ kind, links, leftOut }: GraphNode): string {
  const all = countText(links, kind === 'claim' ? 'link' : 'claim')
  return leftOut === 0 ? all : `${all}, ${leftOut} not drawn`
}
