import { existsSync, readFileSync, symlinkSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { pinnedNode, root } from './paths.mjs'
import { must, npm, Stop, say } from './run.mjs'

/** @typedef {Record<string, { version?: string, optional?: boolean }>} LockedPackages */

/**
 * Installs the npm packages of `package-lock.json` unless exactly these are there already.
 *
 * No dependency's install script is run (`ignore-scripts` in .npmrc).
 *
 * @throws {Stop} when npm cannot fetch them
 */
export function ensurePackages() {
  if (arePackagesPresent()) return
  say('Installing the npm packages …')
  const options = { cwd: root }
  // Where there is no network npm would try for minutes: ask once, then take what its cache has.
  const isOnline = npm(['view', 'zod', 'version', '--fetch-retries=0'], options).ok
  // Not `npm ci`: it refuses a lock file without the tools' packages for platforms we do not build on.
  const install = ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error']
  const failed =
    'The npm packages are missing and could not be fetched. With a connection to the npm registry, run: npm install'
  must(npm(isOnline ? install : [...install, '--offline'], options), failed)
  // npm has been seen to break off offline, with folders made and nothing in them, as if it were done.
  if (!arePackagesPresent()) throw new Stop(failed)
  linkPinnedNode()
}

/** Makes npm's scripts use the pinned Node too; npm 9 and 10 do not link it, npm 11 does. */
function linkPinnedNode() {
  const link = join(root, 'node_modules/.bin/node')
  const node = pinnedNode()
  if (node === process.execPath || existsSync(link) || process.platform === 'win32') return
  symlinkSync(relative(dirname(link), node), link)
}

/** @returns {boolean} whether what npm installed last is what the lock file asks for */
function arePackagesPresent() {
  const installed = readLock('node_modules/.package-lock.json')
  const locked = readLock('package-lock.json')
  return Object.entries(locked).every(([path, { version, optional }]) => {
    if (path === '') return true
    // Optional packages are those of other platforms.
    if (!installed[path]) return optional === true
    return installed[path].version === version && existsSync(join(root, path, 'package.json'))
  })
}

/**
 * @param {string} path
 * @returns {LockedPackages} by folder; empty when there is no such file
 */
function readLock(path) {
  const file = join(root, path)
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : {}
}
