import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { Stop, say } from './run.mjs'
import { hasDisplay, isOnPath } from './system-libraries.mjs'

/** @typedef {{ env: NodeJS.ProcessEnv, stop: () => void }} Display */

/**
 * The display to show the app on: the user's, or a virtual one where there is none.
 *
 * @returns {Promise<Display>}
 */
export async function openDisplay() {
  if (process.platform !== 'linux' || hasDisplay()) return { env: {}, stop() {} }
  say('This machine has no display: using a virtual one (Xvfb), so no window will be seen.')
  return startVirtualDisplay()
}

/**
 * The display to test on: virtual wherever possible, so that no window gets in the user's way and
 * its size is always the same.
 *
 * @returns {Promise<Display>}
 */
export async function openTestDisplay() {
  return process.platform === 'linux' && isOnPath('Xvfb') ? startVirtualDisplay() : openDisplay()
}

/** @returns {Promise<Display>} */
async function startVirtualDisplay() {
  // -displayfd: the server picks a free number and says which. -ac: the app may run as another user.
  const args = ['-displayfd', '3', '-screen', '0', '1600x1000x24', '-nolisten', 'tcp', '-ac']
  const server = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] })
  const number = await new Promise((resolve, reject) => {
    const pipe = /** @type {import('node:stream').Readable} */ (server.stdio[3])
    createInterface(pipe).once('line', resolve)
    server.once('error', reject)
    server.once('exit', () => reject(new Stop('The virtual display (Xvfb) did not start.')))
  })
  // Neither the server nor its pipe may keep this process alive.
  server.unref()
  const stop = () => void server.kill()
  process.once('exit', stop)
  return { env: { DISPLAY: `:${number}`, WAYLAND_DISPLAY: undefined }, stop }
}
