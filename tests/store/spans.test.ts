import { createHash } from 'node:crypto'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { v7 as uuidv7 } from 'uuid'
import { expect, test } from 'vitest'
import type { ArticleId } from '../../src-preload/contract/article.ts'
import { EvidenceId } from '../../src-preload/contract/claim.ts'
import { ClaimId } from '../../src-preload/contract/claim-fields.ts'
import type { Entry } from '../../src-main/engine/operations/operation.ts'
import { openCase } from '../../src-main/engine/store/index.ts'
import { describe as describeSpan, locate } from '../../src-main/pipeline/anchor.ts'
import { analysed, resources, runs, temporaryFolder } from './case.ts'
import { textWithSpans } from './spans.ts'

/** Spans in all: 10,000 in a normal run, 100,000 by ATTEST_RUNS=5000. */
const wanted = runs * 20

/** Texts stored in one case file; a new file then, so that none grows long. */
const PER_FILE = 20

test(`${wanted} spans of hard texts come back to the letter after a restart`, () => {
  const folder = temporaryFolder()
  let checked = 0
  for (let seed = 1; checked < wanted; seed++) {
    const samples = fc.sample(textWithSpans, { seed, numRuns: PER_FILE })
    const path = join(folder, `${seed}.attest`)
    const first = openCase(path, { author: 'ada', resources })
    const ids = samples.map(({ text }, at) => put(first, text, `${seed}-${at}`))
    for (const [at, { text, spans }] of samples.entries()) {
      const claimId = ClaimId.parse(uuidv7())
      const articleId = ids[at]!
      const evidence = spans.map(
        (span): Entry => ({
          kind: 'evidence.add',
          payload: {
            evidenceId: EvidenceId.parse(uuidv7()),
            claimId,
            field: 'description',
            articleId,
            ...describeSpan(text, span),
          },
        }),
      )
      first.operations.append([
        { kind: 'claim.create', payload: { claimId, articleId } },
        ...evidence,
      ])
    }
    first.close()

    const again = openCase(path, { author: 'ada', resources })
    const stored = Map.groupBy(again.store.evidence.all(), ({ articleId }) => articleId)
    for (const [at, { text, spans }] of samples.entries()) {
      const layer = again.store.articles.text(ids[at]!)!
      expect(layer).toBe(text)
      const rows = stored.get(ids[at]!)!
      expect(rows.map(({ exact }) => exact)).toEqual(
        spans.map(({ start, end }) => text.slice(start, end)),
      )
      for (const row of rows) {
        const { start, end, exact, prefix, suffix } = row
        if (layer.slice(start, end) !== exact) throw new Error(`mismatch at ${start} in ${seed}`)
        expect(locate(layer, row).verdict).toBe('exact')
        expect(layer.slice(start - prefix.length, end + suffix.length)).toBe(
          prefix + exact + suffix,
        )
      }
      checked += rows.length
    }
    expect(again.operations.verifyChain()).toEqual([])
    again.close()
  }
  expect(checked).toBeGreaterThanOrEqual(wanted)
}, 3_600_000)

/** Stores a text exactly as it is; equal texts are articles of their own. */
function put(one: ReturnType<typeof openCase>, text: string, name: string): ArticleId {
  const bytes = Buffer.from(text)
  const sha256 = createHash('sha256').update(name).update(bytes).digest('hex')
  const blocks = [
    {
      start: 0,
      end: text.length,
      kind: 'body' as const,
      reasons: ['test'],
      decidedBy: 'tool' as const,
    },
  ]
  const article = { ...analysed(''), text, blocks, sentences: [] }
  const place = { part: null, group: one.operations.newGroup() }
  return one.store.articles.insert(article, { sha256, bytes, name }, place)
}
