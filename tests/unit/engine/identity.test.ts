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
  expect(loadIdentity(home)).toEqual(identity)
  const file = join(home, 'analyst-key.pem')
  expect(readFileSync(file, 'utf8')).toContain('BEGIN PRIVATE KEY')
  if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600)
})

test('two folders are two analysts', () => {
  expect(loadIdentity(join(folder, 'a'))).not.toEqual(loadIdentity(join(folder, 'b')))
})
