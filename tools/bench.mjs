import { join } from 'node:path'
import { ensureBuilt } from './build.mjs'
import { openTestDisplay } from './display.mjs'
import { pinnedNode, root } from './paths.mjs'
import { runMain, runVisibly } from './run.mjs'
import { setUp } from './setup.mjs'
import { reachableAppFolder } from './test-app.mjs'

await runMain(async () => {
  setUp({ forTests: true })
  ensureBuilt()
  const display = await openTestDisplay()
  const app = reachableAppFolder()
  try {
    const bench = join(root, 'tests/bench/index.ts')
    const env = { ...display.env, ATTEST_APP_FOLDER: app.folder }
    if (!(await runVisibly(pinnedNode(), [bench, ...process.argv.slice(2)], env))) {
      process.exitCode = 1
    }
  } finally {
    app.remove()
    display.stop()
  }
})
