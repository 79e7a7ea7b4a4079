import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { exitCodes } from '../../../src-main/cli/exit-codes.ts'
import { help } from '../../../src-main/cli/help.ts'
import { commandLine, objects, story } from './run.ts'

const { run, put, folder, remove } = commandLine()
afterAll(remove)

test('the help names every exit code', async () => {
  for (const code of Object.values(exitCodes))
    expect(help).toMatch(new RegExp(`^ {4}${code} `, 'm'))
  for (const args of [[], ['--help'], ['extract', '--help']]) {
    expect(await run(args)).toEqual({ code: 0, stdout: help, stderr: '' })
  }
})

test.each([
  [['fly'], '“fly”'],
  [['extract', '--as', 'xls'], '--as is one of'],
  [['extract', '--loud'], '--loud'],
  [['read'], 'at least one'],
  [['import', 'a.attest'], 'at least one'],
  [['export', 'a.attest', '--format', 'pdf', '-o', 'x'], 'jsonl, csv, csv-excel, md'],
  [['export', 'a.attest', '--format', 'csv'], '-o'],
  [['search', 'a.attest'], 'words'],
])('%j is answered with a sentence and exit code 2', async (args, words) => {
  const { code, stdout, stderr } = await run(args)
  expect({ code, stdout }).toEqual({ code: exitCodes.usage, stdout: '' })
  expect(stderr).toContain(words)
  expect(stderr).not.toContain('    at ')
})

test('extract prints one object; its blocks cut their words out of its text', async () => {
  const { code, stdout } = await run(['extract', '--as', 'text'], story)
  expect(code).toBe(0)
  const [page, ...more] = objects(stdout)
  expect(more).toEqual([])
  expect(page).toMatchObject({ headline: 'Ferry line to the islands reopens', text: story })
  expect(page!['body']).toContain('The first boat carried two hundred people')
  for (const key of ['publisher', 'credit', 'dateline', 'byline', 'url']) {
    expect(page![key] === null || typeof page![key] === 'string').toBe(true)
  }
  const blocks = page!['blocks'] as { start: number; end: number; kind: string }[]
  const headline = blocks.find(({ kind }) => kind === 'headline')!
  expect(story.slice(headline.start, headline.end)).toBe('Ferry line to the islands reopens')

  const body = await run(['extract', '--as', 'text', '--body'], story)
  expect(body.stdout).toBe(`${String(page!['body'])}\n`)
})

test('extract tells HTML from text itself, and says what it cannot read', async () => {
  const html = `<!doctype html><title>x</title><article><h1>Ferry</h1>${story
    .split('\n\n')
    .map((paragraph) => `<p>${paragraph}</p>`)
    .join('')}</article>`
  const { stdout } = await run(['extract'], html)
  expect(objects(stdout)[0]!['text']).not.toContain('<p>')
  const empty = await run(['extract'], '')
  expect(empty).toMatchObject({ code: exitCodes.failed, stdout: '' })
  expect(empty.stderr).toBe('The file holds no text.\n')
})

test('extract ends with a reason at a page that is made to take for ever or all the memory', async () => {
  const bomb = await run(['extract'], '<p><i>'.repeat(1_300_000))
  expect(bomb).toMatchObject({ code: exitCodes.failed, stdout: '' })
  // Which limit it meets first, memory or time, is the machine's affair.
  expect(bomb.stderr).toMatch(/Reading the file (took longer than|broke off)/)
}, 60_000)

test('the saved page that users bring', async (context) => {
  const seed = join(import.meta.dirname, '../../../../shared/seed')
  const name = readdirSync(seed, { withFileTypes: true }).find((entry) => entry.isFile())?.name
  if (!name) return context.skip()
  const { stdout } = await run(['extract', '--as', 'text'], readFileSync(join(seed, name)))
  expect(objects(stdout)[0]).toMatchObject({
    credit: expect.stringContaining('PTI') as string,
    agencies: ['PTI', 'AP'],
    dateline: expect.stringMatching(/baghdad/i) as string,
    published: { edtf: '2020-10-12T03:38:00+05:30', zone: '+05:30', order: 'day-month' },
  })
})

test('read accounts for every file, with a sentence for those it cannot read', async () => {
  put('pages/a.txt', story)
  put('pages/b/empty.txt', '')
  put('pages/b/paper.pdf', '%PDF-1.7 something')
  mkdirSync(join(folder, 'pages/nothing'))
  const { code, stdout } = await run(['read', 'pages', 'missing.txt', 'pages/nothing'])
  expect(code).toBe(exitCodes.refused)
  const lines = objects(stdout)
  expect(lines.map(({ type, file }) => [type, file])).toEqual([
    ['document', 'pages/a.txt'],
    ['problem', 'pages/b/empty.txt'],
    ['problem', 'pages/b/paper.pdf'],
    ['problem', 'missing.txt'],
    ['problem', 'pages/nothing'],
  ])
  expect(Object.keys(lines[0]!)).toEqual([
    'type',
    'file',
    'part',
    'title',
    'text',
    'url',
    'date',
    'annotations',
  ])
  expect(lines[0]).toMatchObject({ title: 'Ferry line to the islands reopens', annotations: [] })
  expect(lines[0]!['text']).toContain('She told'.toLowerCase())
  for (const line of lines.slice(1)) expect(line['reason']).toMatch(/^“.+\.$/)
})
