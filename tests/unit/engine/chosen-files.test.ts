import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import {
  type ChosenFile,
  chosenFiles,
  FILE_SIZE_LIMIT,
  readChosen,
} from '../../../src-main/engine/chosen-files.ts'

const isRoot = process.getuid?.() === 0
const never = new AbortController().signal
let folder = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'attest-files-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function put(name: string, text = name): string {
  const path = join(folder, name)
  mkdirSync(join(path, '..'), { recursive: true })
  writeFileSync(path, text)
  return path
}

async function all(paths: string[], signal = never): Promise<ChosenFile[]> {
  return Array.fromAsync(chosenFiles(paths, signal))
}

test('the folder that a browser saved beside a page is part of the page', async () => {
  put('page.html')
  put('page_files/frame.html')
  put('seite.htm')
  put('seite-Dateien/style.css')
  put('notes_files/note.txt')
  const files = await all([folder])
  expect(files.map(({ name }) => name)).toEqual(['notes_files/note.txt', 'page.html', 'seite.htm'])
})

test('folders are walked by name, hidden files left out, names relative to the choice', async () => {
  put('b/2.txt')
  put('b/1.txt')
  put('a.txt')
  put('.hidden')
  put('.git/config')
  const files = await all([folder, join(folder, 'b/1.txt')])
  expect(files.map(({ name }) => name)).toEqual(['a.txt', 'b/1.txt', 'b/2.txt', '1.txt'])
  expect(files.every(({ failure }) => failure === null)).toBe(true)
})

test('a hidden file that was chosen itself is taken', async () => {
  expect(await all([put('.hidden')])).toMatchObject([{ name: '.hidden', failure: null }])
})

test('links are listed and not followed, so a loop ends', async () => {
  put('a/page.txt')
  symlinkSync(folder, join(folder, 'a/loop'))
  symlinkSync(join(folder, 'a/page.txt'), join(folder, 'link.txt'))
  const refused = { code: 'file/unsupported', details: { reason: 'symbolic-link' } }
  expect(await all([folder])).toMatchObject([
    { name: 'a/loop', failure: refused },
    { name: 'a/page.txt', failure: null },
    { name: 'link.txt', failure: refused },
  ])
})

test('a link that was chosen itself is followed', async () => {
  symlinkSync(put('page.txt'), join(folder, 'link.txt'))
  expect(await all([join(folder, 'link.txt')])).toMatchObject([{ name: 'link.txt', failure: null }])
})

test('what is missing is listed', async () => {
  const missing = await all([join(folder, 'missing.txt')])
  expect(missing).toMatchObject([{ name: 'missing.txt', failure: { code: 'file/unreadable' } }])
  await expect(readChosen(missing[0]!)).rejects.toMatchObject({ code: 'file/unreadable' })
})

test('a file that vanishes between the list and the reading is unreadable', async () => {
  const path = put('page.txt')
  const [file] = await all([path])
  rmSync(path)
  await expect(readChosen(file!)).rejects.toMatchObject({ code: 'file/unreadable' })
})

test('what may not be read is listed', async () => {
  chmodSync(put('locked.txt'), 0)
  put('shut/page.txt')
  chmodSync(join(folder, 'shut'), 0)
  await asOrdinaryUser(async () => {
    const [locked, shut] = await all([folder])
    await expect(readChosen(locked!)).rejects.toMatchObject({ code: 'file/unreadable' })
    expect(shut).toMatchObject({ name: 'shut/', failure: { code: 'file/unreadable' } })
  })
  chmodSync(join(folder, 'shut'), 0o700)
})

/** Root may read everything; what it may not is seen as Debian's "nobody". */
async function asOrdinaryUser(run: () => Promise<void>): Promise<void> {
  if (!isRoot) return run()
  chmodSync(folder, 0o755)
  process.seteuid?.(65_534)
  try {
    await run()
  } finally {
    process.seteuid?.(0)
  }
}

test('a file over the limit is refused by its size alone', async () => {
  const path = put('huge.html')
  truncateSync(path, FILE_SIZE_LIMIT + 1)
  const [file] = await all([path])
  await expect(readChosen(file!)).rejects.toMatchObject({
    code: 'file/too-large',
    details: { bytes: FILE_SIZE_LIMIT + 1, limit: FILE_SIZE_LIMIT },
  })
})

test('an abort ends the walk', async () => {
  put('a.txt')
  await expect(all([folder], AbortSignal.abort())).rejects.toMatchObject({ code: 'job/cancelled' })
})
