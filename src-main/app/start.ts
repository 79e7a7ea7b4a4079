import { type BrowserWindow, app, nativeTheme, session } from 'electron'
import { z } from 'zod'
import type { Emit } from '../../src-preload/contract/index.ts'
import { errorText } from '../../src-preload/contract/error-text.ts'
import { AttestError } from '../../src-preload/contract/result.ts'
import type { Pushed } from '../../src-preload/contract/serve.ts'
import { askToStartAgain, sayNotOpened } from './dialogs.ts'
import { EngineProcess } from './engine-process.ts'
import { guardContents, guardSession } from './guards.ts'
import { answerWindow } from './ipc.ts'
import { type Log, openLog } from './log.ts'
import { showMenu } from './menu.ts'
import { quietSession } from './offline.ts'
import { type CaseSwitch, createCaseSwitch } from './open-case.ts'
import { type Paths, findPaths } from './paths.ts'
import { createPipelineProcess } from './pipeline-process.ts'
import { serveWindow, startPage } from './protocol.ts'
import { type SettingsFile, openSettings } from './settings.ts'
import { backgroundColor, openWindow } from './window.ts'

const HandedOver = z.object({ casePath: z.string().nullable() })

/** Opens the window on a case: the one named, else the last one, else the sample. Electron is ready. */
export function start(casePath: string | null): void {
  const paths = findPaths()
  const log = openLog(paths.appLog)
  log('started', { version: app.getVersion(), electron: process.versions.electron })
  const settings = openSettings(paths.settings)
  nativeTheme.themeSource = settings.get().theme

  guardContents(log)
  const own = quietSession()
  for (const each of [own, session.defaultSession]) guardSession(each, log)
  serveWindow(own, paths.renderer)

  let window: BrowserWindow | null = null
  const emit: Emit = (event, payload) => {
    window?.webContents.send('attest:event', { event, payload } satisfies Pushed)
  }
  const engine = startProcesses(paths, log, emit, () => window)
  const cases = createCaseSwitch(engine, settings, paths)
  void cases.first(casePath)

  const opened = openWindow(paths, settings, own)
  window = opened
  const follow = () => applySettings(settings, opened, emit)
  follow()
  nativeTheme.on('updated', () => opened.setBackgroundColor(backgroundColor()))
  answerWindow({ window: opened, engine, cases, settings, paths, settingsChanged: follow }, log)
  reviveWindow(opened, log)
  opened.once('closed', () => {
    window = null
    app.quit()
  })
  takeSecondStarts(opened, cases)
  closeInOrder(engine, log)
}

function startProcesses(
  paths: Paths,
  log: Log,
  emit: Emit,
  window: () => BrowserWindow | null,
): EngineProcess {
  const pipeline = createPipelineProcess(paths, log, () =>
    emit('app.restarted', { process: 'pipeline' }),
  )
  const engine = new EngineProcess({
    paths,
    log,
    pipeline,
    restarted: () => emit('app.restarted', { process: 'engine' }),
    gaveUp: () => void choose(),
  })
  async function choose(): Promise<void> {
    const shown = window()
    if (shown && (await askToStartAgain(shown, paths.engineLog))) engine.revive()
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
function reviveWindow(window: BrowserWindow, log: Log): void {
  window.webContents.on('render-process-gone', (_, { reason, exitCode }) => {
    log('window.gone', { reason, exitCode })
    if (!window.isDestroyed()) void window.loadURL(startPage)
  })
}

function takeSecondStarts(window: BrowserWindow, cases: CaseSwitch): void {
  app.on('second-instance', (_event, _args, _folder, handedOver) => {
    if (window.isDestroyed()) return
    if (window.isMinimized()) window.restore()
    window.focus()
    const parsed = HandedOver.safeParse(handedOver)
    const path = parsed.success ? parsed.data.casePath : null
    if (path !== null && path !== cases.path()) void changeCase(window, cases, path)
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
function closeInOrder(engine: EngineProcess, log: Log): void {
  app.on('will-quit', (event) => {
    event.preventDefault()
    void engine.close().then(() => {
      log('ended')
      app.exit()
    })
  })
}
