import { chmodSync, symlinkSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, expect, test } from 'vitest'
import { FILE_SIZE_LIMIT } from '../../../src-main/engine/chosen-files.ts'
import { nobody } from '../../../src-main/engine/identity.ts'
import { createEngine } from '../../../src-main/engine/index.ts'
import { oddWorker, page, resources, type WorkingCase, workingCase } from './working-case.ts'

const isRoot = process.getuid?.() === 0
let open: WorkingCase[] = []

function newCase(...options: Parameters<typeof workingCase>): WorkingCase {
  const made = workingCase(...options)
  open.push(made)
  return made
}

afterEach(async () => {
  await Promise.all(open.map((one) => one.close()))
  open = []
})

const story = (no: number) =>
  page(
    `Dam ${no} will hold, says minister`,
    `The water behind dam number ${no} fell by two metres on Tuesday, Minister Ana Corvo said.`,
    `Engineers of the river authority called the fall of dam ${no} expected.`,
  )

test('a folder with bad files: each file has its row, the good ones are in the case', async () => {
  const made = newCase()
  const { put, folder, ask } = made
  put('pages/good.txt', story(1))
  put('pages/deep/er/good.html', `<html><body><h1>Bridge shut</h1><p>${story(2)}</p></body></html>`)
  put('pages/twin.txt', story(1))
  put('pages/empty.txt', '')
  put('pages/blank.txt', ' \n\t\n')
  put(
    'pages/binary.txt',
    new Uint8Array(4_000).map((_, at) => (at * 7919) % 32),
  )
  put('pages/photo.png', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0]))
  put('pages/.hidden.txt', story(3))
  truncateSync(put('pages/huge.html', ''), FILE_SIZE_LIMIT + 1)
  symlinkSync(join(folder, 'pages'), join(folder, 'pages/deep/loop'))
  if (!isRoot) chmodSync(put('pages/locked.txt', story(4)), 0)

  const { rows, end } = await made.import(join(folder, 'pages'))
  const outcomes = rows.map(({ name, outcome, code }) => [name, outcome, code])
  expect(outcomes).toEqual([
    ['binary.txt', 'refused', 'file/unsupported'],
    ['blank.txt', 'refused', 'article/empty'],
    ['deep/er/good.html', 'imported', null],
    ['deep/loop', 'refused', 'file/unsupported'],
    ['empty.txt', 'refused', 'article/empty'],
    ['good.txt', 'imported', null],
    ['huge.html', 'refused', 'file/too-large'],
    ...(isRoot ? [] : [['locked.txt', 'refused', 'file/unreadable']]),
    ['photo.png', 'refused', 'file/unsupported'],
    ['twin.txt', 'duplicate', 'article/duplicate'],
  ])
  const refused = isRoot ? 6 : 7
  expect(end).toMatchObject({ outcome: 'done', imported: 2, duplicate: 1, refused, code: null })
  const { rows: listed } = await ask('article.list', {})
  expect(listed.map(({ originalName }) => originalName).toSorted()).toEqual([
    'deep/er/good.html',
    'good.txt',
  ])
  const good = rows.find(({ name }) => name === 'good.txt')
  expect(rows.find(({ name }) => name === 'twin.txt')?.articleId).toBe(good?.articleId)
})

test('one import is one undo; importing again after it brings the articles back', async () => {
  const made = newCase()
  const paths = [1, 2, 3].map((no) => made.put(`${no}.txt`, story(no)))
  await made.import(...paths)
  await made.ask('history.undo', {})
  expect(await made.ask('article.list', {})).toMatchObject({ total: 0 })
  const { end } = await made.import(...paths)
  expect(end).toMatchObject({ imported: 3, duplicate: 0 })
  expect((await made.import(...paths)).end).toMatchObject({ imported: 0, duplicate: 3 })
})

test('cancel keeps what is done, and the ledger says exactly that', async () => {
  const made = newCase()
  for (let no = 0; no < 200; no++) made.put(`many/${no}.txt`, story(no))
  const grants = [made.grant(join(made.folder, 'many'))]
  const { jobId } = await made.ask('import.start', { grants })
  while (!made.heard.some(({ name }) => name === 'job.progress')) await sleep(5)
  while ((await made.ask('article.list', {})).total < 5) await sleep(5)
  await made.ask('job.cancel', { jobId })
  while (!made.heard.some(({ name }) => name === 'job.ended')) await sleep(5)

  const rows = await made.ask('import.ledger', { jobId })
  const { total } = await made.ask('article.list', {})
  const ends = made.heard.filter(({ name }) => name === 'job.ended')
  expect(ends.map(({ payload }) => payload)).toMatchObject([
    { outcome: 'cancelled', imported: total },
  ])
  expect(total).toBeGreaterThanOrEqual(5)
  expect(total).toBeLessThan(200)
  expect(rows).toHaveLength(total)
  expect(rows.every(({ outcome }) => outcome === 'imported')).toBe(true)
})

test('a file that kills the pipeline costs only itself', async () => {
  const made = newCase({ worker: oddWorker })
  const paths = ['a', 'die', 'b', 'die-2', 'c'].map((name) => made.put(name, name))
  const { rows, end } = await made.import(...paths)
  expect(rows.map(({ name, outcome, code }) => [name, outcome, code])).toEqual([
    ['a', 'imported', null],
    ['die', 'refused', 'process/restarted'],
    ['b', 'imported', null],
    ['die-2', 'refused', 'process/restarted'],
    ['c', 'imported', null],
  ])
  expect(end).toMatchObject({ outcome: 'done', imported: 3, refused: 2 })
})

test('a cancel while a file hangs ends the job within the grace', async () => {
  const made = newCase({ worker: oddWorker })
  const grants = ['a', 'hang', 'b'].map((name) => made.grant(made.put(name, name)))
  const { jobId } = await made.ask('import.start', { grants })
  while ((await made.ask('import.ledger', { jobId })).length === 0) await sleep(5)
  const start = performance.now()
  await made.ask('job.cancel', { jobId })
  while (!made.heard.some(({ name }) => name === 'job.ended')) await sleep(5)
  expect(performance.now() - start).toBeLessThan(4_000)
  expect(await made.ask('import.ledger', { jobId })).toHaveLength(1)
})

test('calls are answered while an import runs, and the list is announced at most every 250 ms', async () => {
  const made = newCase()
  for (let no = 0; no < 150; no++) made.put(`many/${no}.txt`, story(no))
  const start = performance.now()
  const running = made.import(join(made.folder, 'many'))
  let slowest = 0
  while (!made.heard.some(({ name }) => name === 'job.ended')) {
    const asked = performance.now()
    await made.ask('case.info', {})
    slowest = Math.max(slowest, performance.now() - asked)
    await sleep(5)
  }
  const seconds = (performance.now() - start) / 1_000
  const changes = made.heard.filter(({ name }) => name === 'case.changed').length
  expect((await running).end).toMatchObject({ imported: 150 })
  expect(changes).toBeGreaterThanOrEqual(1)
  expect(changes).toBeLessThanOrEqual(seconds * 4 + 1)
  expect(slowest).toBeLessThan(100)
})

test('a case that cannot be opened is said by every call', async () => {
  const first = newCase()
  const path = first.put('foreign.attest', 'this is no case'.repeat(20))
  const engine = createEngine({
    casePath: path,
    identity: nobody('b'),
    resources,
    pipelineHosts: [{ connect: () => Promise.reject(new Error('unused')), stop: () => {} }],
    emit: () => {},
    log: { event: () => {}, incident: () => {} },
  })
  expect(engine.failure?.code).toBe('case/foreign')
  const failed = { ok: false, error: { code: 'case/foreign' } }
  expect(await engine.answer('case.info', {})).toMatchObject(failed)
  expect(await engine.answer('article.list', {})).toMatchObject(failed)
  await engine.close()
})
