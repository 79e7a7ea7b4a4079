import { execFileSync } from 'node:child_process'
import { join } from 'node:path'

const here = import.meta.dirname
const run = (command: string, args: string[]) =>
  execFileSync(command, args, { cwd: here, stdio: 'inherit' })

run('npm', ['install', '--no-package-lock', '--ignore-scripts', '--no-audit'])
const options = [
  '-O3',
  '--noAssert',
  '--runtime',
  'stub',
  '--enable',
  'simd',
  '--importMemory',
  '--extension',
  'as',
]
const out = join(here, '../../resources/models/kernels.wasm')
run('node', ['node_modules/assemblyscript/bin/asc.js', 'kernels.as', ...options, '-o', out])
