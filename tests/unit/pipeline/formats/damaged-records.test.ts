import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readFile } from '../../../../src-main/pipeline/formats/index.ts'
import { AttestError } from '../../../../src-preload/contract/result.ts'

const folder = join(import.meta.dirname, '../../../fixtures/formats')
const textual = /\.(?:rss|rdf|atom|json|jsonl|xml|nitf|txt|ris|bib|csv)$/

/** A place in a file as a share of its length, and what is put there instead of one character. */
const damage = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  with: fc.constantFrom(
    '',
    '<',
    '&',
    '"',
    '{',
    '}',
    ']',
    '\n',
    '\t',
    '@',
    '\ufffd',
    '<![CDATA[',
    '<!--',
  ),
})

test.each(readdirSync(folder).filter((name) => textual.test(name)))(
  '%s, damaged or cut off: articles, problems or a reason, never nothing',
  async (name) => {
    const whole = readFileSync(join(folder, name), 'utf8')
    await fc.assert(
      fc.asyncProperty(
        fc.array(damage, { maxLength: 4 }),
        fc.double({ min: 0.2, max: 1, noNaN: true }),
        async (spots, kept) => {
          let text = whole.slice(0, Math.ceil(whole.length * kept))
          for (const spot of spots) {
            const at = Math.floor(spot.at * text.length)
            text = text.slice(0, at) + spot.with + text.slice(at + 1)
          }
          try {
            const { pages, problems } = await readFile(new TextEncoder().encode(text), { name })
            expect(pages.length + problems.length).toBeGreaterThan(0)
          } catch (error) {
            expect(error).toBeInstanceOf(AttestError)
          }
        },
      ),
      { numRuns: 25 },
    )
  },
  20_000,
)
