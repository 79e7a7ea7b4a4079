import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { locked, unlocked } from '../../../src-main/engine/exchange/bundle/encrypt.ts'
import { type WorkingCase, workingCase } from './working-case.ts'

const fixtures = join(import.meta.dirname, '../../fixtures/age')
const identity = readFileSync(join(fixtures, 'identity.txt'), 'utf8')
  .split('\n')
  .find((line) => line.startsWith('AGE-SECRET-KEY'))!
const recipient = /public key: (age1\w+)/.exec(
  readFileSync(join(fixtures, 'identity.txt'), 'utf8'),
)![1]!
const words = 'The gates stay shut, the board said.\n'
const hasAge = spawnSync('age', ['--version']).status === 0

let folder = ''
let made: WorkingCase | null = null
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'attest-age-'))
})
afterEach(async () => {
  rmSync(folder, { recursive: true })
  await made?.close()
  made = null
})

async function* pieces(...texts: string[]): AsyncGenerator<Uint8Array> {
  for (const text of texts) yield Buffer.from(text)
}
const lockedBytes = async (...args: Parameters<typeof locked>) =>
  Buffer.concat(await Array.fromAsync(locked(...args)))

test('files of another implementation open here', async () => {
  const read = (name: string) => readFileSync(join(fixtures, name))
  const byKey = await unlocked(read('x25519.age'), { identity, passphrase: null })
  expect(byKey.toString()).toBe(words)
  const byPassphrase = await unlocked(read('passphrase.age'), {
    identity: null,
    passphrase: 'orin dam 12',
  })
  expect(byPassphrase.toString()).toBe(words)
})

test('the wrong key, the wrong passphrase and a changed bit are told apart', async () => {
  const bytes = readFileSync(join(fixtures, 'x25519.age'))
  const other = `AGE-SECRET-KEY-1${identity.slice(16)}`
  const passphrase = readFileSync(join(fixtures, 'passphrase.age'))
  await expect(unlocked(passphrase, { identity: other, passphrase: null })).rejects.toMatchObject({
    code: 'bundle/locked',
    details: { reason: 'passphrase' },
  })
  await expect(
    unlocked(passphrase, { identity: null, passphrase: 'orin dam 13' }),
  ).rejects.toMatchObject({
    code: 'bundle/locked',
  })
  await expect(unlocked(bytes, { identity: null, passphrase: null })).rejects.toMatchObject({
    code: 'bundle/locked',
    details: { reason: 'recipient' },
  })
  const changed = Buffer.from(bytes)
  changed[changed.length - 3]! ^= 1
  await expect(unlocked(changed, { identity, passphrase: null })).rejects.toMatchObject({
    code: 'bundle/damaged',
  })
})

test.runIf(hasAge)('a bundle opens with another implementation', async () => {
  made = workingCase({ isSigning: true })
  await made.import(made.put('gates.txt', `Gates shut\n\nBRESK - ${words}`))
  const lock = { kind: 'recipients' as const, recipients: [recipient] }
  const { path } = await made.bundle(join(folder, 'a.attestbundle.age'), { lock })
  const plain = await made.bundle(join(folder, 'b.attestbundle'))
  const opened = spawnSync('age', ['-d', '-i', join(fixtures, 'identity.txt'), path], {
    maxBuffer: 2 ** 26,
  })
  expect(opened.stdout.equals(readFileSync(plain.path))).toBe(true)
})

test('what is locked here opens here, for each recipient and for the analyst’s own key', async () => {
  made = workingCase({ isSigning: true })
  const { recipient: own } = await made.ask('identity.show', {})
  const bytes = await lockedBytes(pieces('one ', 'two'), {
    kind: 'recipients',
    recipients: [recipient, own!],
  })
  expect((await unlocked(bytes, { identity, passphrase: null })).toString()).toBe('one two')
  await made.import(made.put('gates.txt', `Gates shut\n\nBRESK - ${words}`))
  const lock = { kind: 'passphrase' as const, passphrase: 'orin' }
  const { path } = await made.bundle(join(folder, 'c.attestbundle.age'), { lock })
  await expect(made.merge(path)).rejects.toMatchObject({ code: 'bundle/locked' })
  expect((await made.merge(path, 'orin')).report).toMatchObject({ operations: 0 })
  writeFileSync(path, 'age-encryption.org/v1\nnothing')
  await expect(made.merge(path, 'orin')).rejects.toMatchObject({
    code: expect.stringMatching(/^bundle\//) as string,
  })
})
