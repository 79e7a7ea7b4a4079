import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { ArticleId, Block, Span } from '../../src-preload/contract/article.ts'
import { type OpenCase, openCase } from '../../src-main/engine/store/index.ts'
import type { AnalysedArticle } from '../../src-main/pipeline/page.ts'

/** The program's folder `resources`. */
export const resources = join(import.meta.dirname, '../../resources')

/** How many random runs a property gets: more by `ATTEST_RUNS=10000 npx vitest run tests/store`. */
export const runs = Number(process.env['ATTEST_RUNS'] ?? 500)

/** A folder that is gone after the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'attest-store-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** An empty case in memory. */
export const memoryCase = (author = 'ada', now?: () => number): OpenCase =>
  openCase(':memory:', { author, resources, ...(now && { now }) })

type Story = { headline?: string; publisher?: string; published?: string; other?: string }

/** An article as the pipeline would give it: headline, body, and below them what is no story. */
export function analysed(body: string, story: Story = {}): AnalysedArticle {
  const {
    headline = 'Ferry runs again',
    publisher,
    published,
    other = 'Most read: nothing',
  } = story
  const text = `${headline}\n\n${body}\n\n${other}`
  const stated = (value: string | undefined) =>
    value === undefined ? null : { value, span: null, from: 'test' }
  const at = (start: number, length: number) => ({ start, end: start + length })
  const block = (span: Span, kind: Block['kind']): Block => ({
    ...span,
    kind,
    reasons: ['test'],
    decidedBy: 'tool',
  })
  const bodySpan = at(headline.length + 2, body.length)
  return {
    mediaType: 'text/plain',
    part: null,
    encoding: 'utf-8',
    reader: 'text/1',
    pipeline: '1',
    text,
    language: 'en',
    blocks: [
      block(at(0, headline.length), 'headline'),
      block(bodySpan, 'body'),
      block(at(bodySpan.end + 2, other.length), 'trending'),
    ],
    sentences: [bodySpan],
    mentions: [],
    dates: [],
    attributions: [],
    metadata: {
      headline: stated(headline),
      byline: null,
      publisher: stated(publisher),
      credit: null,
      agencies: [],
      datelinePlace: null,
      published: published
        ? {
            raw: published,
            span: null,
            from: 'test',
            edtf: published,
            zone: null,
            order: 'year-month',
            alternatives: [],
            reasons: [],
          }
        : null,
      firstPublished: null,
      url: null,
    },
  }
}

export const originalOf = ({ text }: AnalysedArticle, name = 'ferry.txt') => {
  const bytes = Buffer.from(text)
  return { bytes, name, sha256: createHash('sha256').update(bytes).digest('hex') }
}

/** Imports an article as one user action. */
export function imported(one: OpenCase, article: AnalysedArticle, name?: string): ArticleId {
  const place = { part: null, group: one.operations.newGroup() }
  return one.store.articles.insert(article, originalOf(article, name), place)
}
