import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { logIncident, openLog } from '../../../src-main/app/log.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'attest-log-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('one JSON line per event, with the stack of an incident under its id', () => {
  const file = join(folder, 'logs/app.log')
  const log = openLog(file)
  log('started', { version: '1.0.0' })
  logIncident(log)('id-1', new TypeError('no\nsuch thing'))
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n')
  const [started, incident] = lines.map((line) => JSON.parse(line) as Record<string, unknown>)
  expect(lines).toHaveLength(2)
  expect(started).toMatchObject({ event: 'started', version: '1.0.0' })
  expect(Date.parse(String(started?.['at']))).not.toBeNaN()
  expect(incident).toMatchObject({ event: 'incident', incident: 'id-1' })
  expect(incident?.['stack']).toContain('TypeError: no\nsuch thing')
})

test('at 1 MB the log is put aside, and never more than two are kept', () => {
  const file = join(folder, 'app.log')
  const log = openLog(file)
  const facts = { filler: 'x'.repeat(10_000) }
  for (let n = 0; n < 350; n++) log('event', facts)
  expect(statSync(file).size).toBeLessThan(1_020_000)
  expect(statSync(`${file}.1`).size).toBeGreaterThan(1_000_000)
  expect(existsSync(`${file}.2`)).toBe(false)
})

test('a log that cannot be written stops nothing', () => {
  const log = openLog(join(folder, 'app.log'))
  rmSync(folder, { recursive: true })
  expect(() => log('event')).not.toThrow()
})
