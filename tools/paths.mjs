import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The clone's folder. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)))

/** Where set-up keeps what it fetched or built, so that `npm ci` does not cost it again. */
export const cache = join(process.env['XDG_CACHE_HOME'] ?? join(homeFolder(), '.cache'), 'attest')

/** @returns {string} the user's home; the clone itself where a machine names none */
function homeFolder() {
  return process.env['HOME'] ?? process.env['USERPROFILE'] ?? root
}

/**
 * The Node that builds and tests: the pinned one from `node_modules`, whatever the machine has.
 *
 * @returns {string} path of an executable; of the machine's own on platforms without a pinned one
 */
export function pinnedNode() {
  const name = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`
  const folder = join(root, 'node_modules', name, 'bin')
  const file = join(folder, process.platform === 'win32' ? 'node.exe' : 'node')
  return existsSync(file) ? file : process.execPath
}
