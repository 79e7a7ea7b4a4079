import type { BlockKind } from '../../../src-preload/contract/article.ts'
import {
  advertLine,
  ageLine,
  affiliateLine,
  afterwordHeading,
  appealLine,
  buttonLine,
  captionLine,
  captionStart,
  cookieLine,
  formLine,
  legalItem,
  legalLine,
  relatedHeading,
  relatedLine,
  relatedPointer,
  tagLine,
  tagList,
  trendingHeading,
} from './phrases.ts'
import { isByline, isContribution, isWriterHeading } from './writer-lines.ts'

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
  {
    kind: 'caption',
    reason: 'the text that stands for a picture',
    test: (words) => /^(?:\[[^[\]]*\]\s*)+$/.test(words),
  },
  {
    kind: 'caption',
    reason: 'the same words twice, as the text that stands for a picture',
    test: isDoubled,
  },
  {
    kind: 'caption',
    reason: "a picture's file name",
    test: (words) => words.length <= line * 2 && isFileName(words),
  },
  { kind: 'navigation', reason: 'a form', test: shorter(line * 2, formLine) },
  {
    kind: 'legal-footer',
    reason: 'says that the page uses cookies',
    test: shorter(longLine, cookieLine),
  },
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
    kind: 'other',
    reason: 'heading of comments, sources or the writer',
    opens: true,
    test: (words) =>
      words.length <= line * 2 && (afterwordHeading.test(words) || isWriterHeading(words)),
  },
  {
    kind: 'related-links',
    reason: 'heading of links to other stories',
    test: shorter(line, relatedPointer),
  },
  {
    kind: 'legal-footer',
    reason: 'copyright or legal notice',
    test: shorter(longLine * 2, legalLine),
  },
  { kind: 'legal-footer', reason: 'item of a legal menu', test: shorter(line, legalItem) },
  { kind: 'navigation', reason: 'age of another story', test: shorter(line / 2, ageLine) },
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
  {
    kind: 'navigation',
    reason: 'tags of the story',
    test: (words) => words.length <= longLine && (tagLine.test(words) || tagList.test(words)),
  },
  {
    kind: 'caption',
    reason: 'names a picture or its source',
    test: (words) =>
      words.length <= longLine * 3 &&
      (captionStart.test(words) || (words.length <= longLine && captionLine.test(words))),
  },
  {
    kind: 'byline',
    reason: 'says who wrote it',
    test: (words) => words.length <= line * 2 && isByline(words),
  },
  {
    kind: 'byline',
    reason: 'says who worked on it',
    test: (words) => words.length <= longLine && isContribution(words),
  },
  {
    kind: 'advertisement',
    reason: 'says the outlet is paid for sales',
    test: shorter(longLine, affiliateLine),
  },
]

/** Least length in UTF-16 units of words that are printed twice in one unit. */
const shortestDoubled = 12

function isDoubled(words: string): boolean {
  const half = Math.floor(words.length / 2)
  return (
    half >= shortestDoubled && words.slice(0, half).trimEnd() === words.slice(-half).trimStart()
  )
}

/** One long word of parts set apart by hyphens or underscores, perhaps broken at a margin. */
function isFileName(words: string): boolean {
  const parts = words.split(' ')
  return (
    parts.length <= 2 &&
    (/\.(?:jpe?g|png|gif|webp|svg)$/i.test(words) ||
      (words.length > 24 && words.split(/[-_]/).length > 4))
  )
}

/** What the words of a unit show by themselves; `null` for plain words. */
export function furnitureMark(words: string): Mark | null {
  const rule = rules.find(({ test }) => test(words))
  if (!rule) return null
  return rule.opens
    ? { kind: rule.kind, reason: rule.reason, opens: true }
    : { kind: rule.kind, reason: rule.reason }
}
