import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { electronExecutable } from './electron-runtime.mjs'
import { needsCompiler } from './native-module.mjs'
import { must, run, Stop, say } from './run.mjs'

/** What Electron 33–45 links to or opens at run time, by Debian's names. */
const electronPackages = [
  'libnss3',
  'libgtk-3-0',
  'libgbm1',
  'libasound2',
  'libatk-bridge2.0-0',
  'libatspi2.0-0',
  'libxss1',
  'libxtst6',
  'libdrm2',
  'fonts-liberation',
]

/**
 * Sees to the system's part: Electron's libraries, a display of any kind, a compiler where one is
 * needed. As root on Debian what is missing is installed.
 *
 * @param {{ forTests: boolean }} purpose tests also need strace, which watches for connections
 * @throws {Stop} naming what is missing and the command that installs it
 */
export function ensureSystemLibraries({ forTests }) {
  if (process.platform !== 'linux') return
  const lacks = missing()
  if (forTests && !isOnPath('strace')) lacks.push({ what: 'strace', packages: ['strace'] })
  if (lacks.length === 0) return
  const names = lacks.map(({ what }) => what).join(', ')
  const install = ['install', '-y', '--no-install-recommends', ...debianNames(lacks)]
  if (!existsSync('/usr/bin/apt-get')) throw new Stop(`This machine lacks: ${names}.`)
  if (process.getuid?.() !== 0) {
    throw new Stop(
      `This machine lacks: ${names}. To install them, run: sudo apt-get update && sudo apt-get ${install.join(' ')}`,
    )
  }
  say(`Installing what this machine lacks: ${names} …`)
  const options = { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }
  const failed = `This machine lacks: ${names}. With a connection to Debian's packages, run: apt-get ${install.join(' ')}`
  must(run('apt-get', ['update'], options), failed)
  must(run('apt-get', install, options), failed)
}

/** @typedef {{ what: string, packages: readonly string[] }} Lack */

/** @returns {Lack[]} */
function missing() {
  /** @type {Lack[]} */
  const lacks = []
  const libraries = missingLibraries()
  if (libraries.length > 0) {
    const rest = libraries.length > 1 ? ` and ${libraries.length - 1} more` : ''
    lacks.push({
      what: `libraries for Electron (${libraries[0]}${rest})`,
      packages: electronPackages,
    })
  }
  if (!hasDisplay() && !isOnPath('Xvfb')) lacks.push({ what: 'Xvfb', packages: ['xvfb'] })
  if (needsCompiler()) {
    for (const [command, name] of [
      ['g++', 'g++'],
      ['make', 'make'],
      ['python3', 'python3'],
    ]) {
      if (command && name && !isOnPath(command)) lacks.push({ what: command, packages: [name] })
    }
  }
  return lacks
}

/** @returns {string[]} the shared libraries that Electron's executable asks for in vain */
function missingLibraries() {
  const { output } = run('ldd', [electronExecutable()])
  return [...output.matchAll(/^\s*(\S+) => not found/gm)].map((match) => match[1] ?? '')
}

/** @returns {boolean} whether a window can be shown to a person */
export function hasDisplay() {
  return Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY'])
}

/** @param {string} command */
export function isOnPath(command) {
  return (process.env['PATH'] ?? '').split(':').some((folder) => existsSync(join(folder, command)))
}

/**
 * @param {readonly Lack[]} lacks
 * @returns {string[]} package names of this Debian: since 13, and Ubuntu 24.04, four end in t64
 */
function debianNames(lacks) {
  const release = existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : ''
  const version = Number(/^VERSION_ID="?(\d+)/m.exec(release)?.[1] ?? 12)
  const renamed =
    version >= 13 ? ['libgtk-3-0', 'libasound2', 'libatk-bridge2.0-0', 'libatspi2.0-0'] : []
  const names = lacks.flatMap(({ packages }) => packages)
  return names.map((name) => (renamed.includes(name) ? `${name}t64` : name))
}
