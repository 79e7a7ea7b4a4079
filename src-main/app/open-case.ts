import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { AttestError, type Failure } from '../../src-preload/contract/result.ts'
import { backupFolder } from '../backup-folder.ts'
import type { Case, EngineProcess } from './engine-process.ts'
import type { Paths } from './paths.ts'
import type { SettingsFile } from './settings.ts'

/** Which case is open, and the way to another. */
export class CaseSwitch {
  readonly #engine: EngineProcess
  readonly #settings: SettingsFile
  readonly #opened: (path: string) => void
  #present: Case
  /** Why the present case is not open. */
  #failure: Failure | null = null

  /**
   * @param named the case to begin with; without one it is the last, else the sample
   * @param opened told the path whenever a case is open
   */
  constructor(
    engine: EngineProcess,
    settings: SettingsFile,
    paths: Paths,
    named: string | null,
    opened: (path: string) => void,
  ) {
    this.#engine = engine
    this.#settings = settings
    this.#opened = opened
    const path = named ?? lastCase(settings)
    this.#present = path === null ? sampleCase(paths) : { path, isSample: false }
  }

  get path(): string {
    return this.#present.path
  }

  /** Opens the case to begin with; a failure is the page's to show, which gets it from the engine. */
  async first(): Promise<void> {
    this.#failure = await this.#engine.open(this.#present)
    if (!this.#failure) this.#remember()
  }

  /**
   * Opens another case, or a new one, in place of the present.
   *
   * @throws AttestError why it could not be opened; the present one is open again then
   */
  async change(path: string): Promise<void> {
    const failure = await this.#engine.open({ path, isSample: false })
    if (failure) {
      this.#failure = await this.#engine.open(this.#present)
      throw new AttestError(failure)
    }
    this.#present = { path, isSample: false }
    this.#failure = null
    this.#remember()
  }

  /**
   * Opens the present case again.
   *
   * @param isRestored its newest backup takes its place first; never that of a case that is open
   * @throws AttestError why it still cannot be opened
   */
  async retry(isRestored = false): Promise<void> {
    this.#failure = await this.#engine.open(this.#present, isRestored && this.#failure !== null)
    if (this.#failure) throw new AttestError(this.#failure)
    this.#remember()
  }

  #remember(): void {
    this.#settings.set({ lastCase: this.path })
    this.#opened(this.path)
  }
}

/** A case that was moved away is not opened: an empty one would appear in its place. If its backups are there it can be had. */
function lastCase(settings: SettingsFile): string | null {
  const { lastCase: path } = settings.get()
  return path !== null && (existsSync(path) || existsSync(backupFolder(path))) ? path : null
}

function sampleCase(paths: Paths): Case {
  try {
    mkdirSync(paths.cases, { recursive: true })
  } catch {
    // The engine will fail to make the file there, and says why.
  }
  return { path: join(paths.cases, 'Sample case.attest'), isSample: true }
}
