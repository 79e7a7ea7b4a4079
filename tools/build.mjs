import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pinnedNode, root } from './paths.mjs'
import { must, run, runMain, say } from './run.mjs'

const sources = [
  'src-main',
  'src-preload',
  'src-renderer',
  'resources',
  'electron.vite.config.ts',
  'package-lock.json',
  'postcss.config.cjs',
]
const stamp = join(root, 'out/built-from')

/**
 * Builds the app into `out` unless it is built from exactly these sources already.
 *
 * @throws {import('./run.mjs').Stop} with the bundler's message
 */
export function ensureBuilt() {
  const state = fingerprint()
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === state) return
  say('Building Attest …')
  const bundler = join(root, 'node_modules/electron-vite/bin/electron-vite.js')
  must(run(pinnedNode(), [bundler, 'build'], { cwd: root }), 'The build failed.')
  writeFileSync(stamp, state)
}

/** @returns {string} changes when a source file is added, removed or written */
function fingerprint() {
  const hash = createHash('sha256')
  for (const path of sources) visit(join(root, path))
  return hash.digest('hex')

  /** @param {string} path */
  function visit(path) {
    const stat = statSync(path)
    if (stat.isDirectory()) for (const name of readdirSync(path).toSorted()) visit(join(path, name))
    else hash.update(`${path}\0${stat.mtimeMs}\0${stat.size}\n`)
  }
}

if (import.meta.filename === process.argv[1]) await runMain(ensureBuilt)
