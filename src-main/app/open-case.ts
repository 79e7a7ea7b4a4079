import { mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { AttestError } from '../../src-preload/contract/result.ts'
import type { Case, EngineProcess } from './engine-process.ts'
import type { Paths } from './paths.ts'
import type { SettingsFile } from './settings.ts'

/** Which case is open, and the way to another. */
export function createCaseSwitch(engine: EngineProcess, settings: SettingsFile, paths: Paths) {
  let present: Case = { path: '', isSample: false }

  return {
    path: () => present.path,

    /** The case that was named, else the last one, else the sample. A failure is the window's to show. */
    async first(named: string | null): Promise<void> {
      const path = named ?? settings.get().lastCase
      present = path ? { path, isSample: false } : sampleCase(paths)
      mkdirSync(dirname(present.path), { recursive: true })
      const failure = await engine.open(present)
      if (!failure) settings.set({ lastCase: present.path })
    },

    /**
     * Opens another case, or a new one, in place of the present.
     *
     * @throws AttestError why it could not be opened; the present one is open again then
     */
    async change(path: string): Promise<void> {
      const before = present
      const failure = await engine.open({ path, isSample: false })
      if (failure) {
        await engine.open(before)
        throw new AttestError(failure)
      }
      present = { path, isSample: false }
      settings.set({ lastCase: path })
    },

    /** @throws AttestError why the present case still cannot be opened */
    async retry(): Promise<void> {
      const failure = await engine.open(present)
      if (failure) throw new AttestError(failure)
      settings.set({ lastCase: present.path })
    },
  }
}
export type CaseSwitch = ReturnType<typeof createCaseSwitch>

function sampleCase(paths: Paths): Case {
  return { path: join(paths.cases, 'Sample case.attest'), isSample: true }
}
