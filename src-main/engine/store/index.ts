import { basename, join } from 'node:path'
import type { Database } from 'better-sqlite3'
import { type ArticleId, ArticleId as articleId } from '../../../src-preload/contract/article.ts'
import { AttestError } from '../../../src-preload/contract/result.ts'
import type { AnalysedArticle } from '../../pipeline/page.ts'
import type { Operations } from '../operations/log.ts'
import type { ArticleStore, Original } from './articles.ts'
import { asOfStore } from './as-of.ts'
import { guarded, storageError } from './errors.ts'
import { historyReader } from './history-reader.ts'
import { readMigrations } from './migrate.ts'
import { connect, createNouns } from './nouns.ts'
import { createBackups } from './backups.ts'
import { createJournal, type Journal } from './journal.ts'
import { openCopy, openDatabase, type OpenDatabase } from './open.ts'
import { operationLog } from './operation-log.ts'

export type CaseOptions = {
  /** Fingerprint of the analyst who works here. */
  author: string
  /** The folder `resources` of the program. */
  resources: string
  /** Wall time, milliseconds since 1970 UTC; tests bend it. */
  now?: () => number
}

/**
 * Opens a case file, creating it if there is none. It stays locked for this process until `close`.
 *
 * @param path of a `*.attest` file, or `:memory:`
 * @throws AttestError as `openDatabase`
 */
export function openCase(path: string, options: CaseOptions) {
  return caseIn(openDatabase(path, migrationsOf(options)), options)
}

/** Opens a copy of a case that is to become a case: without journal, backups or lock file of its own. */
export function openDraft(path: string, options: CaseOptions) {
  return caseIn(openCopy(path, migrationsOf(options)), options)
}

const migrationsOf = ({ resources }: CaseOptions) => readMigrations(join(resources, 'migrations'))

function caseIn(file: OpenDatabase, { author, now = Date.now }: CaseOptions) {
  const { db } = file
  const id = db.prepare<[], string>('SELECT id FROM case_info').pluck().get()!
  const nouns = createNouns(db, now)
  const asOf = asOfStore(db)
  const log = operationLog(db, asOf)
  const journal = file.isDraft ? null : createJournal(log, file.path, id)
  const transaction = journalling(db, journal)
  const operations = connect(db, nouns, { log, asOf, transaction, author, now })
  const insert = inserter(transaction, nouns.articles, operations)
  const exclusive = createExclusive(db, journal)

  return {
    /** UUID version 7 of the case. */
    id,
    /** The file's name without its ending. */
    name: basename(file.path).replace(/\.attest$/i, ''),
    author,
    store: storesOf(nouns, insert),
    operations: guarded(operations),
    /** Everything that was done, for reading. */
    history: guarded(historyReader(db)),
    asOf: guarded({ moment: asOf.moment, assertPresent: asOf.assertPresent }),
    ...exclusive,
    /** `null` for a case that is not a file of its own. */
    backups: journal && createBackups(db, journal, file.path, file.wasLeftOpen),
    /** Runs a function in one transaction: all of its changes or none. */
    ...guarded({
      transaction,
      /** Moves what was written into the file itself; for moments when nobody waits. */
      checkpoint: (): void => void db.pragma('wal_checkpoint(PASSIVE)'),
      /** Brings the journal up to date. @throws Error if it cannot be written */
      follow: (): void => journal?.follow(),
      close(): void {
        journal?.close()
        file.close()
      },
    }),
  }
}
export type OpenCase = ReturnType<typeof openCase>
export type Store = OpenCase['store']

/** What a case holds, as handlers may touch it. */
function storesOf(nouns: ReturnType<typeof createNouns>, insert: ReturnType<typeof inserter>) {
  return {
    articles: guarded({
      ...nouns.articles,
      insert,
      list: nouns.list.page,
      copiesOf: nouns.list.copiesOf,
      named: nouns.list.named,
    }),
    articleNames: guarded(nouns.articleNames),
    blocks: guarded(nouns.blocks),
    copies: guarded(nouns.copies),
    columnMaps: guarded(nouns.columnMaps),
    analysis: guarded({ ...nouns.analysis, learnt: nouns.learnt.all }),
    mentions: guarded(nouns.mentions),
    flips: guarded(nouns.flips),
    lines: guarded(nouns.lines),
    metadata: guarded(nouns.metadata),
    entities: guarded(nouns.entities),
    claims: guarded(nouns.claims),
    claimTable: guarded(nouns.claimTable),
    claimLinks: guarded(nouns.claimLinks),
    claimViews: guarded(nouns.claimViews),
    claimMap: guarded(nouns.claimMap),
    timeline: guarded(nouns.timeline),
    relations: guarded(nouns.relations),
    evidence: guarded(nouns.evidence),
    suggestions: guarded(nouns.suggestions),
    sources: guarded(nouns.sources),
    judgements: guarded(nouns.judgements),
    questions: guarded(nouns.questions),
    identities: guarded(nouns.identities),
    ledger: guarded(nouns.ledger),
  }
}

/** Long work in one transaction, between whose steps calls that only read are answered. */
function createExclusive(db: Database, journal: Journal | null) {
  let running: Promise<unknown> | null = null
  return {
    /** Resolves when nothing runs; who wants to write waits for it. */
    async settled(): Promise<void> {
      while (running) await running.catch(() => {})
    },

    /** Runs asynchronous work in one transaction: all of its changes or none, whatever happens. */
    async atomically<T>(work: () => Promise<T>): Promise<T> {
      if (running) throw new Error('two transactions at once')
      running = inTransaction(db, work)
      try {
        const result = (await running) as T
        followQuietly(journal)
        return result
      } catch (error) {
        throw storageError(error)
      } finally {
        running = null
      }
    },
  }
}

async function inTransaction<T>(db: Database, work: () => Promise<T>): Promise<T> {
  db.exec('BEGIN IMMEDIATE')
  try {
    const result = await work()
    db.exec('COMMIT')
    return result
  } catch (error) {
    // A full disk has rolled back already.
    if (db.inTransaction) db.exec('ROLLBACK')
    throw error
  }
}

/** Transactions, after which the journal has what they did. */
function journalling(db: Database, journal: Journal | null) {
  return <T>(run: () => T): T => {
    const isOutermost = !db.inTransaction
    const result = db.transaction(run)()
    if (isOutermost) followQuietly(journal)
    return result
  }
}

/** What was done is safe in the case itself: the journal is tried again, and complained of, when idle. */
function followQuietly(journal: Journal | null): void {
  try {
    journal?.follow()
  } catch {
    return
  }
}
type Transaction = ReturnType<typeof journalling>

function inserter(transaction: Transaction, articles: ArticleStore, operations: Operations) {
  /**
   * Imports one article: bytes, text and findings with the operation that says so, or nothing.
   *
   * @param place `part` counts the articles of a file that holds several, from 1; `group` is the import
   * @throws AttestError `article/duplicate` if an import of the same bytes stands
   */
  return (
    article: AnalysedArticle,
    original: Original,
    place: { part: number | null; group: string },
  ): ArticleId => {
    const { sha256, name } = original
    const id = articleId.parse(place.part === null ? sha256 : `${sha256}.${place.part}`)
    if (articles.isPresent(id))
      throw new AttestError({ code: 'article/duplicate', details: { name } })
    transaction(() => {
      if (!articles.isStored(id)) articles.put(id, article, original)
      const payload = { articleId: id, name, mediaType: article.mediaType }
      operations.append([{ kind: 'article.import', payload }], place.group)
    })
    return id
  }
}
