import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const here = import.meta.dirname
const run = (command: string, args: string[]) =>
  execFileSync(command, args, { cwd: here, stdio: 'inherit' })

run('npm', ['install', '--no-package-lock', '--ignore-scripts', '--no-audit'])
const options = ['-O3', '--noAssert', '--runtime', 'stub', '--enable', 'simd', '--importMemory']
const out = join(here, '../../resources/models/kernels.wasm')
// The compiler takes files that end in .ts only, and TypeScript's own tools would take those for theirs.
const folder = mkdtempSync(join(tmpdir(), 'attest-kernels-'))
try {
  const source = join(folder, 'kernels.ts')
  cpSync(join(here, 'kernels.as'), source)
  const compiler = join(here, 'node_modules/assemblyscript/bin/asc.js')
  run(process.execPath, [compiler, source, ...options, '--baseDir', folder, '-o', out])
} finally {
  rmSync(folder, { recursive: true })
}
