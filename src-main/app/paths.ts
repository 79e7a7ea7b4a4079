import { join, resolve } from 'node:path'
import { app } from 'electron'
import { configFolder } from '../config-folder.ts'

/** Where the program's own parts lie, and where the person's things are kept. Absolute paths. */
export type Paths = {
  engine: string
  pipeline: string
  preload: string
  /** Served as `attest://app/`. */
  renderer: string
  resources: string
  settings: string
  identity: string
  appLog: string
  engineLog: string
  /** Where new cases are offered to be stored, and where the sample case is. */
  cases: string
}

/**
 * Puts the profile beside the analyst's key: `$ATTEST_HOME/profile` if that variable is
 * set, so that a stick can carry everything. A `--user-data-dir` argument wins. Must run
 * before anything asks for the profile, the single-instance lock included.
 */
export function settleProfile(): void {
  if (app.commandLine.hasSwitch('user-data-dir')) return
  app.setPath('userData', resolve(configFolder(), 'profile'))
}

/** Every path the app uses; `settleProfile` has run. */
export function findPaths(): Paths {
  const program = app.getAppPath()
  const profile = app.getPath('userData')
  const home = process.env['ATTEST_HOME']
  return {
    engine: join(program, 'out/main/engine.cjs'),
    pipeline: join(program, 'out/main/pipeline.cjs'),
    preload: join(program, 'out/preload/index.cjs'),
    renderer: join(program, 'out/renderer'),
    resources: join(program, 'resources'),
    settings: join(profile, 'settings.json'),
    identity: resolve(configFolder()),
    appLog: join(profile, 'logs/app.log'),
    engineLog: join(profile, 'logs/engine.log'),
    cases: home ? resolve(home) : join(app.getPath('documents'), 'Attest'),
  }
}
