import { chownSync, mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { electronExecutable } from './electron-runtime.mjs'
import { root } from './paths.mjs'
import { must, run } from './run.mjs'
import { asOrdinaryUser, ordinaryUser } from './sandbox.mjs'

const isRoot = process.getuid?.() === 0

/** What the app is made of when it runs from its folder. */
const parts = [
  'package.json',
  'out',
  'resources',
  'tools/electron-launcher',
  'tools/held-start',
  'node_modules/electron/dist',
  'node_modules/better-sqlite3/package.json',
  'node_modules/better-sqlite3/lib',
  'node_modules/better-sqlite3/build/Release/better_sqlite3.node',
  'node_modules/better-sqlite3/prebuilds',
]

/**
 * Makes an empty temporary folder that the app's user may write to.
 *
 * @param {string} name says what it is for; a random ending is added
 * @returns {string} its path
 */
export function testFolder(name) {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), `attest-${name}-`)))
  if (isRoot) chownSync(folder, ordinaryUser, ordinaryUser)
  return folder
}

/**
 * How to start Attest in a test: the options of Playwright's `_electron.launch`.
 *
 * When the tests run as root the app still runs as an ordinary user, with the operating system's
 * sandbox on. It sees a home of its own, so settings and cases of other tests are out of reach.
 *
 * @param {{ home: string, args?: readonly string[] }} options `home`: from `testFolder`; start the
 *   app twice with the same one to test a restart. `args`: for the app, after its own folder
 * @returns {{ executablePath: string, args: string[], cwd: string, env: Record<string, string>, chromiumSandbox: true }}
 */
export function testApp({ home, args = [] }) {
  const folder = appFolder()
  const electron = join(folder, relative(root, electronExecutable()))
  return {
    executablePath: isRoot ? join(root, 'tools/run-as-user') : electron,
    args: [folder, ...args],
    cwd: home,
    env: { ...inheritedEnvironment(), ...homeEnvironment(home), ATTEST_ELECTRON: electron },
    chromiumSandbox: true,
  }
}

/**
 * The app that holds back the start of the one in the next argument, as its first lines tell.
 *
 * @returns {string} its folder
 */
export function heldStart() {
  return join(appFolder(), 'tools/held-start')
}

function appFolder() {
  return process.env['ATTEST_APP_FOLDER'] ?? root
}

/** @returns {Record<string, string>} without what npm and Node add for their own */
function inheritedEnvironment() {
  /** @type {Record<string, string>} */
  const env = {}
  for (const [name, value] of Object.entries(process.env)) {
    if (value !== undefined && !/^(npm_|NODE_|ELECTRON_|XDG_|WAYLAND_)/i.test(name))
      env[name] = value
  }
  return env
}

/** @param {string} home */
function homeEnvironment(home) {
  return {
    HOME: home,
    TMPDIR: home,
    XDG_CONFIG_HOME: join(home, '.config'),
    XDG_CACHE_HOME: join(home, '.cache'),
    XDG_DATA_HOME: join(home, '.local/share'),
  }
}

/**
 * Where the app can be started from by its user: the clone, or a copy of what the app needs when
 * the clone lies in a folder closed to others.
 *
 * @returns {{ folder: string, remove: () => void }}
 */
export function reachableAppFolder() {
  if (!isRoot || canBeReadByOrdinaryUser()) return { folder: root, remove() {} }
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'attest-app-')))
  for (const part of parts) {
    const target = join(folder, part)
    mkdirSync(join(target, '..'), { recursive: true })
    // What the machine has no need of (a compiled module, say) is not there.
    run('cp', ['-a', join(root, part), target])
  }
  must(run('chmod', ['-R', 'a+rX', folder]), `${folder} could not be opened to others.`)
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

function canBeReadByOrdinaryUser() {
  const files = ['out/main/index.cjs', 'node_modules/better-sqlite3/lib/index.js']
  return (
    run('setpriv', [...asOrdinaryUser, 'test', '-x', electronExecutable()]).ok &&
    files.every((file) => run('setpriv', [...asOrdinaryUser, 'test', '-r', join(root, file)]).ok)
  )
}
