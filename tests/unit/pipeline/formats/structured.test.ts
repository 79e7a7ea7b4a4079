import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readFile } from '../../../../src-main/pipeline/formats/index.ts'
import { bodyText } from '../../../../src-main/pipeline/read-page.ts'

const folder = join(import.meta.dirname, '../../../fixtures/formats')

/** What a sample of ours holds, in its order, and what it says of what gives no article. */
async function contents(name: string) {
  const { pages, problems } = await readFile(readFileSync(join(folder, name)), { name: 'sample' })
  return {
    reader: [...new Set(pages.map(({ reader }) => reader))].join(),
    articles: pages.map((page) => ({
      part: page.part,
      headline: page.metadata.headline?.value ?? null,
      byline: page.metadata.byline?.value ?? null,
      publisher: page.metadata.publisher?.value ?? null,
      published: page.metadata.published?.edtf ?? null,
      url: page.metadata.url?.value ?? null,
      body: bodyText(page).split('\n\n'),
    })),
    problems: problems.map(({ part, failure: { code, details } }) => [
      part,
      code,
      details?.['reason'],
    ]),
  }
}

/** Per sample: its reader, the headlines of its articles, and the reasons of what gives none. */
const samples: readonly [
  name: string,
  reader: string,
  headlines: (string | null)[],
  reasons: string[],
][] = [
  [
    'feed.rss',
    'rss/1',
    ['Ferry to Tarn sails again', 'Council of Oste & Tarn votes on the bridge'],
    ['no-text'],
  ],
  ['feed.rdf', 'rss/1', ['New well in Upper Tarn'], []],
  ['feed.atom', 'atom/1', ['Judge frees all nine fishermen', 'Rain'], ['no-text']],
  ['feed.json', 'json-feed/1', ['Mine near Kolm closes', null], ['no-text']],
  [
    'newsml-g2.xml',
    'newsml-g2/1',
    ['Ferry to Tarn sails again after storm', 'Council votes for the bridge'],
    ['other-kind', 'no-text', 'other-kind', 'other-kind'],
  ],
  [
    'newsml-1.xml',
    'newsml-1/1',
    ['Ferry to Tarn sails again after storm', 'Council votes for the bridge'],
    ['other-kind', 'withdrawn'],
  ],
  ['story.nitf', 'nitf/1', ['Ferry to Tarn sails again'], []],
  [
    'ninjs.json',
    'ninjs/1',
    ['Ferry to Tarn sails again', 'Council votes for the bridge'],
    ['other-kind', 'withdrawn', 'no-text'],
  ],
  [
    'nexis-old.txt',
    'nexis/1',
    ['Ferry to Tarn sails again after storm', 'Council votes for the bridge'],
    [],
  ],
  [
    'nexis-new.txt',
    'nexis/1',
    ['Ferry to Tarn sails again after storm', 'Council votes for the bridge'],
    [],
  ],
  [
    'factiva-fields.txt',
    'factiva/1',
    ['Ferry to Tarn sails again after storm', 'Council votes for the bridge'],
    [],
  ],
  [
    'factiva-plain.txt',
    'factiva/1',
    ['Ferry to Tarn sails again after storm', 'Council votes for the bridge'],
    [],
  ],
  [
    'factiva.html',
    'factiva/1',
    ['Ferry to Tarn sails again after storm', 'Council votes for the bridge'],
    [],
  ],
  ['references.ris', 'ris/1', ['Ferry to Tarn sails again'], ['no-text']],
  ['references.bib', 'bibtex/1', ['Ferry to Tärn sails again'], ['no-text']],
  ['csl.json', 'csl-json/1', ['Ferry to Tarn sails again'], ['no-text']],
  ['zotero.rdf', 'zotero-rdf/1', ['Ferry to Tarn sails again'], ['no-text']],
  [
    'table.csv',
    'csv/1?text=Article+Text&title=Headline&publisher=Source&published=Publish+Date&url=URL',
    ['Ferry to Tarn sails again', 'Council votes for the bridge'],
    ['no-text'],
  ],
  [
    'articles.json',
    'json/1?text=content&title=title&summary=description&author=author&publisher=source.name&published=publishedAt&url=url',
    ['Ferry to Tarn sails again', 'Council votes for the bridge'],
    ['no-text'],
  ],
  [
    'articles.jsonl',
    'json/1?text=text&title=title&publisher=source&published=date',
    ['Ferry to Tarn sails again', 'Council votes for the bridge'],
    ['broken'],
  ],
]

test.each(samples)('%s', async (name, reader, headlines, reasons) => {
  const found = await contents(name)
  expect(found.reader).toBe(reader)
  expect(found.articles.map(({ headline }) => headline)).toEqual(headlines)
  expect(found.problems.map(([, , reason]) => reason)).toEqual(reasons)
})

test('a record keeps its story, its metadata and the way back', async () => {
  const { articles } = await contents('feed.rss')
  expect(articles[0]).toEqual({
    part: 'item 1',
    headline: 'Ferry to Tarn sails again',
    byline: 'Mira Solen',
    publisher: 'The Oste Herald',
    published: '2019-03-05T10:15:00Z',
    url: 'https://osteherald.example/ferry',
    body: [
      'The ferry between Oste and Tarn sails again, the harbour master Jonas Veld said on Tuesday.',
      'Two of the three crews had refused to leave the port because of the storm.',
    ],
  })
})

test('the layouts of the press databases give story and metadata without their labels', async () => {
  const old = (await contents('nexis-old.txt')).articles[0]
  expect(old).toMatchObject({
    part: 'document 1',
    byline: 'MIRA SOLEN',
    publisher: 'The Oste Herald',
    published: '2019-03-05',
    url: 'https://osteherald.example/ferry',
  })
  expect(old?.body).toHaveLength(3)
  expect(old?.body[2]).toBe('This is the End of Document 17 of the port, he joked.')
  const fields = (await contents('factiva-fields.txt')).articles[0]
  expect(fields).toMatchObject({
    byline: 'Mira Solen',
    publisher: 'The Oste Herald',
    published: '2019-03-05T10:15:00',
  })
  expect(fields?.body.at(-1)).toBe('IN the port they waited for six days.')
  const plain = (await contents('factiva-plain.txt')).articles[0]
  expect(plain).toMatchObject({
    byline: 'Mira Solen',
    publisher: 'The Oste Herald',
    published: '2019-03-05T10:15:00',
  })
  expect(plain?.body).toHaveLength(2)
})

test('an agency’s item gives its class as the reason, its place and its versions', async () => {
  const { articles, problems } = await contents('newsml-g2.xml')
  expect(articles[0]).toMatchObject({
    part: 'item 1 urn:newsml:oha.example:20190305:17',
    publisher: 'Oste Harbour Agency',
    published: '2019-03-05T10:19:00Z',
  })
  expect(problems[0]).toEqual([
    'item 2 urn:newsml:oha.example:20190305:18',
    'record/unread',
    'other-kind',
  ])
})

test('an item of the older standard has the lines of the component around its text', async () => {
  const { articles } = await contents('newsml-1.xml')
  expect(articles[0]).toMatchObject({
    part: 'item 1 urn:newsml:oha.example:20190305:17:2',
    publisher: 'Oste Harbour Agency',
    published: '2019-03-05T10:19:00+01:00',
  })
})

test('a list without text is refused with the columns it has', async () => {
  await expect(contents('list.csv')).rejects.toMatchObject({
    code: 'record/unread',
    details: {
      reason: 'no-text-column',
      columns: 'id, title, url, language, publish_date, media_name',
    },
  })
})

test('every block lies in the text layer, in order, with a reason', async () => {
  for (const [name] of samples) {
    const { pages } = await readFile(readFileSync(join(folder, name)), { name })
    for (const { text, blocks } of pages) {
      let end = 0
      for (const block of blocks) {
        expect(block.start).toBeGreaterThanOrEqual(end)
        expect(text.slice(end, block.start).trim()).toBe('')
        expect(block.reasons[0]).not.toBe('')
        end = block.end
      }
      expect(text.slice(end).trim()).toBe('')
    }
  }
})
