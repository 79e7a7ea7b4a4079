import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { exitCodes } from '../../../src-main/cli/exit-codes.ts'
import { openCase } from '../../../src-main/engine/store/index.ts'
import { commandLine, objects, story } from './run.ts'

const { run, start, put, folder, remove } = commandLine()
afterAll(remove)
const resources = join(import.meta.dirname, '../../../resources')

test('import, list, show, search, export, verify', async () => {
  put('pages/ferry.txt', story)
  put('pages/empty.txt', '')
  const first = await run(['import', 'a.attest', 'pages', '--json'])
  expect(first.code).toBe(exitCodes.refused)
  const rows = objects(first.stdout)
  expect(rows).toMatchObject([
    { name: 'empty.txt', outcome: 'refused', code: 'article/empty', articleId: null },
    { name: 'ferry.txt', outcome: 'imported', code: null, reason: null },
  ])
  expect(rows[0]!['reason']).toMatch(/no text/)
  const again = await run(['import', 'a.attest', 'pages/ferry.txt'])
  expect(again).toMatchObject({
    code: exitCodes.done,
    stdout: '0 imported, 1 in the case already, 0 refused\n',
  })

  const listed = objects((await run(['list', 'a.attest', '--json'])).stdout)
  expect(listed).toMatchObject([{ headline: 'Ferry line to the islands reopens' }])
  const id = String(listed[0]!['id'])
  expect((await run(['list', 'a.attest'])).stdout).toContain(id.slice(0, 12))

  const shown = await run(['show', 'a.attest', id.slice(0, 6)])
  expect(shown.stdout).toContain('The first boat carried two hundred people')
  const article = objects((await run(['show', 'a.attest', id.slice(0, 6), '--json'])).stdout)[0]
  expect(article).toMatchObject({ id, text: story, claims: [] })

  const found = await run(['search', 'a.attest', 'harbour', 'master'])
  expect(found.stdout).toContain('Ferry line')
  expect(found.stdout).toContain('harbour master')
  expect(await run(['search', 'a.attest', 'zeppelin'])).toMatchObject({ code: 0, stdout: '' })

  const exported = await run(['export', 'a.attest', '--format', 'jsonl', '-o', 'out.jsonl'])
  expect(exported).toMatchObject({ code: 0, stdout: '' })
  const records = objects(readFileSync(join(folder, 'out.jsonl'), 'utf8'))
  expect(exported.stderr).toContain(`${records.length} records`)

  const verified = objects((await run(['verify', 'a.attest', '--json'])).stdout)[0]
  expect(verified).toMatchObject({ articles: 1, mismatched: [], damaged: [], broken: null })
})

test('a case that is not there is not made by looking at it', async () => {
  for (const args of [
    ['list', 'none.attest'],
    ['show', 'none.attest', 'a'],
    ['search', 'none.attest', 'x'],
    ['verify', 'none.attest'],
    ['export', 'none.attest', '--format', 'csv', '-o', 'x.csv'],
  ]) {
    const { code, stderr } = await run(args)
    expect(code).toBe(exitCodes.failed)
    expect(stderr).toMatch(/^“none\.attest” .+\.\n$/)
  }
  expect(existsSync(join(folder, 'none.attest'))).toBe(false)
})

test('a case that is open elsewhere: who has it', async () => {
  const holder = openCase(join(folder, 'held.attest'), { author: 'a', resources })
  const { code, stdout, stderr } = await run(['list', 'held.attest'])
  holder.close()
  expect({ code, stdout }).toEqual({ code: exitCodes.failed, stdout: '' })
  expect(stderr).toMatch(/^The case is open elsewhere, by \S+@\S+\./)
})

test('a file that is no case is left alone', async () => {
  const text = 'not a case at all. '.repeat(20)
  put('other.attest', text)
  const { code, stderr } = await run(['import', 'other.attest', 'pages'])
  expect(code).toBe(exitCodes.failed)
  expect(stderr).toBe('“other.attest” is not an Attest case.\n')
  expect(readFileSync(join(folder, 'other.attest'), 'utf8')).toBe(text)
})

test('Ctrl+C ends an import; what was imported stays', async () => {
  for (let no = 0; no < 400; no++) put(`many/${no}.txt`, `${story}\nEdition ${no}\n`)
  const child = start('import', 'many.attest', 'many')
  while (!existsSync(join(folder, 'many.attest-wal')))
    await new Promise((done) => setTimeout(done, 20))
  setTimeout(() => child.kill('SIGINT'), 800)
  const [code] = (await once(child, 'close')) as [number]
  expect(code).toBe(exitCodes.interrupted)
  const { stdout } = await run(['list', 'many.attest', '--json'])
  const { length } = objects(stdout)
  expect(length).toBeLessThan(400)
  expect((await run(['verify', 'many.attest'])).code).toBe(exitCodes.done)
})
