import { ensureElectron } from './electron-runtime.mjs'
import { ensureNativeModule } from './native-module.mjs'
import { ensurePackages } from './packages.mjs'
import { runMain } from './run.mjs'
import { ensureSandbox } from './sandbox.mjs'
import { ensureSystemLibraries } from './system-libraries.mjs'

/**
 * Makes a bare machine ready to build, start and test Attest; costs next to nothing when it is.
 *
 * @param {{ forTests: boolean }} [purpose]
 * @throws {import('./run.mjs').Stop} naming what is missing and how to get it
 */
export function setUp(purpose = { forTests: false }) {
  ensurePackages()
  ensureElectron()
  ensureSystemLibraries(purpose)
  ensureSandbox()
  ensureNativeModule()
}

if (import.meta.filename === process.argv[1]) await runMain(() => setUp())
