import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openSettings } from '../../../src-main/app/settings.ts'
import { defaultSettings } from '../../../src-preload/contract/settings.ts'

let folder = ''
let logged: string[] = []
const log = (event: string) => void logged.push(event)

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'attest-settings-'))
  logged = []
})
afterEach(() => rmSync(folder, { recursive: true }))

test('what was set is there after a restart, and no draft is left beside it', () => {
  const file = join(folder, 'deep/settings.json')
  openSettings(file, log).set({ theme: 'dark', lastCase: '/cases/river.attest' })
  openSettings(file, log).set({ textSize: 120, theme: undefined })
  const read = openSettings(file, log).get()
  expect(read).toMatchObject({ theme: 'dark', textSize: 120, lastCase: '/cases/river.attest' })
  expect(existsSync(`${file}.new`)).toBe(false)
})

test('a bad value costs that one setting', () => {
  const file = join(folder, 'settings.json')
  const stored = { theme: 'mauve', textSize: 150, panes: [1], window: { x: 'left' }, later: true }
  writeFileSync(file, JSON.stringify(stored))
  expect(openSettings(file, log).get()).toEqual({
    ...defaultSettings,
    textSize: 150,
    window: null,
    lastCase: null,
  })
})

test.each(['', '{', 'null', '[]', '"x"', '\u0000\u0001', '{"theme":'])(
  'a broken file (%j) gives the defaults and can be written again',
  (text) => {
    const file = join(folder, 'settings.json')
    writeFileSync(file, text)
    const settings = openSettings(file, log)
    expect(settings.get()).toMatchObject(defaultSettings)
    settings.set({ letterKeys: false })
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ letterKeys: false })
  },
)

test('a profile that cannot be written stops nothing', () => {
  const file = join(folder, 'settings.json')
  mkdirSync(file) // nothing can be renamed onto a folder
  const settings = openSettings(file, log)
  settings.set({ theme: 'light' })
  expect(settings.get().theme).toBe('light')
  expect(logged).toEqual(['settings.unwritable'])
})
