import type { EntityId, Mention, MentionType, Span } from '../../src-preload/contract/article.ts'
import { isSameSpan } from './spans.ts'

/** The mention after the current one, or after the cursor; wraps round. Rejected ones are passed over. */
export function stepMention(
  mentions: readonly Mention[],
  current: Span | null,
  cursor: number,
  step: 1 | -1,
): Mention | null {
  const walkable = mentions.filter(({ state }) => state !== 'rejected')
  if (walkable.length === 0) return null
  const index = walkable.findIndex((mention) => isSameSpan(mention, current))
  if (index >= 0) return walkable[(index + step + walkable.length) % walkable.length] ?? null
  // The current one may just have been rejected: go on from where it stands.
  const from = current?.start ?? cursor
  const after = walkable.findIndex(({ start }) => start > from)
  if (step === 1) return walkable[after < 0 ? 0 : after] ?? null
  const before = walkable.findLastIndex(({ start }) => start < from)
  return walkable.at(before) ?? null
}

/**
 * The mentions over an offset, the shortest first; both edges count.
 *
 * @param mentions sorted by start
 */
export function mentionsAt(mentions: readonly Mention[], offset: number): Mention[] {
  const found: Mention[] = []
  for (const mention of mentions) {
    if (mention.start > offset) break
    if (mention.end >= offset) found.push(mention)
  }
  return found.toSorted((a, b) => a.end - a.start - (b.end - b.start))
}

/** Mentions taken to be one thing: of one entity, of one cluster, or written alike. */
export type MentionGroup = {
  key: string
  /** The longest form in the text. */
  name: string
  type: MentionType
  entityId: EntityId | null
  mentions: Mention[]
}

/** Groups an article's mentions for the list: by entity, else cluster, else words; in order of appearance. */
export function groupMentions(text: string, mentions: readonly Mention[]): MentionGroup[] {
  const groups = new Map<string, MentionGroup>()
  for (const mention of mentions) {
    const name = text.slice(mention.start, mention.end).replaceAll(/\s+/g, ' ')
    const key =
      mention.entityId ??
      (mention.cluster === null ? `${mention.type} ${name.toLowerCase()}` : `${mention.cluster}`)
    const group = groups.get(key)
    if (!group) {
      const { type, entityId } = mention
      groups.set(key, { key, name, type, entityId, mentions: [mention] })
    } else {
      group.mentions.push(mention)
      if (name.length > group.name.length) group.name = name
    }
  }
  return [...groups.values()]
}

/** How many mentions of each type stand in the article, without the rejected. */
export function countByType(mentions: readonly Mention[]): Map<MentionType, number> {
  const counts = new Map<MentionType, number>()
  for (const { type, state } of mentions) {
    if (state !== 'rejected') counts.set(type, (counts.get(type) ?? 0) + 1)
  }
  return counts
}
