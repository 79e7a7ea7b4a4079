import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')

type Planted = { file: string; code: string; refusedBy: string | null }

const line = (source: string, file: string, rule: string | null): Planted => ({
  file,
  code: `import * as planted from '${source}'\nexport const used = planted\n`,
  refusedBy: rule,
})
const refused = (source: string, file: string) =>
  line(source, file, 'eslint(no-restricted-imports)')
const accepted = (source: string, file: string) => line(source, file, null)

const lines = (count: number, code: string) => `${code}\n`.repeat(count)

/** One forbidden thing per rule, and beside it what the rule has to let pass. */
const planted: Planted[] = [
  refused('node:fs', 'src-renderer/reader/a.ts'),
  refused('electron', 'src-renderer/reader/b.ts'),
  refused('better-sqlite3', 'src-renderer/reader/c.ts'),
  refused('../../src-main/engine/index.ts', 'src-renderer/reader/d.ts'),
  refused('../src-main/pipeline/page.ts', 'src-renderer/e.ts'),
  refused('../src-preload/index.ts', 'src-renderer/f.ts'),
  refused('@tabler/icons-react', 'src-renderer/g.ts'),
  accepted('../../src-preload/contract/index.ts', 'src-renderer/reader/h.ts'),
  accepted('../use-call.ts', 'src-renderer/reader/i.ts'),
  accepted('@mantine/core', 'src-renderer/reader/j.ts'),
  accepted('@tabler/icons-react/dist/esm/icons/IconX.mjs', 'src-renderer/reader/k.ts'),

  refused('../index.ts', 'src-preload/contract/a.ts'),
  refused('node:path', 'src-preload/contract/b.ts'),
  refused('uuid', 'src-preload/contract/c.ts'),
  accepted('zod', 'src-preload/contract/d.ts'),
  accepted('./article.ts', 'src-preload/contract/e.ts'),

  refused('zod', 'src-preload/a.ts'),
  refused('./contract/index.ts', 'src-preload/b.ts'),
  accepted('electron', 'src-preload/c.ts'),

  refused('better-sqlite3', 'src-main/app/a.ts'),
  refused('../engine/store/index.ts', 'src-main/app/b.ts'),
  refused('../pipeline/page.ts', 'src-main/app/c.ts'),
  accepted('electron', 'src-main/app/d.ts'),
  accepted('../channel.ts', 'src-main/app/e.ts'),
  refused('./engine/index.ts', 'src-main/index.ts'),

  refused('electron', 'src-main/engine/handlers/a.ts'),
  refused('../../app/window.ts', 'src-main/engine/handlers/b.ts'),
  refused('better-sqlite3', 'src-main/engine/handlers/c.ts'),
  refused('electron', 'src-main/engine/store/a.ts'),
  refused('../handlers/articles.ts', 'src-main/engine/store/b.ts'),
  accepted('better-sqlite3', 'src-main/engine/store/c.ts'),
  accepted('node:fs', 'src-main/engine/handlers/d.ts'),

  refused('electron', 'src-main/cli/a.ts'),
  refused('better-sqlite3', 'src-main/cli/b.ts'),
  accepted('../engine/index.ts', 'src-main/cli/c.ts'),

  refused('node:fs', 'src-main/pipeline/read/a.ts'),
  refused('../../engine/store/index.ts', 'src-main/pipeline/read/b.ts'),
  refused('electron', 'src-main/pipeline/read/c.ts'),
  accepted('parse5', 'src-main/pipeline/read/d.ts'),
  accepted('node:worker_threads', 'src-main/pipeline/worker.ts'),
  {
    file: 'src-main/pipeline/clock.ts',
    code: 'export const now = Date.now()\n',
    refusedBy: 'eslint(no-restricted-properties)',
  },
  {
    file: 'src-main/pipeline/chance.ts',
    code: 'export const chance = Math.random()\n',
    refusedBy: 'eslint(no-restricted-properties)',
  },
  {
    file: 'src-main/pipeline/environment.ts',
    code: 'export const home = process.env.HOME\n',
    refusedBy: 'eslint(no-restricted-globals)',
  },

  {
    file: 'src-main/cycle/a.ts',
    code: `import type { B } from './b.ts'\nexport type A = { b: B }\n`,
    refusedBy: 'import(no-cycle)',
  },
  {
    file: 'src-main/cycle/b.ts',
    code: `import type { A } from './a.ts'\nexport type B = { a: A }\n`,
    refusedBy: 'import(no-cycle)',
  },
  {
    file: 'src-main/default.ts',
    code: 'const a = 1\nexport default a\n',
    refusedBy: 'import(no-default-export)',
  },
  {
    file: 'src-main/any.ts',
    code: 'export const a: any = 1\n',
    refusedBy: 'typescript(no-explicit-any)',
  },
  {
    file: 'src-main/long.ts',
    code: `${lines(300, '//')}export const a = 1\n`,
    refusedBy: 'eslint(max-lines)',
  },
  { file: 'src-main/short.ts', code: `${lines(299, '//')}export const a = 1\n`, refusedBy: null },
  {
    file: 'src-main/function.ts',
    code: `export function f(): number {\n${lines(60, '  void 0')}  return 1\n}\n`,
    refusedBy: 'eslint(max-lines-per-function)',
  },
  {
    file: 'src-main/floating.ts',
    code: 'export function f(): void {\n  Promise.resolve(1)\n}\n',
    refusedBy: 'typescript(no-floating-promises)',
  },
]

let folder = ''
const refusals = new Map<string, string[]>()

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'attest-planted-'))
  for (const config of ['.oxlintrc.json', 'tsconfig.base.json', 'src-main/tsconfig.json']) {
    mkdirSync(dirname(join(folder, config)), { recursive: true })
    cpSync(join(root, config), join(folder, config))
  }
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
  for (const { file, code } of planted) {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), code)
  }
  const oxlint = join(root, 'node_modules/oxlint/bin/oxlint')
  const { stdout } = spawnSync(process.execPath, [oxlint, '--type-aware', '--format=json'], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 64 * 2 ** 20,
  })
  const { diagnostics } = JSON.parse(stdout) as {
    diagnostics: { filename: string; code: string }[]
  }
  for (const { filename, code } of diagnostics) {
    const file = filename.startsWith('/') ? relative(folder, filename) : filename
    refusals.set(file, [...(refusals.get(file) ?? []), code])
  }
})

afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

describe('the layers are guarded', () => {
  test.each(planted)('$file: $refusedBy', ({ file, refusedBy }) => {
    const codes = refusals.get(file) ?? []
    if (refusedBy === null) expect(codes).toEqual([])
    else expect(codes).toContain(refusedBy)
  })
})
