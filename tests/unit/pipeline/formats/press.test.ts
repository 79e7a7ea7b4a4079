import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readFile } from '../../../../src-main/pipeline/formats/index.ts'
import { bodyText } from '../../../../src-main/pipeline/read-page.ts'

const folder = join(import.meta.dirname, '../../../fixtures/formats')

/** A text as a word processor saves it: a paragraph for each line. */
function asRtf(text: string): Uint8Array {
  const escaped = text.replace(/[\\{}]/g, (sign) => `\\${sign}`)
  const paragraphs = escaped.split('\n').map((line) => `${line}\\par\n`)
  return new TextEncoder().encode(
    `{\\rtf1\\ansi\\deff0{\\fonttbl{\\f0 Serif;}}\\f0\\fs24 ${paragraphs.join('')}}`,
  )
}

test.each(['nexis-new.txt', 'nexis-old.txt', 'factiva-plain.txt', 'factiva-fields.txt'])(
  '%s gives the same articles as RTF',
  async (name) => {
    const text = readFileSync(join(folder, name), 'utf8')
    const summary = async (bytes: Uint8Array) => {
      const { pages, problems } = await readFile(bytes, { name })
      expect(problems).toEqual([])
      return pages.map((page) => ({
        headline: page.metadata.headline?.value,
        publisher: page.metadata.publisher?.value,
        published: page.metadata.published?.edtf,
        body: bodyText(page).replace(/\s+/g, ' '),
      }))
    }
    const asText = await summary(new TextEncoder().encode(text))
    expect(asText).toHaveLength(2)
    expect(await summary(asRtf(text))).toEqual(asText)
  },
)

test('a document that is no download stays one article', async () => {
  const { pages } = await readFile(
    asRtf(
      'Ferry to Tarn sails again\n\nThe ferry between Oste and Tarn sails again.\n\nEnd of Document',
    ),
    { name: 'sample' },
  )
  expect(pages.map(({ reader }) => reader)).toEqual(['rtf/1 html/1'])
})
