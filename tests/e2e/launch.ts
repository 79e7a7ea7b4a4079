import { once } from 'node:events'
import { _electron, type ElectronApplication, errors } from '@playwright/test'
import { testApp } from '../../tools/test-app.mjs'

type LaunchOptions = NonNullable<Parameters<typeof _electron.launch>[0]>

/**
 * Longest that a start may take to be connected, and again for its window, in ms. On two cores
 * with ten busy processes the slowest of 400 took 9 s for both.
 */
const startLimit = 20_000
const mostStarts = 3

/** Starts Attest as its user would; with the same home it is a restart. The caller closes it. */
export function launchAttest(
  home: string,
  args: readonly string[] = [],
): Promise<ElectronApplication> {
  return launch(testApp({ home, args }))
}

/**
 * Starts an app and waits for its window. On a busy machine Playwright has been seen to wait for
 * ever on a page that it met while it was being made, of another app than ours too; such a start is
 * killed, said, and made anew. Everything after it belongs to the test and is not tried twice.
 *
 * @throws what the last start failed with
 */
export async function launch(options: LaunchOptions): Promise<ElectronApplication> {
  for (let start = 1; ; start++) {
    try {
      return await launchOnce(options)
    } catch (error) {
      if (start === mostStarts || !(error instanceof errors.TimeoutError)) throw error
      console.log(`Start ${start} of the app hung and is made anew: ${error.message}`)
    }
  }
}

async function launchOnce(options: LaunchOptions): Promise<ElectronApplication> {
  // No emulated colour scheme: the app's own theme is what shows.
  const app = await _electron.launch({ ...options, colorScheme: null, timeout: startLimit })
  try {
    await app.firstWindow({ timeout: startLimit })
    return app
  } catch (error) {
    await kill(app)
    throw error
  }
}

/** Ends a start that hangs, which would not answer a polite request. */
async function kill(app: ElectronApplication): Promise<void> {
  const child = app.process()
  const { pid } = child
  if (pid === undefined || child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  // Playwright makes it the leader of a process group; the group goes with it.
  process.kill(-pid, 'SIGKILL')
  await ended
}
