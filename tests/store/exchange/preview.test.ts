import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { makeZip } from '../../fixtures/formats/make-zip.ts'
import type { HeaderMapping, ImportPreview } from '../../../src-preload/contract/import.ts'
import { page, type WorkingCase, workingCase } from './working-case.ts'

let made: WorkingCase
beforeEach(() => {
  made = workingCase()
})
afterEach(() => made.close())

const story = (no: number) =>
  page(`Dam ${no} will hold`, `The water behind dam ${no} fell, Minister Ana Corvo said.`)

/** Imports a table by these columns. */
async function importMapped(path: string, columns: HeaderMapping[]) {
  const ended = once(made.events, 'job.ended')
  const { jobId } = await made.ask('import.start', { grants: [made.grant(path)], columns })
  await ended
  return made.ask('import.ledger', { jobId })
}

/** What the windows were told last, after the look came to its end. */
async function look(...paths: string[]): Promise<ImportPreview> {
  const ended = once(made.events, 'job.ended')
  await made.ask('import.preview', { grants: paths.map(made.grant) })
  await ended
  const told = made.heard.filter(({ name }) => name === 'import.looked').at(-1)!
  return told.payload['preview'] as ImportPreview
}

const table = (...names: string[]) =>
  `${names.join(';')}\n${[1, 2, 3]
    .map((no) => names.map((name) => `${name} ${no}: the water fell again.`).join(';'))
    .join('\n')}\n`

test('a look says what would be read, what is known and what would be refused, and stores nothing', async () => {
  made.put('all/a.txt', story(1))
  made.put('all/twin.txt', story(1))
  made.put('all/b.html', `<html><body><p>${story(2)}</p></body></html>`)
  made.put('all/photo.png', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0]))
  const inside = [3, 4].map((no) => ({ name: `${no}.txt`, content: story(no) }))
  made.put('all/more.zip', makeZip(inside))
  const known = made.put('known.txt', story(5))
  await made.import(known)

  const preview = await look(join(made.folder, 'all'), known)
  expect(preview).toMatchObject({ isDone: true, files: 6, looked: 6, duplicates: 2, refused: 1 })
  const kinds = preview.kinds.map(({ kind, files, inside: of }) => [kind, files, of])
  expect(kinds.toSorted()).toEqual([
    ['html', 1, 0],
    ['text', 1, 0],
    ['zip', 1, 2],
  ])
  expect(preview.refusals).toMatchObject([{ name: 'photo.png', code: 'file/unsupported' }])
  expect(await made.ask('article.list', {})).toMatchObject({ total: 1 })
  expect(await made.ask('import.list', {})).toHaveLength(1)
})

test('a look can be left: it ends as cancelled', async () => {
  for (let no = 0; no < 50; no++) made.put(`many/${no}.txt`, story(no))
  const { jobId } = await made.ask('import.preview', { grants: [made.grant(made.folder)] })
  await made.ask('job.cancel', { jobId })
  await expect
    .poll(() => made.heard.at(-1))
    .toMatchObject({
      name: 'job.ended',
      payload: { jobId, what: 'preview', outcome: 'cancelled' },
    })
})

test('what the analyst says of a table is kept by its header and taken the next time', async () => {
  const first = made.put('first.csv', table('when', 'what', 'who'))
  const [seen] = (await look(first)).tables
  expect(seen).toMatchObject({ columns: ['when', 'what', 'who'], isRemembered: false, files: 1 })
  expect(seen?.rows[0]?.[1]).toBe('what 1: the water fell again.')

  const mapping = { ...seen!.mapping, text: 'what', title: 'when', author: null }
  const rows = await importMapped(first, [{ header: seen!.header, mapping }])
  expect(rows).toMatchObject([{ outcome: 'imported', details: { articles: 3 } }])

  const other = made.put('other.csv', table('who', 'when', 'what').replaceAll('again', 'twice'))
  expect((await look(other)).tables).toMatchObject([{ isRemembered: true, mapping }])
  await made.import(other)
  const found = await made.ask('article.list', { query: 'twice' })
  expect(found.rows.map(({ headline }) => headline).toSorted()).toEqual([
    'when 1: the water fell twice.',
    'when 2: the water fell twice.',
    'when 3: the water fell twice.',
  ])
})

test('a table read by the analyst’s columns is read by them again when the case is verified', async () => {
  const path = made.put('odd.csv', table('when', 'what', 'who'))
  const header = ['what', 'when', 'who'].join('\n')
  const mapping = { text: 'who', title: 'what' }
  await importMapped(path, [{ header, mapping }])
  await made.ask('history.undo', {}) // the import
  await made.ask('history.undo', {}) // the columns
  await made.ask('history.redo', {})
  await made.ask('history.redo', {})
  const report = await made.ask('verify.run', {})
  expect(report).toMatchObject({ articles: 3, damaged: [], broken: null })
})

test('the ledger of every import stays, is found from its article and can be written to a file', async () => {
  const path = made.put('a.txt', story(1))
  const odd = made.put('=odd.bin', new Uint8Array([0, 1, 2, 3]))
  const { jobId } = await made.import(path, odd)
  const [row] = await made.ask('import.ledger', { jobId })
  const again = await made.import(path)
  const imports = await made.ask('import.list', { articleId: row!.articleId })
  expect(imports.map((one) => one.jobId)).toEqual([again.jobId, jobId])
  expect(imports[1]).toMatchObject({ name: 'a.txt', imported: 1, duplicate: 0, refused: 1 })

  const out = join(made.folder, 'ledger.csv')
  const wanted = { jobId, format: 'csv', outcome: 'refused', query: 'odd FORMAT' } as const
  const saved = await made.ask('import.saveLedger', { ...wanted, grant: made.grant(out) })
  expect(saved).toMatchObject({ name: 'ledger.csv', records: 1 })
  const [head, line] = readFileSync(out, 'utf8').split('\r\n')
  expect(head).toBe('name,outcome,reason,article,code')
  expect(line).toMatch(/^'=odd\.bin,refused,"“=odd\.bin” is not a format/)
})
