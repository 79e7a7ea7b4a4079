import type { Database } from 'better-sqlite3'
import type { ArticleId, Metadata } from '../../../src-preload/contract/article.ts'
import type { ArticleTie, NamedArticle } from '../../../src-preload/contract/copy.ts'
import { fingerprints } from '../../pipeline/copies/fingerprints.ts'
import { storyOf } from '../../pipeline/copies/story.ts'
import {
  outletKey,
  type Publication,
  type Telling,
  type Tie,
  tieOf,
} from '../../pipeline/copies/tie.ts'
import type { BlockStore } from './blocks.ts'
import { copyFamilies } from './copy-families.ts'
import { type CopyIndex, copyIndex } from './copy-index.ts'
import { type CopyTieStore, copyTieStore } from './copy-ties.ts'
import type { Projector } from './projections.ts'

type Row = {
  id: ArticleId
  headline: string
  publisher: string | null
  credit: string | null
  published: number | null
  imported: string
  metadata: string
}

/** Where an article comes from: with its credit line as printed, and the clock of its import. */
export type Origin = { publication: Publication; credit: string | null; imported: string }
/** The same with its story, as it is compared. */
type Told = Telling & Origin

/** Where `metadata.agencies` says that the story only relays one: that is no credit (pipeline/metadata/wire). */
const relayed = 'relayed in the story'

/** Stories that are kept ready to be compared: those of the last few imports. */
const kept = 200

/** Copies and versions: found when an article comes or changes, and the analyst's word on them. */
export function copyStore(db: Database, blocks: BlockStore) {
  const index = copyIndex(db)
  const ties = copyTieStore(db)
  const families = copyFamilies(db, ties)
  const { telling, origin, forget } = tellings(db, blocks)

  /** Compares an article with those that may share passages with it; whether it has ties, or had. */
  function examine(article: number): boolean {
    forget(article)
    const own = telling(article)
    if (!own) return false
    const outlet = outletKey(own.publication.publisher ?? '')
    const prints = fingerprints(own.story)
    const found = index.candidates(article, outlet, prints)
    const before = ties.of(article).map(({ other }) => other)
    const tied = new Map<number, Tie>()
    for (const other of new Set([...found.articles, ...before])) {
      const told = telling(other)
      const tie = told && tieOf(own, told, found.furniture)
      if (tie) tied.set(other, tie)
    }
    ties.replace(article, tied)
    // Only who comes makes something furniture: who is looked at again would send for the others for ever.
    if (!index.has(article)) {
      for (const other of found.stale) if (ties.isTied(other)) index.spoil(other)
    }
    index.put(article, outlet, prints)
    const isTied = tied.size > 0 || before.length > 0
    if (isTied) families.regroup(article)
    return isTied
  }
  const numbered = (run: (article: number) => unknown) => (id: string) => {
    const article = families.noOf(id)
    if (article !== null) run(article)
  }

  return {
    /** Looks at an article as it is now; nothing for one that is not in this file. */
    examine: numbered(examine),
    /** Works its family anew, after it came, went, or was judged. */
    regroup: numbered(families.regroup),
    /** Gets ready to examine, a step at a time; whether there is more to do. */
    getReady: index.takeIn,
    /** Row numbers of the articles that are to be looked at, or looked at again. */
    pending: index.pending,
    /** Looks at one of these; whether it has ties, or had. */
    catchUp: examine,
    tiesOf: tiesReader(db, ties, families.noOf),
    verdictsOn: ties.verdictsOn,
    /** Where an article comes from; `null` for one that is not in this file. */
    origin(id: string): Origin | null {
      const article = families.noOf(id)
      return article === null ? null : origin(article)
    },
    tiesAmong: tiesAmong({ index, ties, telling, noOf: families.noOf }),
    project: judging(ties.project, numbered(families.regroup)),
  }
}
export type CopyStore = ReturnType<typeof copyStore>

type Comparing = {
  index: CopyIndex
  ties: CopyTieStore
  telling: (article: number) => Told | null
  noOf: (id: string) => number | null
}

/** What ties any two of some articles, which was found when they came. */
function tiesAmong({ index, ties, telling, noOf }: Comparing) {
  /** @returns what ties two of them; `a` is the first */
  return (ids: Iterable<string>): ((a: string, b: string) => Tie | null) => {
    const numbers = new Map([...ids].map((id) => [id, noOf(id)]))
    const known = [...numbers.values()].filter((no) => no !== null)
    const looked = new Set(known.filter((no) => index.has(no)))
    const found = ties.among([...looked])
    return (a, b) => {
      const [one, two] = [numbers.get(a) ?? null, numbers.get(b) ?? null]
      if (one === null || two === null) return null
      if (looked.has(one) && looked.has(two)) return found(one, two)
      // One of them was not looked at yet.
      const [told, other] = [telling(one), telling(two)]
      return told && other && tieOf(told, other)
    }
  }
}

/** The projector of verdicts, after which both articles may be in other families. */
function judging(project: Projector, regroup: (id: string) => void): Projector {
  return (operation, heads) => {
    project(operation, heads)
    regroup(operation.target)
    regroup(operation.field.replace(/^copy /, ''))
  }
}

/** What ties an article to others in the case, the closest first. */
function tiesReader(db: Database, ties: CopyTieStore, noOf: (id: string) => number | null) {
  const named = db.prepare<[number], NamedArticle>(`
    SELECT id AS articleId, headline, publisher, published, language
    FROM article WHERE no = ? AND present = 1`)

  return (id: string): ArticleTie[] => {
    const article = noOf(id)
    if (article === null) return []
    const words = new Map(ties.verdictsOn(id).map((word) => [noOf(word.other), word]))
    const found = new Map(ties.of(article).map((tie) => [tie.other, tie]))
    return [...new Set([...found.keys(), ...words.keys()])]
      .flatMap((other) => {
        const name = other === null ? undefined : named.get(other)
        if (other === null || !name) return []
        const { verdict = null, reason = null } = words.get(other) ?? {}
        return [{ ...name, ...shown(found.get(other)), verdict, reason }]
      })
      .toSorted((a, b) => b.share + b.otherShare - a.share - a.otherShare)
  }
}

function shown(tie: Tie | undefined) {
  const { kind = null, earlier = null, reasons = [], passages = [], shares } = tie ?? {}
  return {
    kind,
    earlier: earlier && (earlier === 'a' ? ('this' as const) : ('other' as const)),
    reasons,
    share: shares?.a ?? 0,
    otherShare: shares?.b ?? 0,
    passages,
  }
}

/** Articles as they are compared, and where they come from, by row number; `null` for one that is not in this file. */
function tellings(db: Database, blocks: BlockStore) {
  const get = db.prepare<[number], Row>(`
    SELECT id, headline, publisher, credit, published_key AS published, metadata,
      imported_clock AS imported FROM article
    JOIN analysis ON analysis.article = no
    WHERE no = ?`)
  const text = db.prepare<[number], string>('SELECT text FROM text_layer WHERE article = ?').pluck()
  const ready = new Map<number, Told>()

  function telling(article: number): Told | null {
    const found = ready.get(article) ?? made(article)
    if (!found) return null
    // Last used is last forgotten.
    ready.delete(article)
    ready.set(article, found)
    if (ready.size > kept) ready.delete(ready.keys().next().value!)
    return found
  }

  function made(article: number): Told | null {
    const row = get.get(article)
    const words = text.get(article)
    if (!row || words === undefined) return null
    return { story: storyOf({ text: words, blocks: blocks.of(row.id) }), ...originOf(row) }
  }
  return {
    telling,
    origin(article: number): Origin | null {
      const row = get.get(article)
      return row ? originOf(row) : null
    },
    forget: (article: number): void => void ready.delete(article),
  }
}

function originOf({ headline, publisher, credit, published, metadata, imported }: Row): Origin {
  const { agencies, url } = JSON.parse(metadata) as Metadata
  const credited = agencies.filter(({ from }) => from !== relayed).map(({ value }) => value)
  return {
    publication: { publisher, url: url?.value ?? null, headline, credited, published },
    credit,
    imported,
  }
}
