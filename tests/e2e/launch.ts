import { _electron, type ElectronApplication } from '@playwright/test'
import { heldStart, testApp } from '../../tools/test-app.mjs'

/** Longest that a start may take to be connected, and again for its window, in ms. */
const startLimit = 60_000

/** Starts Attest as its user would; with the same home it is a restart. The caller closes it. */
export function launchAttest(
  home: string,
  args: readonly string[] = [],
): Promise<ElectronApplication> {
  return launch(testApp({ home, args }))
}

/**
 * Starts an app and waits for its window. The app is held back until Playwright is connected, see
 * `tools/held-start`.
 *
 * @throws when the window has not come in time; the app is ended
 */
export async function launch(options: ReturnType<typeof testApp>): Promise<ElectronApplication> {
  const args = [heldStart(), ...options.args]
  // No emulated colour scheme: the app's own theme is what shows.
  const app = await _electron.launch({ ...options, args, colorScheme: null, timeout: startLimit })
  try {
    await app.evaluate((electron) => void electron.app.emit('attached'))
    await app.firstWindow({ timeout: startLimit })
    return app
  } catch (error) {
    app.process().kill('SIGKILL')
    throw error
  }
}
