import { chmodSync, chownSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { electronExecutable } from './electron-runtime.mjs'
import { run, Stop } from './run.mjs'

/** Debian's "nobody": who the app runs as in tests that root starts. */
export const ordinaryUser = 65534

/** The arguments with which setpriv turns root into the ordinary user. */
export const asOrdinaryUser = [
  `--reuid=${ordinaryUser}`,
  `--regid=${ordinaryUser}`,
  '--clear-groups',
  '--',
]

/**
 * Sees to it that Chromium can hold the app's windows in its sandbox on Linux: by user namespaces,
 * or where the system forbids them to ordinary users, by Chromium's own set-uid helper.
 *
 * @throws {Stop} with the command that sets the helper up, which only root can do
 */
export function ensureSandbox() {
  if (process.platform !== 'linux' || hasUserNamespaces()) return
  const helper = join(dirname(electronExecutable()), 'chrome-sandbox')
  const { uid, mode } = statSync(helper)
  if (uid === 0 && (mode & 0o4755) === 0o4755) return
  if (process.getuid?.() !== 0) {
    throw new Stop(
      `This system forbids user namespaces, which Chromium's sandbox is made of. To allow its helper instead, run: sudo chown root ${helper} && sudo chmod 4755 ${helper}`,
    )
  }
  chownSync(helper, 0, 0)
  chmodSync(helper, 0o4755)
}

/** @returns {boolean} whether an ordinary user can make a user namespace and be root in it */
function hasUserNamespaces() {
  const trial = ['unshare', '--user', '--map-root-user', 'true']
  const asRoot = process.getuid?.() === 0
  return run(asRoot ? 'setpriv' : 'env', [...(asRoot ? asOrdinaryUser : []), ...trial]).ok
}
