import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readBibtex } from '../../../../src-main/pipeline/formats/bibtex.ts'
import { plainText } from '../../../../src-main/pipeline/formats/latex.ts'
import { readNexis } from '../../../../src-main/pipeline/formats/nexis.ts'
import type { Records } from '../../../../src-main/pipeline/formats/record.ts'
import { readRis } from '../../../../src-main/pipeline/formats/ris.ts'
import { readXmlFeed } from '../../../../src-main/pipeline/formats/xml-feed.ts'
import { parseXml } from '../../../../src-main/pipeline/formats/xml-tree.ts'

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** N articles in each format, of which some have no text. */
const written: Readonly<Record<string, (texts: string[]) => Records>> = {
  rss: (texts) =>
    readXmlFeed(
      `<rss><channel>${texts.map((text, at) => `<item><title>T${at}</title><description>${escaped(text)}</description></item>`).join('')}</channel></rss>`,
    ),
  ris: (texts) =>
    readRis(
      texts.map((text, at) => `TY  - NEWS\nTI  - T${at}\nAB  - ${text}\nER  - \n`).join('\n'),
    ),
  bibtex: (texts) =>
    readBibtex(
      texts
        .map((text, at) => `@article{k${at},\n  title = {T${at}},\n  abstract = {${text}}\n}`)
        .join('\n\n'),
    ),
  nexis: (texts) =>
    readNexis(
      texts
        .map(
          (text, at) =>
            `${at + 1} of ${texts.length} DOCUMENTS\n\nThe Herald\n\nMarch 5, 2019\n\nT${at}\n\nLENGTH: 5 words\n\n${text}\n\nLOAD-DATE: March 6, 2019\n`,
        )
        .join('\n\n'),
    ),
}

const texts = fc.array(
  fc.constantFrom('', 'The ferry sails again.', 'Nine & four, <b>bold</b> words: "yes".'),
  { minLength: 1, maxLength: 40 },
)

test.each(Object.entries(written))('%s: as many records as go in come out', (_, read) => {
  fc.assert(
    fc.property(texts, (given) => {
      const { records, problems } = read(given)
      expect(records).toHaveLength(given.filter((text) => text !== '').length)
      expect(problems).toHaveLength(given.filter((text) => text === '').length)
    }),
    { numRuns: 60 },
  )
})

test('a feed that breaks off keeps the items before, and names the one it broke in', () => {
  const { records, problems } = readXmlFeed(
    '<rss><channel><item><title>A</title><description>One.</description></item><item><title>B</title><descr',
  )
  expect(records.map(({ part }) => part)).toEqual(['item 1'])
  expect(problems.map(({ part, failure }) => [part, failure.details?.['reason']])).toEqual([
    ['item 2', 'cut-off'],
    [null, 'broken'],
  ])
})

test('a feed that is a little broken is read, and says what is wrong', () => {
  const { records, problems } = readXmlFeed(
    '<rss><channel><item><title>Oste & Tarn</title><description>One &nbsp;&hellip; two.</description></item></channel></rss>',
  )
  expect(records[0]?.source.titles[0]?.value).toBe('Oste & Tarn')
  expect(records[0]?.passages.at(-1)?.text).toContain('…')
  expect(problems[0]?.failure.details).toMatchObject({ reason: 'broken' })
})

test('entities of a DTD are never expanded and nesting is capped', () => {
  const laughs =
    '<!DOCTYPE r [<!ENTITY a "ha"><!ENTITY b "&a;&a;"><!ENTITY c SYSTEM "file:///etc/hostname">]><rss><channel><item><description>x &b; &c; y</description></item></channel></rss>'
  expect(readXmlFeed(laughs).records[0]?.passages[0]?.text).toBe('x &b; &c; y')
  expect(parseXml('<a>'.repeat(200_000)).fault).toContain('deeper than 500')
})

test.each([
  ['T{\\"a}rn', 'Tärn'],
  ["Caf\\'e", 'Café'],
  ['\\v{S}koda', 'Škoda'],
  ['Stra{\\ss}e', 'Straße'],
  ['1--2 \\& 5\\%', '1–2 & 5%'],
  ['\\emph{now}', 'now'],
  ['{\\O}re', 'Øre'],
])('%s is %s', (latex, plain) => {
  expect(plainText(latex)).toBe(plain)
})
