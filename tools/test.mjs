import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { runEndToEndTests } from './e2e.mjs'
import { pinnedNode, root } from './paths.mjs'
import { runVisibly, Stop, say } from './run.mjs'
import { setUp } from './setup.mjs'

const results = join(root, 'test-results')
const vitestReport = join(results, 'vitest.json')
const playwrightReport = join(results, 'playwright.json')

/** @typedef {{ passed: number, failed: number }} Count */

/** @type {{ name: string, run: () => void | Promise<boolean> }[]} */
const steps = [
  { name: 'set-up', run: () => setUp({ forTests: true }) },
  { name: 'types', run: () => tool('typescript/bin/tsc', ['-b', '--force']) },
  { name: 'lint', run: () => tool('oxlint/bin/oxlint', ['--type-aware', '--deny-warnings']) },
  { name: 'format', run: () => tool('@biomejs/biome/bin/biome', ['format']) },
  {
    name: 'unit, store, golden and architecture tests',
    run: () =>
      tool('vitest/vitest.mjs', [
        'run',
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${vitestReport}`,
      ]),
  },
  { name: 'build and end-to-end tests', run: () => runEndToEndTests([]) },
]

/**
 * @param {string} script of a package, below node_modules
 * @param {readonly string[]} args
 */
function tool(script, args) {
  return runVisibly(pinnedNode(), [join(root, 'node_modules', script), ...args], {})
}

/**
 * Runs the steps in order up to the first that fails.
 *
 * @returns {Promise<boolean>} whether all passed
 */
async function runSteps() {
  for (const { name, run } of steps) {
    say(`\n── ${name}`)
    const start = performance.now()
    if ((await passes(run)) === false) {
      say(`── ${name}: failed`)
      return false
    }
    say(`── ${name}: ${((performance.now() - start) / 1000).toFixed(1)} s`)
  }
  return true
}

/** @param {() => void | Promise<boolean>} run */
async function passes(run) {
  try {
    return await run()
  } catch (error) {
    if (!(error instanceof Stop)) throw error
    say(error.message)
    return false
  }
}

/** @returns {Count} of the test runners' own reports */
function countTests() {
  const unit = readReport(vitestReport)
  const app = readReport(playwrightReport)?.stats
  return {
    passed: (unit?.numPassedTests ?? 0) + (app?.expected ?? 0),
    failed: (unit?.numFailedTests ?? 0) + (app?.unexpected ?? 0) + (app?.flaky ?? 0),
  }
}

/** @param {string} file */
function readReport(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null
}

rmSync(vitestReport, { force: true })
rmSync(playwrightReport, { force: true })
const allPassed = await runSteps()
const { passed, failed } = countTests()
// A step can fail without a failing test in it: a type error, a file that does not load.
console.log(`\n${passed} passed, ${allPassed ? failed : Math.max(failed, 1)} failed`)
process.exitCode = allPassed && failed === 0 ? 0 : 1
