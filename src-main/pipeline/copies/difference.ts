import { diffWordsWithSpace } from 'diff'
import type { Block } from '../../../src-preload/contract/article.ts'
import type { DifferencePiece } from '../../../src-preload/contract/copy.ts'

type PlainPage = { text: string; blocks: readonly Block[] }

/** Most changed words that are looked for one by one; two texts that differ more are shown whole. */
const mostEdits = 4_000

/**
 * What changed from one story to another, word by word: headline and body, paragraphs set apart
 * by an empty line, hard wraps undone. The pieces that are not `added` make the first story, those
 * that are not `removed` the second.
 */
export function difference(
  from: PlainPage,
  to: PlainPage,
  language: string | null,
): DifferencePiece[] {
  const [before, after] = [readable(from), readable(to)]
  const changes = diffWordsWithSpace(before, after, {
    maxEditLength: mostEdits,
    intlSegmenter: new Intl.Segmenter(language ?? 'en', { granularity: 'word' }),
  })
  if (!changes) {
    return [
      { change: 'removed', text: before },
      { change: 'added', text: after },
    ]
  }
  return readably(
    changes.map(({ value, added, removed }) => ({
      change: added ? 'added' : removed ? 'removed' : 'same',
      text: value,
    })),
  )
}

/** Fewer equal words than this between two changes are an accident: they join the changes. */
const leastSame = 3

/** The same difference with each stretch of changes as one removal and one addition. */
function readably(pieces: readonly DifferencePiece[]): DifferencePiece[] {
  const joined: DifferencePiece[] = []
  let [removed, added] = ['', '']
  const flush = () => {
    if (removed) joined.push({ change: 'removed', text: removed })
    if (added) joined.push({ change: 'added', text: added })
    removed = added = ''
  }
  for (const [at, { change, text }] of pieces.entries()) {
    if (change === 'removed') removed += text
    else if (change === 'added') added += text
    else if (isAccident(text) && (removed || added) && at < pieces.length - 1) {
      removed += text
      added += text
    } else {
      flush()
      joined.push({ change, text })
    }
  }
  flush()
  return joined
}

/** Words that stand in both by chance; the end of a paragraph is none. */
const isAccident = (same: string): boolean =>
  !same.includes('\n') && (same.match(/[\p{L}\p{N}]+/gu)?.length ?? 0) < leastSame

/** Whether a story holds words to the letter, but for line breaks. */
export const holds = (page: PlainPage, words: string): boolean =>
  readable(page).includes(oneLine(words))

const told: readonly Block['kind'][] = ['headline', 'standfirst', 'body']

const readable = ({ text, blocks }: PlainPage): string =>
  blocks
    .filter(({ kind }) => told.includes(kind))
    .map(({ start, end }) => oneLine(text.slice(start, end)))
    .join('\n\n')

const oneLine = (words: string): string => words.replace(/\s+/gu, ' ').trim()
