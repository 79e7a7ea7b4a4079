import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ColumnMapping } from '../../../../src-preload/contract/import.ts'
import { mappedColumns } from '../../../../src-main/pipeline/formats/columns.ts'
import { csvTable } from '../../../../src-main/pipeline/formats/csv.ts'
import { readFile } from '../../../../src-main/pipeline/formats/index.ts'
import { jsonTable } from '../../../../src-main/pipeline/formats/json-table.ts'
import { type Table, tableRecords } from '../../../../src-main/pipeline/formats/table-records.ts'
import { bodyText } from '../../../../src-main/pipeline/read-page.ts'

const first = 'The ferry between Oste and Tarn sails again, the harbour master said.'
const second = 'The council voted for the bridge; nine were for it, four against.'

const records = (table: Table, mapping: ColumnMapping = {}) => {
  const rows = table.rows.map(({ values }) => values)
  const known = [{ header: null, mapping }]
  return tableRecords(table, mappedColumns(table.columns, rows, known).mapping)
}
const readCsv = (text: string, mapping?: ColumnMapping) => records(csvTable(text), mapping)
const readJsonTable = (text: string, mapping?: ColumnMapping) => records(jsonTable(text), mapping)

async function read(bytes: Uint8Array) {
  const { pages, problems } = await readFile(bytes, { name: 'sample' })
  return {
    rows: pages.map((page) => [
      page.metadata.headline?.value,
      page.metadata.published?.edtf,
      bodyText(page),
    ]),
    problems: problems.map(({ part, failure }) => [part, failure.details?.['reason']]),
  }
}

const rows = [
  ['Ferry sails', '2019-03-05', first],
  ['Bridge', '2019-03-06', second],
]
const utf8 = (text: string) => new TextEncoder().encode(text)

test.each<[string, Uint8Array]>([
  [
    'semicolons under a byte order mark',
    utf8(
      `\ufeffTitel;Datum;Quelle;Inhalt\r\nFerry sails;2019-03-05;Oste;${first}\r\nBridge;2019-03-06;Oste;"${second}"\r\n`,
    ),
  ],
  [
    'UTF-16 with tabs',
    Buffer.from(
      `\ufeffTitle\tDate\tSource\tText\r\nFerry sails\t2019-03-05\tOste\t${first}\r\nBridge\t2019-03-06\tOste\t${second}\r\n`,
      'utf16le',
    ),
  ],
  [
    'lines that end in CR only',
    utf8(`title,date,text\rFerry sails,2019-03-05,"${first}"\rBridge,2019-03-06,"${second}"\r`),
  ],
  [
    'a spreadsheet’s note of its separator',
    utf8(
      `sep=;\r\nTitle;Date;Text\r\nFerry sails;2019-03-05;${first}\r\nBridge;2019-03-06;"${second}"\r\n`,
    ),
  ],
  [
    'bars and names in Russian',
    utf8(`Заголовок|Дата|Текст\nFerry sails|2019-03-05|${first}\nBridge|2019-03-06|${second}\n`),
  ],
  [
    'dates of digits and names with prefixes',
    utf8(
      `article_id,article_title,pub_date,article_text\n1,Ferry sails,20190305,"${first}"\n2,Bridge,20190306,"${second}"\n`,
    ),
  ],
  [
    'names in Chinese',
    utf8(`标题,日期,正文\nFerry sails,2019-03-05,"${first}"\nBridge,2019-03-06,"${second}"\n`),
  ],
])('a table with %s', async (_, bytes) => {
  expect(await read(bytes)).toEqual({ rows, problems: [] })
})

test('a column without a telling name is the text if it is plainly longer than all others', async () => {
  const long = `${first} `.repeat(5).trim()
  const table = `no,head,blob\n1,Ferry,"${long}"\n2,Bridge,"${long}"\n3,Well,"${long}"\n`
  const { rows } = await read(utf8(table))
  expect(rows.map(([, , text]) => text)).toEqual([long, long, long])
})

test('the analyst’s word on the columns goes before what their names tell', () => {
  const table = `title,text,note\nFerry,${second.replace(/[,;]/g, '')},The ferry sails again\n`
  const [record] = readCsv(table, { text: 'note' }).records
  expect(record?.passages.find(({ kind }) => kind === 'body')?.text).toBe('The ferry sails again')
  const json = '[{"title":"Ferry","text":"One.","note":{"long":"The ferry sails again"}}]'
  const [entry] = readJsonTable(json, { text: 'note.long' }).records
  expect(entry?.passages.find(({ kind }) => kind === 'body')?.text).toBe('The ferry sails again')
})

test('ids of more digits than a double holds stay as they are', () => {
  const [record] = readJsonTable(
    '[{"title":"Ferry","text":"It sails.","url":9007199254740993}]',
  ).records
  expect(record?.source.urls).toEqual([])
  const named = readJsonTable('[{"title":9007199254740993,"text":"It sails."}]').records[0]
  expect(named?.source.titles[0]?.value).toBe('9007199254740993')
})

test('a broken entry of a list costs only itself, and a list that breaks off keeps what came before', async () => {
  const broken = await read(
    utf8(`[{"title":"A","text":"One."},{"title":"B","text":},{"title":"C","text":"Three."}]`),
  )
  expect(broken.rows.map(([title]) => title)).toEqual(['A', 'C'])
  expect(broken.problems).toEqual([['entry 2', 'broken']])
  const cut = await read(utf8(`[{"title":"A","text":"One."},{"title":"B","te`))
  expect(cut.rows.map(([title]) => title)).toEqual(['A'])
  expect(cut.problems).toEqual([['entry 2', 'cut-off']])
})

test('a row whose quotation never ends costs only itself', () => {
  const table =
    'title,text,date\r\nA,"two\r\nlines",2019-03-01\r\nB,"never closed,2019-03-05\r\nC,words,2019-03-06\r\nD,more words,2019-03-07\r\n'
  const { records, problems } = readCsv(table)
  expect(records.map(({ part, source }) => [part, source.titles[0]?.value])).toEqual([
    ['row 2', 'A'],
    ['row 4', 'C'],
    ['row 5', 'D'],
  ])
  expect(problems.map(({ part }) => part)).toEqual(['row 3'])
})

test('records of GDELT are no articles', async () => {
  const line = [
    '20190305101500-1',
    '20190305101500',
    '1',
    'osteherald.example',
    ...Array.from({ length: 23 }, () => 'x'),
  ].join('\t')
  await expect(read(utf8(`${line}\n${line}\n`))).rejects.toMatchObject({
    details: { reason: 'no-text-column' },
  })
})

/** Texts of an article as they come: some empty, some with what formats use as signs. */
const someText = fc.oneof(
  fc.constant(''),
  fc.constantFrom(
    'A, "quoted" word; it\'s here',
    '<p>The ferry</p>',
    'One\n\nTwo',
    'a\tb|c',
    '=1+1',
    '😀 sails',
  ),
  fc.string({ minLength: 1 }).map((text) => `Word ${text.replace(/[\0-\x1f]/g, ' ')}`),
)
const someRecords = fc.array(
  fc.record({
    title: fc.string().map((text) => `T ${text.replace(/[\0-\x1f<&]/g, ' ')}`),
    text: someText,
  }),
  { minLength: 1, maxLength: 30 },
)

const cell = (value: string) => `"${value.replaceAll('"', '""')}"`

test('as many records as go in come out, as articles or as problems', () => {
  fc.assert(
    fc.property(someRecords, (records) => {
      const expected = records.length
      const csv = readCsv(
        ['title,text', ...records.map(({ title, text }) => `${cell(title)},${cell(text)}`)].join(
          '\r\n',
        ),
      )
      const jsonl = readJsonTable(records.map((record) => JSON.stringify(record)).join('\n'))
      const json = readJsonTable(JSON.stringify(records))
      for (const { records: articles, problems } of [csv, jsonl, json]) {
        const isRefused = problems.length === 1 && problems[0]?.part === null
        expect(isRefused ? expected : articles.length + problems.length).toBe(expected)
        // Only a table in which no row has words may be refused as a whole.
        if (isRefused) expect(records.every(({ text }) => !/\p{L}/u.test(text))).toBe(true)
        const parts = [...articles, ...problems].map(({ part }) => part)
        expect(new Set(parts).size).toBe(parts.length)
      }
    }),
    { numRuns: 300 },
  )
})
