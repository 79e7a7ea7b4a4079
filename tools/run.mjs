import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { stripVTControlCharacters } from 'node:util'
import { root } from './paths.mjs'

/** A reason to stop that the user can act on: shown as one sentence, without a stack. */
export class Stop extends Error {}

/**
 * Says one line to the user, on stderr, because stdout belongs to the command line's answers.
 *
 * @param {string} line
 */
export function say(line) {
  process.stderr.write(`${line}\n`)
}

/**
 * Runs a command to its end and keeps what it wrote.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, timeout?: number }} [options] timeout in ms
 * @returns {{ ok: boolean, output: string }} `ok` is false too when the command does not exist
 */
export function run(command, args, options = {}) {
  const done = spawnSync(command, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: 64 * 2 ** 20,
    encoding: 'utf8',
    ...options,
  })
  const output = [done.stdout, done.stderr, done.error?.message].filter(Boolean).join('')
  return { ok: done.status === 0, output: stripVTControlCharacters(output) }
}

/**
 * Stops unless a command succeeded.
 *
 * @param {{ ok: boolean, output: string }} done what `run` gave
 * @param {string} failed the sentence to stop with
 * @returns {string} what the command wrote
 * @throws {Stop} `failed`, below the last lines the command wrote
 */
export function must({ ok, output }, failed) {
  if (!ok) throw new Stop(`${output.trim().split('\n').slice(-15).join('\n')}\n${failed}`)
  return output
}

/**
 * Runs a command in the clone's folder for the user to watch; it reads no input.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} env added to this process' own
 * @returns {Promise<boolean>} whether it succeeded
 */
export async function runVisibly(command, args, env) {
  const child = spawn(command, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env },
  })
  const [code] = await once(child, 'exit')
  return code === 0
}

/**
 * Runs npm: the one that started this process, or else the machine's.
 *
 * @param {readonly string[]} args
 * @param {Parameters<typeof run>[2]} options
 * @returns {ReturnType<typeof run>}
 */
export function npm(args, options) {
  const script = process.env['npm_execpath']
  const node = process.env['npm_node_execpath'] ?? process.execPath
  if (script?.endsWith('npm-cli.js')) return run(node, [script, ...args], options)
  return run('npm', args, options)
}

/**
 * Runs a tool's main function; a `Stop` ends the process with its sentence and exit status 1.
 *
 * @param {() => Promise<void> | void} main
 */
export async function runMain(main) {
  try {
    await main()
  } catch (error) {
    if (!(error instanceof Stop)) throw error
    say(error.message)
    process.exitCode = 1
  }
}
