import type { BlockKind } from '../../../src-preload/contract/article.ts'
import {
  advertLine,
  appealLine,
  buttonLine,
  bylineLine,
  captionLine,
  legalItem,
  legalLine,
  relatedHeading,
  relatedLine,
  tagLine,
  trendingHeading,
} from './phrases.ts'

/** What the words of one unit show by themselves, and the reason in words. */
export type Mark = {
  kind: BlockKind
  reason: string /** Opens a box: what follows belongs to it. */
  opens?: true
}

type Rule = Mark & { test: (words: string) => boolean }

/** Longest texts in UTF-16 units that a rule about lines may judge: longer ones are prose. */
const [line, longLine] = [90, 320]

const shorter = (limit: number, pattern: RegExp) => (words: string) =>
  words.length <= limit && pattern.test(words)

/** The first rule that holds decides. */
const rules: readonly Rule[] = [
  { kind: 'other', reason: 'no words', test: (words) => !/[\p{L}\p{N}]/u.test(words) },
  { kind: 'advertisement', reason: 'says it is an advertisement', test: shorter(line, advertLine) },
  {
    kind: 'related-links',
    reason: 'heading of related stories',
    opens: true,
    test: shorter(line, relatedHeading),
  },
  {
    kind: 'trending',
    reason: 'heading of popular or latest stories',
    opens: true,
    test: shorter(line, trendingHeading),
  },
  {
    kind: 'legal-footer',
    reason: 'copyright or legal notice',
    test: shorter(longLine * 2, legalLine),
  },
  { kind: 'legal-footer', reason: 'item of a legal menu', test: shorter(line, legalItem) },
  { kind: 'navigation', reason: 'button or menu word', test: shorter(line, buttonLine) },
  {
    kind: 'other',
    reason: 'asks the reader to sign up, follow or comment',
    test: shorter(longLine, appealLine),
  },
  {
    kind: 'related-links',
    reason: 'points to another story',
    test: shorter(longLine, relatedLine),
  },
  { kind: 'navigation', reason: 'tags of the story', test: shorter(longLine, tagLine) },
  {
    kind: 'caption',
    reason: 'names a picture or its source',
    test: shorter(longLine * 2, captionLine),
  },
  { kind: 'byline', reason: 'says who wrote it', test: shorter(line, bylineLine) },
]

/** What the words of a unit show by themselves; `null` for plain words. */
export function furnitureMark(words: string): Mark | null {
  const rule = rules.find(({ test }) => test(words))
  if (!rule) return null
  return rule.opens
    ? { kind: rule.kind, reason: rule.reason, opens: true }
    : { kind: rule.kind, reason: rule.reason }
}
