import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { isDevelopmentRuntime } from './electron-runtime.mjs'
import { cache, pinnedNode, root } from './paths.mjs'
import { must, npm, say } from './run.mjs'

const module = join(root, 'node_modules/better-sqlite3')
const binary = 'build/Release/better_sqlite3.node'

/**
 * @returns {boolean} whether better-sqlite3 has to be compiled here: the binary in its package needs
 *   Node-API 10, the development runtime has 9
 */
export function needsCompiler() {
  return isDevelopmentRuntime() && !existsSync(join(module, binary)) && !existsSync(cached())
}

/**
 * Compiles better-sqlite3 where the runtime needs it; the result runs in Node 20 and 24 and in the
 * development runtime, and is kept in the cache.
 *
 * @throws {import('./run.mjs').Stop} when the compiler fails
 */
export function ensureNativeModule() {
  if (!isDevelopmentRuntime() || existsSync(join(module, binary))) return
  if (!existsSync(cached())) compile(cached())
  mkdirSync(join(module, 'build/Release'), { recursive: true })
  copyFileSync(cached(), join(module, binary))
}

/** @returns {string} the compiled binary in the cache */
function cached() {
  const { version } = JSON.parse(readFileSync(join(module, 'package.json'), 'utf8'))
  return join(cache, `better-sqlite3-${version}-${process.platform}-${process.arch}.node`)
}

/** @param {string} target appears only when complete */
function compile(target) {
  say('Compiling better-sqlite3 (once, about 90 seconds) …')
  mkdirSync(cache, { recursive: true })
  const work = mkdtempSync(join(cache, 'compile-'))
  try {
    const copy = join(work, 'node_modules/better-sqlite3')
    cpSync(module, copy, { recursive: true })
    cpSync(join(root, 'node_modules/node-addon-api'), join(work, 'node_modules/node-addon-api'), {
      recursive: true,
    })
    const gyp = `node-gyp rebuild --release --force_build=1 --jobs=max --nodedir="${headers()}"`
    const env = {
      ...process.env,
      // Keeping references to strings became stable in Node-API 10; before, it is experimental.
      CXXFLAGS: '-UNAPI_VERSION -DNAPI_EXPERIMENTAL -DNODE_API_EXPERIMENTAL_NOGC_ENV_OPT_OUT',
    }
    must(npm(['exec', '-c', gyp], { cwd: copy, env }), 'better-sqlite3 could not be compiled.')
    copyFileSync(join(copy, binary), join(work, 'done'))
    renameSync(join(work, 'done'), target)
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

/** @returns {string} the folder whose `include` holds the headers of the pinned Node */
function headers() {
  return dirname(dirname(realpathSync(pinnedNode())))
}
