import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { test as base, type ElectronApplication, type Page } from '@playwright/test'
import { testFolder } from '../../tools/test-app.mjs'
import { launchAttest } from './launch.ts'

type Fixtures = {
  /** The user's home: profile, key and cases of this test are in it and nowhere else. */
  home: string
  /** The case that is opened; the file does not exist before the start. */
  casePath: string
  app: ElectronApplication
  page: Page
}

/** A running Attest with a home and a case of its own, closed and thrown away after the test. */
export const test = base.extend<Fixtures>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads what a fixture needs from this pattern.
  home: async ({}, give) => {
    const home = testFolder('e2e')
    await give(home)
    rmSync(home, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 })
  },
  casePath: async ({ home }, give) => give(join(home, 'test.attest')),
  app: async ({ home, casePath }, give) => {
    const app = await launchAttest(home, [`--case=${casePath}`])
    await give(app)
    await app.close()
  },
  page: async ({ app }, give) => give(await app.firstWindow()),
})
export { expect } from '@playwright/test'
export { launch, launchAttest } from './launch.ts'
