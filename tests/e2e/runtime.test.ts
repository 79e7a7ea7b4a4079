import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { testApp, testFolder } from '../../tools/test-app.mjs'
import { launch } from './launch.ts'

const root = join(import.meta.dirname, '../..')

/** The smallest app: a hardened window, and better-sqlite3 in the main process. */
function writeSmallApp(folder: string, appFolder: string): void {
  mkdirSync(folder)
  writeFileSync(
    join(folder, 'package.json'),
    '{"name":"small","version":"1.0.0","main":"main.cjs"}',
  )
  writeFileSync(
    join(folder, 'main.cjs'),
    `const { app, BrowserWindow } = require('electron')
     const Database = require(${JSON.stringify(join(appFolder, 'node_modules/better-sqlite3'))})
     globalThis.query = () => {
       const db = new Database(':memory:')
       db.exec("CREATE VIRTUAL TABLE page USING fts5(text); INSERT INTO page VALUES ('Port of Tarn')")
       return db.prepare("SELECT text FROM page WHERE page MATCH 'tarn'").pluck().get()
     }
     app.whenReady().then(() => new BrowserWindow({ width: 300, height: 200 }).loadURL('about:blank'))`,
  )
  chmodSync(folder, 0o755)
}

test('an ordinary user’s Electron: sandboxed window, database in the main process', async () => {
  const home = testFolder('runtime')
  const options = testApp({ home })
  const [appFolder = ''] = options.args
  const small = join(home, 'app')
  writeSmallApp(small, appFolder)

  const app = await launch({ ...options, args: [small] })
  try {
    const pids = await app.evaluate(({ app }) =>
      app.getAppMetrics().flatMap(({ type, pid }) => (type === 'Tab' ? [pid] : [])),
    )
    expect(pids).toHaveLength(1)
    const status = readFileSync(`/proc/${pids[0]}/status`, 'utf8')
    expect(/^Uid:\t(\d+)/m.exec(status)?.[1]).not.toBe('0')
    // 2 = a system call filter is on, which Chromium gives its sandboxed renderers only.
    expect(/^Seccomp:\t(\d)/m.exec(status)?.[1]).toBe('2')

    const found = await app.evaluate(() => (globalThis as unknown as { query(): string }).query())
    expect(found).toBe('Port of Tarn')
  } finally {
    await app.close()
  }
})

test('the built processes need nothing beside Node, Electron and better-sqlite3', () => {
  const allowed = new Set(['electron', 'electron/main', 'electron/renderer', 'better-sqlite3'])
  const files = ['main', 'preload'].flatMap((process) =>
    readdirSync(join(root, 'out', process), { recursive: true, withFileTypes: true })
      .filter((file) => file.name.endsWith('.cjs'))
      .map((file) => join(file.parentPath, file.name)),
  )
  expect(files.length).toBeGreaterThanOrEqual(5)
  for (const file of files) {
    const code = readFileSync(file, 'utf8').replace(/^\s*(\*|\/\/).*$/gm, '')
    const required = [...code.matchAll(/\brequire\((["'`])([^"'`]+)\1\)/g)]
    const foreign = required
      .map((match) => match[2] ?? '')
      .filter((name) => !name.startsWith('.') && !name.startsWith('node:'))
      .filter((name) => !allowed.has(name) && !builtinModules.includes(name))
    expect(foreign, file).toEqual([])
  }
})
