import type { ElectronApplication, Page } from '@playwright/test'
import type { CallName, InputOf, OutputOf } from '../../src-preload/contract/index.ts'
import type { Result } from '../../src-preload/contract/result.ts'
import type { Answer, Pushed } from '../../src-preload/contract/serve.ts'

declare global {
  var heard: Pushed[]
  var engineLine: MessagePort | undefined
  var askEngine: (name: string, input: unknown) => Promise<Result<unknown>>
}

/**
 * Loads the page anew with a listener beside its own on the line to the engine, so that a test
 * can make any call that a page could make, and hear what is pushed.
 */
export async function listenIn(app: ElectronApplication, page: Page): Promise<void> {
  await page.addInitScript(() => {
    const waiting = new Map<number, (result: Result<unknown>) => void>()
    let lastId = 1e9
    globalThis.heard = []
    globalThis.askEngine = (name, input) =>
      new Promise((resolve) => {
        waiting.set(++lastId, resolve)
        engineLine?.postMessage({ id: lastId, name, input })
      })
    addEventListener('message', ({ data, ports }) => {
      if (data !== 'attest:port') return
      globalThis.engineLine = ports[0]
      engineLine?.addEventListener('message', (event: MessageEvent<Answer | Pushed>) => {
        if ('event' in event.data) heard.push(event.data)
        else waiting.get(event.data.id)?.(event.data.result)
      })
      document.documentElement.dataset['lines'] =
        `${Number(document.documentElement.dataset['lines'] ?? 0) + 1}`
    })
    addEventListener('DOMContentLoaded', () => attest.onEvent((pushed) => heard.push(pushed)))
  })
  // A reload in the midst of the first load would come to nothing.
  await page.waitForURL('attest://app/index.html')
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.reload())
  await waitForLine(page, 1)
}

/** Waits until the page has been given its n-th line to an engine. */
export async function waitForLine(page: Page, n: number): Promise<void> {
  await page.waitForSelector(`html[data-lines="${n}"]`, { state: 'attached' })
}

/** One call over the line that `listenIn` has set up. */
export function askEngine(page: Page, name: string, input: unknown): Promise<Result<unknown>> {
  return page.evaluate((call) => globalThis.askEngine(call.name, call.input), { name, input })
}

/** As `askEngine`, for a call that must succeed. @throws Error with the failure's code */
export async function callEngine<N extends CallName>(
  page: Page,
  name: N,
  input: InputOf<N>,
): Promise<OutputOf<N>> {
  return valueOf(await askEngine(page, name, input)) as OutputOf<N>
}

/** A call that the main process answers and that must succeed. @throws Error with the failure's code */
export async function callApp<N extends CallName>(
  page: Page,
  name: N,
  input: InputOf<N>,
): Promise<OutputOf<N>> {
  const call = { name, input: input as unknown }
  return valueOf(
    await page.evaluate((made) => attest.call(made.name, made.input), call),
  ) as OutputOf<N>
}

function valueOf(result: Result<unknown>): unknown {
  if (!result.ok) throw new Error(result.error.code)
  return result.value
}
