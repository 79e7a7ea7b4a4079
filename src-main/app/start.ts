import { basename } from 'node:path'
import { app, type BrowserWindow, nativeTheme, session } from 'electron'
import { z } from 'zod'
import { errorText } from '../../src-preload/contract/error-text.ts'
import type { Emit } from '../../src-preload/contract/index.ts'
import { AttestError } from '../../src-preload/contract/result.ts'
import type { Pushed } from '../../src-preload/contract/serve.ts'
import { askToStartAgain, sayNotOpened } from './dialogs.ts'
import { EngineProcess } from './engine-process.ts'
import { guardContents, guardSession } from './guards.ts'
import { answerWindow } from './ipc.ts'
import { type Log, logIncident, openLog } from './log.ts'
import { showMenu } from './menu.ts'
import { quietSession } from './offline.ts'
import { CaseSwitch } from './open-case.ts'
import { findPaths, type Paths } from './paths.ts'
import { pipelineLanes } from '../pipeline-lanes.ts'
import { createPipelineProcess } from './pipeline-process.ts'
import { printPage } from './print.ts'
import { serveWindow, startPage } from './protocol.ts'
import { RestartLimit } from './restart-limit.ts'
import { openSettings, type SettingsFile } from './settings.ts'
import { backgroundColor, openWindow } from './window.ts'

const HandedOver = z.object({ casePath: z.string().nullable() })

/** Opens the window on a case: the one named, else the last one, else the sample. Electron is ready. */
export function start(casePath: string | null): void {
  const paths = findPaths()
  const log = openLog(paths.appLog)
  logUnexpected(log)
  log('started', { version: app.getVersion(), electron: process.versions.electron })
  const settings = openSettings(paths.settings, log)
  nativeTheme.themeSource = settings.get().theme

  guardContents(log)
  const own = quietSession()
  for (const each of [own, session.defaultSession]) guardSession(each, log)
  serveWindow(own, paths.renderer)

  const window = openWindow(paths, settings, own)
  const emit: Emit = (event, payload) => {
    if (!window.isDestroyed()) {
      window.webContents.send('attest:event', { event, payload } satisfies Pushed)
    }
  }
  const engine = startEngine(paths, log, emit, window)
  const cases = new CaseSwitch(engine, settings, paths, casePath, (path) => {
    if (!window.isDestroyed()) window.setTitle(`${basename(path, '.attest')} – Attest`)
  })
  void cases.first()

  const settingsChanged = () => applySettings(settings, window, emit)
  settingsChanged()
  answerWindow({ window, engine, cases, settings, paths, settingsChanged }, log)
  reviveWindow(window, paths, log)
  takeSecondStarts(window, cases)
  closeInOrder(window, engine, log)
}

/** A bug outside of every call: noted, and not the end of a program that holds someone's work. */
function logUnexpected(log: Log): void {
  const note = (error: unknown) => logIncident(log)(crypto.randomUUID(), error)
  process.on('uncaughtException', note)
  process.on('unhandledRejection', note)
}

function startEngine(paths: Paths, log: Log, emit: Emit, window: BrowserWindow): EngineProcess {
  const restarted = () => emit('app.restarted', { process: 'pipeline' })
  const pipelines = Array.from({ length: pipelineLanes }, () =>
    createPipelineProcess(paths, log, restarted),
  )
  const engine = new EngineProcess({
    paths,
    log,
    pipelines,
    print: (html) => printPage(html, (each) => guardSession(each, log)),
    restarted: () => emit('app.restarted', { process: 'engine' }),
    gaveUp: () => void choose(),
  })
  async function choose(): Promise<void> {
    const what = 'The part of Attest that holds the case'
    if (await askToStartAgain(window, what, paths.engineLog)) engine.revive()
    else app.quit()
  }
  return engine
}

function applySettings(settings: SettingsFile, window: BrowserWindow, emit: Emit): void {
  const { theme } = settings.get()
  nativeTheme.themeSource = theme
  window.setBackgroundColor(backgroundColor())
  showMenu(theme, (command) => emit('app.command', { command }))
}

/** A page whose process dies is loaded again: the case is in another process. */
function reviveWindow(window: BrowserWindow, paths: Paths, log: Log): void {
  const limit = new RestartLimit()
  window.webContents.on('render-process-gone', (_, { reason, exitCode }) => {
    log('window.gone', { reason, exitCode })
    if (reason !== 'clean-exit' && !window.isDestroyed()) void revive()
  })
  async function revive(): Promise<void> {
    if (!limit.allows()) {
      if (!(await askToStartAgain(window, 'The window’s page', paths.appLog))) return app.quit()
      limit.forget()
    }
    await window.loadURL(startPage)
  }
}

function takeSecondStarts(window: BrowserWindow, cases: CaseSwitch): void {
  app.on('second-instance', (_event, _args, _folder, handedOver) => {
    if (window.isDestroyed()) return
    if (window.isMinimized()) window.restore()
    window.focus()
    const parsed = HandedOver.safeParse(handedOver)
    const path = parsed.success ? parsed.data.casePath : null
    if (path !== null && path !== cases.path) void changeCase(window, cases, path)
  })
}

async function changeCase(window: BrowserWindow, cases: CaseSwitch, path: string): Promise<void> {
  try {
    await cases.change(path)
    await window.loadURL(startPage)
  } catch (error) {
    if (!(error instanceof AttestError)) throw error
    await sayNotOpened(window, path, errorText(error))
  }
}

/** The last act: the engine closes the case, and only then the program ends. */
function closeInOrder(window: BrowserWindow, engine: EngineProcess, log: Log): void {
  window.once('closed', () => app.quit())
  app.on('will-quit', (event) => {
    event.preventDefault()
    void engine.close().then(() => {
      log('ended')
      app.exit()
    })
  })
}
