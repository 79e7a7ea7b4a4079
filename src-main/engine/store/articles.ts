import { createHash } from 'node:crypto'
import { gunzipSync, gzipSync } from 'node:zlib'
import type { Database } from 'better-sqlite3'
import type {
  Article,
  ArticleId,
  Block,
  Metadata,
  Span,
} from '../../../src-preload/contract/article.ts'
import type { AnalysedArticle } from '../../pipeline/page.ts'
import { payloadOf } from '../operations/operation.ts'
import type { BlockStore } from './blocks.ts'
import type { CopyStore } from './copies.ts'
import { corrected } from './corrected.ts'
import { headlineOf } from './headline.ts'
import type { LineStore } from './lines.ts'
import type { MentionStore } from './mentions.ts'
import type { MetadataStore } from './metadata.ts'
import type { Projector } from './projections.ts'
import type { SearchIndex } from './search.ts'
import { summaryColumns } from './summary-columns.ts'

/** A file as it came. */
export type Original = {
  /** Of its bytes, hex. */
  sha256: string
  bytes: Uint8Array
  /** For a person: its path relative to what was chosen. */
  name: string
  /** The bytes as gzip, if they were packed already, away from the thread that answers calls. */
  packed?: Uint8Array
}

export type TextLayer = {
  mediaType: AnalysedArticle['mediaType']
  /** Reader and version that made it. */
  reader: string
  /** WHATWG label. */
  encoding: string
  /** Of the text as UTF-8, hex, when it was stored. */
  sha256: string
  text: string
}

type Row = {
  id: ArticleId
  headline: string
  publisher: string | null
  credit: string | null
  datelinePlace: string | null
  published: string | null
  language: string | null
  importedAt: string
  originalName: string
  claims: number
  copies: number
  mediaType: string
  part: string | null
  encoding: string
  reader: string
  text: string
  metadata: string
  sentences: string
}

type Parts = {
  blocks: BlockStore
  copies: CopyStore
  lines: LineStore
  mentions: MentionStore
  metadata: MetadataStore
  search: SearchIndex
}

/** Articles with their originals and texts. Nothing of them is ever changed or deleted. */
export function articleStore(db: Database, parts: Parts) {
  const isPresent = db.prepare<[string], number>('SELECT present FROM article WHERE id = ?').pluck()
  const ids = db
    .prepare<[], ArticleId>('SELECT id FROM article WHERE present = 1 ORDER BY imported_clock, no')
    .pluck()
  const count = db.prepare<[], number>('SELECT count(*) FROM article WHERE present = 1').pluck()
  const write = articleWriter(db)

  return {
    /** Whether the article is in the case by an import that stands. */
    isPresent: (id: string): boolean => isPresent.get(id) === 1,
    /** Whether the articles of the file with these bytes are in the case. */
    hasFile: (sha256: string): boolean =>
      isPresent.get(sha256) === 1 || isPresent.get(`${sha256}.1`) === 1,
    /** Whether its bytes and text are in the file, imported or taken back. */
    isStored: (id: string): boolean => isPresent.get(id) !== undefined,
    /** Articles in the case, in the order they came. */
    ids: (): ArticleId[] => ids.all(),
    count: (): number => count.get() ?? 0,

    /**
     * Stores bytes, text and findings; the article shows once an import operation says so. Copies of
     * it are looked for at once, or, of one among many, at leisure.
     */
    put(id: ArticleId, article: AnalysedArticle, file: Original, isOneOfMany = false): void {
      const no = write(id, article, file)
      parts.mentions.insert(no, article.mentions)
      parts.lines.put(no, article.text, article.blocks)
      parts.blocks.learn(id)
      if (parts.metadata.corrections(id).size > 0) parts.metadata.refresh(id)
      parts.search.update(id)
      if (!isOneOfMany) parts.copies.examine(id)
    },

    open: articleReader(db, parts),
    analysed: analysisReader(db, parts.mentions),
    ...contents(db),
    project: importProjector(db, parts.copies),
  }
}
export type ArticleStore = ReturnType<typeof articleStore>

/** What one article says and is made of. */
function articleReader(db: Database, parts: Parts) {
  const get = db.prepare<[string], Row>(`
    SELECT id, headline, publisher, credit, dateline AS datelinePlace, published, article.language,
      imported_at AS importedAt, name AS originalName, media_type AS mediaType, part, encoding, reader,
      text, metadata, sentences, (SELECT count(*) FROM claim WHERE claim.article = article.id) AS claims,
      (SELECT count(*) FROM article AS copy WHERE copy.copy_of = article.no) AS copies
    FROM article
    JOIN text_layer ON text_layer.article = no
    JOIN analysis ON analysis.article = no
    WHERE id = ? AND present = 1`)

  /** `null` for an article that is not in the case, or was taken back. */
  return (id: string): Article | null => {
    const row = get.get(id)
    if (!row) return null
    const sentences = JSON.parse(row.sentences) as [number, number][]
    return {
      ...row,
      snippet: null,
      metadata: corrected(
        { metadata: JSON.parse(row.metadata) as Metadata, language: row.language },
        parts.metadata.corrections(id),
      ).metadata,
      sentences: sentences.map(spanOf),
      blocks: parts.blocks.of(id),
      mentions: parts.mentions.of(id),
    }
  }
}

/** What the pipeline made of an article, without the analyst's work on it. */
function analysisReader(db: Database, mentions: MentionStore) {
  const get = db.prepare<
    [string],
    Pick<AnalysedArticle, 'mediaType' | 'part' | 'encoding' | 'reader' | 'text' | 'language'> &
      Record<'pipeline' | 'metadata' | 'blocks' | 'sentences' | 'dates' | 'attributions', string>
  >(`
    SELECT media_type AS mediaType, part, encoding, reader, text, analysis.language,
      version AS pipeline,
      metadata, blocks, sentences, dates, attributions
    FROM article
    JOIN text_layer ON text_layer.article = no
    JOIN analysis ON analysis.article = no
    WHERE id = ?`)

  /** Also of an article that was taken back; `null` if it is not in this file. */
  return (id: string): AnalysedArticle | null => {
    const row = get.get(id)
    if (!row) return null
    const sentences = JSON.parse(row.sentences) as [number, number][]
    return {
      ...row,
      metadata: JSON.parse(row.metadata) as Metadata,
      blocks: JSON.parse(row.blocks) as Block[],
      sentences: sentences.map(([start, end]) => ({ start, end })),
      dates: JSON.parse(row.dates) as AnalysedArticle['dates'],
      attributions: JSON.parse(row.attributions) as AnalysedArticle['attributions'],
      mentions: mentions.proposed(id),
    }
  }
}

function contents(db: Database) {
  const text = db
    .prepare<[string], string>(
      'SELECT text FROM text_layer WHERE article = (SELECT no FROM article WHERE id = ?)',
    )
    .pluck()
  const sentences = db
    .prepare<[string], string>(
      'SELECT sentences FROM analysis WHERE article = (SELECT no FROM article WHERE id = ?)',
    )
    .pluck()
  const textLayer = db.prepare<[string], TextLayer>(`
    SELECT media_type AS mediaType, reader, encoding, sha256, text
    FROM article JOIN text_layer ON article = no WHERE id = ?`)
  const headline = db.prepare<[string], string>('SELECT headline FROM article WHERE id = ?').pluck()
  const original = db.prepare<[string], { sha256: string; bytes: Buffer; name: string }>(`
    SELECT sha256, bytes, name FROM article JOIN original ON sha256 = original WHERE id = ?`)

  return {
    /** `''` for an article that is not in this file. */
    headline: (id: string): string => headline.get(id) ?? '',

    /** The text layer, also of an article that was taken back; `null` if it is not in this file. */
    text: (id: string): string | null => text.get(id) ?? null,

    /** Its sentences, in order; none for an article that is not in this file. */
    sentences: (id: string): Span[] =>
      (JSON.parse(sentences.get(id) ?? '[]') as [number, number][]).map(spanOf),

    /** The text layer with how it was made; `null` as `text`. */
    textLayer: (id: string): TextLayer | null => textLayer.get(id) ?? null,

    /** The file as it came; `null` if it is not in this file. */
    original(id: string): Original | null {
      const row = original.get(id)
      return row ? { ...row, bytes: gunzipSync(row.bytes) } : null
    },
  }
}

function importProjector(db: Database, copies: CopyStore): Projector {
  const set = db.prepare<Record<'id' | 'name' | 'at' | 'clock', string> & { present: 0 | 1 }>(`
    UPDATE article SET present = :present, name = :name, imported_at = :at, imported_clock = :clock
    WHERE id = :id`)
  return (operation, heads) => {
    const { articleId: id } = payloadOf(operation, 'article.import')
    const first = heads[0]
    const name = first ? payloadOf(first, 'article.import').name : ''
    const { at, clock } = first ?? { at: '', clock: '' }
    set.run({ id, present: first ? 1 : 0, name, at, clock })
    copies.regroup(id)
  }
}

/** Writes one article with its original, text layer and analysis; returns its row number. */
function articleWriter(db: Database) {
  const original = db.prepare<{ sha256: string; bytes: Uint8Array; length: number }>(`
    INSERT INTO original (sha256, bytes, byte_length) VALUES (:sha256, :bytes, :length)
    ON CONFLICT DO NOTHING`)
  const article = db.prepare<Record<string, string | number | null>>(`
    INSERT INTO article (id, original, media_type, part, headline, publisher, credit, dateline, published,
      language, outlet, headline_key, publisher_key, published_key)
    VALUES (:id, :original, :mediaType, :part, :headline, :publisher, :credit, :dateline, :published,
      :language, :outlet, :headlineKey, :publisherKey, :publishedKey)`)
  const textLayer = db.prepare<[number, string, string, string, string]>(
    'INSERT INTO text_layer (article, reader, encoding, sha256, text) VALUES (?, ?, ?, ?, ?)',
  )
  const analysis = db.prepare<Record<string, string | number | null>>(`
    INSERT INTO analysis (article, version, metadata, blocks, sentences, dates, attributions, language)
    VALUES (:no, :version, :metadata, :blocks, :sentences, :dates, :attributions, :language)`)

  return (id: ArticleId, found: AnalysedArticle, file: Original): number => {
    const { sha256, bytes, name, packed } = file
    const { metadata, text } = found
    const headline = headlineOf(metadata, text, found.blocks, name)
    original.run({ sha256, bytes: packed ?? gzipSync(bytes), length: bytes.byteLength })
    const { lastInsertRowid } = article.run({
      id,
      original: sha256,
      mediaType: found.mediaType,
      part: found.part,
      ...summaryColumns(found, headline),
    })
    const no = Number(lastInsertRowid)
    textLayer.run(no, found.reader, found.encoding, sha256Of(text), text)
    const spans = found.sentences.map(({ start, end }: Span) => [start, end])
    analysis.run({
      no,
      version: found.pipeline,
      metadata: JSON.stringify(metadata),
      blocks: JSON.stringify(found.blocks),
      sentences: JSON.stringify(spans),
      dates: JSON.stringify(found.dates),
      attributions: JSON.stringify(found.attributions),
      language: found.language,
    })
    return no
  }
}

const sha256Of = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex')
const spanOf = ([start, end]: [number, number]): Span => ({ start, end })
