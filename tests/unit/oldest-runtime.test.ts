import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { electronExecutable } from '../../tools/electron-runtime.mjs'

const root = join(import.meta.dirname, '../..')

/** These run in the window, where the end-to-end tests run them. */
const inTheWindow = /^(react|react-dom|zustand)$|^@(mantine|tanstack|tabler|fontsource-variable)\//

type Report = {
  runtime: { electron?: string; node: string }
  results: { name: string; outcome: string }[]
}

let folder = ''
let report: Report

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'attest-oldest-'))
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
  // Bundled as the app's own processes are (electron.vite.config.ts).
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true, external: ['better-sqlite3'] },
    build: {
      ssr: join(import.meta.dirname, 'oldest-runtime/exercise.ts'),
      outDir: folder,
      emptyOutDir: false,
      target: 'node20.18',
      rollupOptions: { output: { format: 'cjs', entryFileNames: 'exercise.cjs' } },
    },
  })
  const output = execFileSync(electronExecutable(), [join(folder, 'exercise.cjs')], {
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
    encoding: 'utf8',
  })
  report = JSON.parse(output) as Report
}, 60_000)

afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

test('it is Electron’s own Node that ran them', () => {
  expect(report.runtime.electron).toBeDefined()
})

test('every dependency of the processes is tried', () => {
  const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>
  }
  const wanted = Object.keys(dependencies).filter((name) => !inTheWindow.test(name))
  expect(report.results.map(({ name }) => name).toSorted()).toEqual(wanted.toSorted())
})

test('every dependency works', () => {
  expect(report.results.filter(({ outcome }) => outcome !== 'works')).toEqual([])
})
