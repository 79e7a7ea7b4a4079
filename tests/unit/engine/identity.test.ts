import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { loadIdentity } from '../../../src-main/engine/identity.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'attest-identity-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('the key is made once, for its owner only, and stays', () => {
  const home = join(folder, 'not/yet')
  const identity = loadIdentity(home)
  expect(identity.fingerprint).toMatch(/^[0-9a-f]{16}$/)
  const again = loadIdentity(home)
  expect(again.fingerprint).toBe(identity.fingerprint)
  expect(again.key!.equals(identity.key!)).toBe(true)
  const file = join(home, 'analyst-key.pem')
  expect(readFileSync(file, 'utf8')).toContain('BEGIN PRIVATE KEY')
  if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600)
})

test('two folders are two analysts', () => {
  const [a, b] = ['a', 'b'].map((name) => loadIdentity(join(folder, name)))
  expect(a!.fingerprint).not.toBe(b!.fingerprint)
})
