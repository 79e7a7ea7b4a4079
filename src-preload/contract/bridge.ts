import type { Grant } from './index.ts'
import type { Result } from './result.ts'
import type { Pushed } from './serve.ts'

/** What the window can do beyond drawing: `window.attest`, made by the preload script. */
export type Bridge = {
  /** One row of `appCalls`, answered by the main process. Never rejects. */
  call(name: string, input: unknown): Promise<Result<unknown>>
  /** Events of the main process (`app.…`); the returned function ends the subscription. */
  onEvent(listener: (pushed: Pushed) => void): () => void
  /** Files that the person dropped on the window. What is not a file on disk is left out. */
  grantFiles(files: readonly File[]): Promise<Grant[]>
  /**
   * Asks for the line to the engine, once the page listens for it. It arrives as a
   * `message` event of the window with `data === 'attest:port'` and one port, now or as
   * soon as the engine runs, and again with a new port after each restart of the engine.
   */
  connect(): void
}

declare global {
  /** Present in the window only. */
  var attest: Bridge
}
