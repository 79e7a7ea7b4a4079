import { createHash } from 'node:crypto'
import { basename } from 'node:path/posix'
import type { ArticleId, Span } from '../../../src-preload/contract/article.ts'
import { type Anchor, describe, locate } from '../../pipeline/anchor.ts'
import type { ForeignAnchor } from '../../pipeline/work/work.ts'
import type { Context } from '../context.ts'
import { utf16Offsets } from '../exchange/code-points.ts'
import type { NamedText } from '../store/article-names.ts'

/** Where foreign words stand in the case, and how sure that is. */
export type Standing = {
  articleId: ArticleId
  /** Of the words as they stand in the text. */
  anchor: Anchor
  verdict: 'exact' | 'moved' | 'needs-review'
  /** What makes it unsure; `null` unless it needs review. */
  why: 'places' | 'around' | 'differs' | 'place' | null
}

/** Finds the texts of a case by their names, and words in them. */
export type Texts = ReturnType<typeof createTexts>

/** @param beside articles of the present import by the name of their file */
export function createTexts(
  { store }: Pick<Context, 'store'>,
  beside: ReadonlyMap<string, ArticleId>,
) {
  const byName = new Map<string, Set<ArticleId>>()
  for (const text of store.articleNames.all()) {
    for (const name of namesOf(text)) byName.set(name, (byName.get(name) ?? new Set()).add(text.id))
  }
  const ids = store.articles.ids()

  /** The articles that a file means by these names; the first name that says something decides. */
  function named(sources: readonly string[]): ArticleId[] {
    for (const source of sources) {
      const found = keysOf(source).flatMap((key) => [...(byName.get(key) ?? [])])
      if (found.length > 0) return found
    }
    return []
  }

  function among(
    articles: readonly ArticleId[],
    anchor: ForeignAnchor,
    isMeant: boolean,
  ): Standing | null {
    let best: Standing | null = null
    for (const articleId of articles) {
      const text = store.articles.text(articleId)
      const found = text === null ? null : standingIn(articleId, text, anchor, isMeant)
      if (found && (!best || order[found.verdict] < order[best.verdict])) best = found
      if (best?.verdict === 'exact') break
    }
    return best
  }

  return {
    named,
    /** Words of an article that is meant; or, where the file names none that is here, of whichever has them to the letter. */
    find(anchor: ForeignAnchor): Standing | null {
      const text = anchor.beside === null ? undefined : beside.get(anchor.beside)
      const meant = text ? [text] : named(anchor.sources)
      return meant.length > 0 ? among(meant, anchor, true) : among(ids, anchor, false)
    },
  }
}

const order = { exact: 0, moved: 1, 'needs-review': 2 }

/** @param isMeant the file names this text: then a place in it counts, and words that differ a little */
function standingIn(
  articleId: ArticleId,
  text: string,
  { exact, prefix, suffix, place }: ForeignAnchor,
  isMeant: boolean,
): Standing | null {
  const offset = utf16Offsets(text)
  const given = place && isMeant ? { start: offset(place.start), end: offset(place.end) } : null
  if (exact === null) {
    if (!given || given.end > text.length || text.slice(given.start, given.end).trim() === '')
      return null
    return { articleId, anchor: describe(text, given), verdict: 'needs-review', why: 'place' }
  }
  if (!isMeant && !text.includes(exact)) return null
  const start = given?.start ?? text.indexOf(exact)
  const isOnce = !given && start >= 0 && text.indexOf(exact, start + 1) < 0
  const from = given ?? (isOnce ? { start, end: start + exact.length } : { start: 0, end: 0 })
  const { verdict, ...span } = locate(text, { ...from, exact, prefix, suffix })
  if (verdict === 'orphan') return null
  const why = verdict === 'needs-review' ? whyUnsure(text, exact, span) : null
  return { articleId, anchor: describe(text, span), verdict, why }
}

function whyUnsure(text: string, exact: string, { start, end }: Span): Standing['why'] {
  if (text.slice(start, end) !== exact) return 'differs'
  return text.indexOf(exact) === text.lastIndexOf(exact) ? 'around' : 'places'
}

/** Everything that a text is called, each told from the others by what it begins with. */
function namesOf({ id, textSha256, url, name, headline }: NamedText): string[] {
  const names = [
    `id ${id}`,
    `text ${textSha256}`,
    `original ${id.slice(0, 64)}`,
    `title ${folded(headline)}`,
  ]
  if (url) names.push(`url ${plainUrl(url)}`)
  if (name) names.push(`file ${folded(basename(name))}`)
  return names
}

/** The same of a name in a foreign file. */
function keysOf(source: string): string[] {
  const urn = /^urn:attest:(text|original):([0-9a-f]{64})$/.exec(source)
  if (urn) return [`${urn[1]} ${urn[2]}`]
  if (/^[0-9a-f]{64}(\.\d+)?$/.test(source)) return [`id ${source}`, `text ${source}`]
  const path = source.replace(/[?#].*$/, '')
  return [
    `url ${plainUrl(source)}`,
    `file ${folded(decoded(basename(path)))}`,
    `title ${folded(source)}`,
  ]
}

/** An address without what does not tell pages apart. */
const plainUrl = (url: string): string =>
  url
    .trim()
    .replace(/#.*$/, '')
    .replace(/^https?:\/\/(www\.)?/i, '')
    .replace(/\/$/, '')
    .toLowerCase()

const folded = (text: string): string => text.replace(/\s+/gu, ' ').trim().toLowerCase()

function decoded(name: string): string {
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}

/** SHA-256, hex, of a text as UTF-8: how the case knows a text layer. */
export const textSha256 = (text: string): string =>
  createHash('sha256').update(text, 'utf8').digest('hex')
