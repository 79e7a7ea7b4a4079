import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ArticleId } from '../../../src-preload/contract/article.ts'
import type { ClaimId } from '../../../src-preload/contract/claim-fields.ts'
import { articleReport } from '../../../src-main/engine/exchange/markdown.ts'
import { type WorkingCase, workingCase } from './working-case.ts'

const text = [
  'Ferry talks resume after a year of silence',
  '',
  'TARVELL, 4 March 2031 (Kessel Wire) - The islands will reopen the ferry line, a harbour\tofficial said on Monday, if the mainland lifts its tax.',
  '',
  'The official spoke 😀 on condition of anonymity because talks go on between the islands and the mainland.',
  '',
  'The line was shut in 2030 after a quarrel about the harbour tax, which the mainland had raised twice.',
  '',
].join('\r\n')

let made: WorkingCase
let articleId: ArticleId
let claimId: ClaimId

function at(words: string) {
  const start = text.indexOf(words)
  expect(start).toBeGreaterThanOrEqual(0)
  return { start, end: start + words.length }
}

beforeAll(async () => {
  made = workingCase()
  const { rows } = await made.import(made.put('ferry.txt', text))
  articleId = rows[0]!.articleId!
  const { ask } = made
  const { id } = await ask('claim.create', {
    articleId,
    span: at('reopen the ferry line, a harbour\tofficial'),
  })
  claimId = id
  await ask('claim.set', { id, field: 'description', value: '=HYPERLINK("x"), "the" line' })
  await ask('claim.set', { id, field: 'notes', value: 'first\nsecond | # third' })
  await ask('claim.set', { id, field: 'claimer.count', value: 1, reason: 'one official is named' })
  await ask('claim.set', { id, field: 'condition.type', value: 'if' })
  const evidence = (field: 'claimer' | 'condition', words: string) =>
    ask('evidence.add', { articleId, claimId: id, field, ...at(words) })
  await evidence('claimer', 'a harbour\tofficial')
  await evidence('condition', 'the mainland lifts its tax')
})
afterAll(() => made.close())

/** Rows of RFC 4180 CSV, read by its grammar. */
function readCsv(csv: string): string[][] {
  const rows: string[][] = [[]]
  const field = /(?:"((?:[^"]|"")*)"|([^,"\r\n]*))(,|\r\n)/gy
  for (const [, quoted, plain, end] of csv.matchAll(field)) {
    rows.at(-1)!.push(quoted === undefined ? plain! : quoted.replaceAll('""', '"'))
    if (end === '\r\n') rows.push([])
  }
  expect(field.lastIndex === 0 || field.lastIndex === csv.length).toBe(true)
  return rows.slice(0, -1)
}

test('CSV: one row for each claim, quotations beside the fields, formulas guarded', async () => {
  const { path, records, bytes } = await made.export('csv')
  const csv = readFileSync(path, 'utf8')
  expect(bytes).toBe(Buffer.byteLength(csv))
  expect(csv.endsWith('\r\n')).toBe(true)
  const [header, row, ...rest] = readCsv(csv)
  expect(rest).toEqual([])
  expect(records).toBe(1)
  expect(row).toHaveLength(header!.length)
  const cells = Object.fromEntries(header!.map((name, column) => [name, row![column]]))
  expect(cells).toMatchObject({
    claim: claimId,
    article: articleId,
    file: 'ferry.txt',
    sentence: 'If the mainland lifts its tax: =HYPERLINK("x"), "the" line',
    'description quotation': 'reopen the ferry line, a harbour\tofficial',
    claimer: 'a harbour official',
    'claimer quotation': 'a harbour\tofficial',
    'claimer.count': '1',
    condition: 'the mainland lifts its tax',
    'condition.type': 'if',
    notes: 'first\nsecond | # third',
    lacking: '',
  })
})

test('Markdown: quotations numbered, the condition with the claim, nothing runs', async () => {
  const { path } = await made.export('md')
  const report = readFileSync(path, 'utf8')
  expect(report).toContain('## Ferry talks resume after a year of silence')
  expect(report).toContain('### If the mainland lifts its tax: =HYPERLINK("x"), "the" line [1]')
  expect(report).toContain('> [1] “reopen the ferry line, a harbour\tofficial”')
  expect(report).toContain('> [2] “a harbour\tofficial”')
  expect(report).toContain('> [3] “the mainland lifts its tax”')
  expect(report).toContain('- Claimer: a harbour official [2]')
  expect(report).toContain('(inferred: one official is named)')
})

test('Markdown: nothing that stands in a page becomes markup', async () => {
  const article = await made.ask('article.open', { id: articleId })
  const claim = await made.ask('claim.open', { id: claimId })
  const hostile = '<img src=x> *bold* [a](b) `c` # d\n- e | f'
  const evidence = claim.evidence.map((words) => ({ ...words, exact: hostile }))
  const report = articleReport({ ...article, headline: hostile }, [{ ...claim, evidence }], {
    next: 7,
  })
  expect(report).toContain('## \\<img src=x\\> \\*bold\\* \\[a\\](b) \\`c\\` \\# d - e \\| f\n')
  expect(report).toContain('> [7] “\\<img src=x\\>')
  expect(report).not.toMatch(/(?<!\\)[<`]/)
  expect(report).toContain('\n> \\- e')
})

test('Markdown: the source line says where the article comes from', async () => {
  const article = await made.ask('article.open', { id: articleId })
  const facts = {
    publisher: 'Tarvell Gazette',
    credit: 'KW',
    datelinePlace: 'Tarvell',
    published: '2031-03-04T06:10:00+05:30',
  }
  expect(articleReport({ ...article, ...facts }, [], { next: 1 })).toContain(
    '\nTarvell Gazette · credit: KW · dateline: Tarvell · published: 2031-03-04T06:10:00+05:30 · file: ferry.txt\n',
  )
})

test('JSON Lines: keys sorted, every record there, spans in code points and bytes', async () => {
  const { path, records } = await made.export('jsonl')
  const raw = readFileSync(path, 'utf8').trimEnd().split('\n')
  const lines = raw.map((line) => JSON.parse(line) as Record<string, unknown>)
  expect(raw).toHaveLength(records)
  for (const line of lines) expect(Object.keys(line)).toEqual(Object.keys(line).toSorted())
  const kinds = new Set(lines.map((line) => line['record']))
  for (const kind of ['case', 'article', 'claim', 'operation']) expect(kinds).toContain(kind)
  const claim = lines.find((line) => line['record'] === 'claim')!
  const article = lines.find((line) => line['record'] === 'article')!
  expect(article).toMatchObject({
    originalSha256: articleId,
    text,
    originalBytes: Buffer.byteLength(text),
  })
  expect(claim).toMatchObject({
    id: claimId,
    evidence: [{ field: 'description' }, { field: 'claimer' }, { field: 'condition' }],
    fields: { 'claimer.count': [{ value: 1, reason: 'one official is named' }] },
  })
  const operations = lines.filter((line) => line['record'] === 'operation')
  expect(operations.at(-1)).toMatchObject({ kind: 'claim.set' })
  // Records of the exports before this one follow upon no new work.
  expect(operations.map(({ kind }) => kind)).not.toContain('case.export')
  const { operations: count } = await made.ask('verify.run', {})
  expect(count).toBeGreaterThan(operations.length)
})

test('an export of the same case is the same to the byte', async () => {
  const first = await made.export('jsonl', join(made.folder, 'one.jsonl'))
  const second = await made.export('jsonl', join(made.folder, 'two.jsonl'))
  expect(readFileSync(first.path)).toEqual(readFileSync(second.path))
})

test('an export to a place that cannot be written fails with its name and leaves nothing', async () => {
  await expect(made.export('csv', join(made.folder, 'missing/out.csv'))).rejects.toMatchObject({
    code: 'file/unwritable',
    details: { name: 'out.csv' },
  })
  expect(existsSync(join(made.folder, 'missing'))).toBe(false)
  expect(readdirSync(made.folder).filter((name) => name.startsWith('.out'))).toEqual([])
})
