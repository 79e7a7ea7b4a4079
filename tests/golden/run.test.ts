import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readFile } from '../../src-main/pipeline/formats/index.ts'
import type { Page } from '../../src-main/pipeline/page.ts'
import { bodyText } from '../../src-main/pipeline/read-page.ts'

const folder = join(import.meta.dirname, 'articles')

/**
 * Every article in `articles/` against its `expected.json`; `npm run golden -- -t SLUG` writes it anew,
 * and the diff is what is reviewed.
 */
describe('golden articles', () => {
  test.each(readdirSync(folder))('%s', async (slug) => {
    const name = readdirSync(join(folder, slug)).find((file) => file.startsWith('source.'))!
    const bytes = new Uint8Array(readFileSync(join(folder, slug, name)))
    const { pages, problems } = await readFile(bytes, { name })
    expect(problems).toEqual([])
    const shown = `${JSON.stringify(pages.map(readable), null, 2)}\n`
    await expect(shown).toMatchFileSnapshot(join(folder, slug, 'expected.json'))
  })
})

/** A page as a person reads it in a diff: the words of each block, the values with the words they rest on. */
function readable(page: Page) {
  const words = ({ start, end }: { start: number; end: number }) => page.text.slice(start, end)
  const { agencies, published, firstPublished, ...stated } = page.metadata
  const stamp = (value: typeof published) =>
    value && {
      ...value,
      span: value.span && words(value.span),
    }
  return {
    encoding: page.encoding,
    reader: page.reader,
    metadata: {
      ...Object.fromEntries(
        Object.entries(stated).map(([field, value]) => [field, value && said(value, words)]),
      ),
      agencies: agencies.map((agency) => said(agency, words)),
      published: stamp(published),
      firstPublished: stamp(firstPublished),
    },
    blocks: page.blocks.map((block) => ({
      [block.kind]: words(block),
      why: block.reasons.join('; '),
    })),
    body: bodyText(page).split('\n\n'),
  }
}

function said(
  {
    value,
    span,
    from,
  }: { value: string; span: { start: number; end: number } | null; from: string },
  words: (span: { start: number; end: number }) => string,
) {
  return { value, words: span && words(span), from }
}
