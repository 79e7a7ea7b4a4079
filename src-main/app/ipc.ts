import { type IpcMainEvent, type IpcMainInvokeEvent, ipcMain } from 'electron'
import { z } from 'zod'
import { type Grant, appCalls } from '../../src-preload/contract/index.ts'
import type { Result } from '../../src-preload/contract/result.ts'
import { serve } from '../../src-preload/contract/serve.ts'
import { grantPath } from './grants.ts'
import { type AppContext, appHandlers } from './handlers.ts'
import { type Log, logIncident } from './log.ts'
import { isOurs } from './protocol.ts'

/** As many files as can be dropped at once; more come as a folder. */
const DroppedPaths = z.array(z.string().min(1)).max(10_000)

/** Answers the preload's three channels, for the window's own top frame and nobody else. */
export function answerWindow(context: AppContext, log: Log): void {
  const { engine } = context
  const answer = serve(appCalls, appHandlers, context, logIncident(log))

  ipcMain.handle(
    'attest:call',
    (event, name: unknown, input: unknown): Promise<Result<unknown>> => {
      const allowed = isOwnFrame(event, context, log) && typeof name === 'string'
      return allowed ? answer(name, input) : Promise.resolve(refusal)
    },
  )

  ipcMain.handle('attest:grant', (event, paths: unknown): Grant[] => {
    const parsed = DroppedPaths.safeParse(paths)
    if (!isOwnFrame(event, context, log) || !parsed.success) return []
    return parsed.data.map((path) => grantPath(engine, path))
  })

  ipcMain.on('attest:connect', (event) => {
    if (isOwnFrame(event, context, log)) engine.connect(event.sender)
  })
}

const refusal = { ok: false, error: { code: 'input/invalid' } } as const

function isOwnFrame(
  { sender, senderFrame }: IpcMainEvent | IpcMainInvokeEvent,
  { window }: AppContext,
  log: Log,
): boolean {
  const isOwn =
    !window.isDestroyed() &&
    sender === window.webContents &&
    senderFrame !== null &&
    senderFrame.parent === null &&
    isOurs(senderFrame.url)
  if (!isOwn) log('refused', { what: 'sender' })
  return isOwn
}
