import { existsSync, readFileSync } from 'node:fs'
import { chmod, copyFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { type BrowserWindow, app } from 'electron'
import { formatText } from '../../src-preload/contract/export-formats.ts'
import { reportFormatText } from '../../src-preload/contract/report.ts'
import type { HandlersOf, appCalls } from '../../src-preload/contract/index.ts'
import { Settings } from '../../src-preload/contract/settings.ts'
import { chooseCase, chooseFiles, chooseFolders, chooseNewCase, chooseTarget } from './dialogs.ts'
import { chooseBundle, chooseBundleTarget } from './bundle-dialogs.ts'
import type { EngineProcess } from './engine-process.ts'
import { grantPath } from './grants.ts'
import type { CaseSwitch } from './open-case.ts'
import type { Paths } from './paths.ts'
import { startPage } from './protocol.ts'
import type { SettingsFile } from './settings.ts'

/** What the answers of the main process work with. */
export type AppContext = {
  window: BrowserWindow
  engine: EngineProcess
  cases: CaseSwitch
  settings: SettingsFile
  paths: Paths
  /** After a change of the settings: menu and colours follow. */
  settingsChanged(): void
}

export const appHandlers: HandlersOf<typeof appCalls, AppContext> = {
  'dialog.choose': async ({ what }, { window, engine }) => {
    const paths = await (what === 'files' ? chooseFiles(window) : chooseFolders(window))
    return paths.map((path) => grantPath(engine, path))
  },

  'dialog.save': async ({ format, name }, { window, engine, paths }) => {
    const path = await chooseTarget(window, formatText[format], name, paths.cases)
    return path === null ? null : grantPath(engine, path)
  },

  'report.save': async ({ format, name }, { window, engine, paths }) => {
    const path = await chooseTarget(window, reportFormatText[format], name, paths.cases)
    return path === null ? null : grantPath(engine, path)
  },

  'dialog.saveBundle': async ({ name, isLocked }, { window, engine, paths }) => {
    const path = await chooseBundleTarget(window, name, isLocked, paths.cases)
    return path === null ? null : grantPath(engine, path)
  },

  'dialog.openBundle': async (_, { window, engine }) => {
    const path = await chooseBundle(window)
    return path === null ? null : grantPath(engine, path)
  },

  'case.open': async (_, context) => {
    const path = await chooseCase(context.window, context.paths.cases)
    return change(path, context)
  },

  'case.create': async (_, context) => {
    const path = await chooseNewCase(context.window, context.paths.cases)
    return change(path, context)
  },

  'case.retry': async (_, { cases }) => {
    await cases.retry()
    return {}
  },

  'case.restore': async (_, { cases }) => {
    await cases.retry(true)
    return {}
  },

  'case.copy': async (_, context) => {
    const { cases, window, paths } = context
    const path = await chooseNewCase(window, paths.cases, basename(cases.path))
    if (path === null) return false
    await copyCase(cases.path, path)
    return change(path, context)
  },

  'settings.get': (_, { settings }) => Settings.parse(settings.get()),

  'settings.set': (changes, { settings, settingsChanged }) => {
    settings.set(changes)
    settingsChanged()
    return {}
  },

  'app.info': (_, { window, cases }) => ({
    version: app.getVersion(),
    electron: process.versions.electron,
    chromium: process.versions.chrome,
    node: process.versions.node,
    sandboxed: isSandboxed(window.webContents.getOSProcessId()),
    casePath: cases.path,
  }),
}

/** A copy that may be written to, with what SQLite keeps beside the file. */
async function copyCase(from: string, to: string): Promise<void> {
  for (const end of ['', '-wal']) {
    if (!existsSync(from + end)) continue
    await copyFile(from + end, to + end)
    await chmod(to + end, 0o600)
  }
}

async function change(path: string | null, { window, cases }: AppContext): Promise<boolean> {
  if (path === null) return false
  await cases.change(path)
  // A new page, so that nothing on it is of the case before.
  void window.loadURL(startPage)
  return true
}

/** Linux says itself whether a process is held by a system call filter (mode 2); elsewhere the switch does. */
function isSandboxed(pid: number): boolean {
  if (process.platform !== 'linux') return !app.commandLine.hasSwitch('no-sandbox')
  return /^Seccomp:\t2$/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'))
}
