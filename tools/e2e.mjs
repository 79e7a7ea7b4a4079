import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { ensureBuilt } from './build.mjs'
import { openTestDisplay } from './display.mjs'
import { pinnedNode, root } from './paths.mjs'
import { runMain, runVisibly } from './run.mjs'
import { setUp } from './setup.mjs'
import { reachableAppFolder } from './test-app.mjs'

/**
 * Runs the end-to-end tests in the real Electron, on a virtual display where one can be had.
 *
 * @param {readonly string[]} args for Playwright: files, `--grep` …
 * @returns {Promise<boolean>} whether all passed; the counts are in test-results/playwright.json
 */
export async function runEndToEndTests(args) {
  ensureBuilt()
  mkdirSync(join(root, 'test-results'), { recursive: true })
  const display = await openTestDisplay()
  const app = reachableAppFolder()
  try {
    return await runVisibly(
      pinnedNode(),
      [join(root, 'node_modules/@playwright/test/cli.js'), 'test', ...args],
      { ...display.env, ATTEST_APP_FOLDER: app.folder },
    )
  } finally {
    app.remove()
    display.stop()
  }
}

if (import.meta.filename === process.argv[1]) {
  await runMain(async () => {
    setUp({ forTests: true })
    if (!(await runEndToEndTests(process.argv.slice(2)))) process.exitCode = 1
  })
}
