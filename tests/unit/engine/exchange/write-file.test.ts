import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { writeFileWhole } from '../../../../src-main/engine/exchange/write-file.ts'
import { AttestError } from '../../../../src-preload/contract/result.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'attest-write-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

async function* pieces(...texts: string[]): AsyncGenerator<string> {
  yield* texts
}

test('the text is written as UTF-8, its size told in bytes, nothing else left', async () => {
  const text = 'é😀\n'.repeat(50_000)
  const written = await writeFileWhole(join(folder, 'out.txt'), pieces(text, 'end'))
  expect(readFileSync(join(folder, 'out.txt'), 'utf8')).toBe(`${text}end`)
  expect(written).toEqual({
    bytes: Buffer.byteLength(text) + 3,
    sha256: createHash('sha256').update(`${text}end`).digest('hex'),
  })
  expect(readdirSync(folder)).toEqual(['out.txt'])
})

test('a text that breaks off leaves what was there', async () => {
  const path = join(folder, 'out.txt')
  writeFileSync(path, 'before')
  async function* breaking() {
    yield 'x'.repeat(200_000)
    expect(readFileSync(path, 'utf8')).toBe('before')
    throw new AttestError({ code: 'article/not-found' })
  }
  await expect(writeFileWhole(path, breaking())).rejects.toMatchObject({
    code: 'article/not-found',
  })
  expect(readFileSync(path, 'utf8')).toBe('before')
  expect(readdirSync(folder)).toEqual(['out.txt'])
})

test('a target that cannot be written is a failure with its name, and leaves no draft', async () => {
  mkdirSync(join(folder, 'taken'))
  for (const name of ['missing/out.txt', 'taken']) {
    await expect(writeFileWhole(join(folder, name), pieces('x'))).rejects.toMatchObject({
      code: 'file/unwritable',
    })
  }
  expect(readdirSync(folder)).toEqual(['taken'])
})
