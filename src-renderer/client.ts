import type {
  appCalls,
  CallName,
  EventName,
  EventOf,
  InputOf,
  OutputOf,
} from '../src-preload/contract/index.ts'
import { AttestError, type Result } from '../src-preload/contract/result.ts'
import type { Answer, Pushed, Request } from '../src-preload/contract/serve.ts'

/** The rows that the main process answers; every other row goes to the engine. */
const appRows: Record<string, true> = {
  'dialog.choose': true,
  'dialog.save': true,
  'report.save': true,
  'dialog.saveBundle': true,
  'dialog.openBundle': true,
  'case.open': true,
  'case.create': true,
  'case.retry': true,
  'case.restore': true,
  'case.copy': true,
  'settings.get': true,
  'settings.set': true,
  'app.info': true,
} satisfies Record<keyof typeof appCalls, true>

type Pending = { request: Request; settle(result: Result<unknown>): void }

const pending = new Map<number, Pending>()
const listeners = new Set<(pushed: Pushed) => void>()
const connected = new Set<() => void>()
let port: MessagePort | null = null
let lastId = 0

/** Calls the engine or the main process. Rejects only with an `AttestError`. */
export async function call<N extends CallName>(name: N, input: InputOf<N>): Promise<OutputOf<N>> {
  const result = await (appRows[name] ? attest.call(name, input) : ask(name, input))
  if (!result.ok) throw new AttestError(result.error)
  return result.value as OutputOf<N>
}

/** Listens to one event of the engine or the main process; returns the function that stops it. */
export function on<N extends EventName>(
  name: N,
  listener: (payload: EventOf<N>) => void,
): () => void {
  const filtered = (pushed: Pushed) => {
    if (pushed.event === name) listener(pushed.payload as EventOf<N>)
  }
  listeners.add(filtered)
  return () => listeners.delete(filtered)
}

/** Told each time an engine other than the first is there: what was read before may be stale. */
export function onReconnect(listener: () => void): () => void {
  connected.add(listener)
  return () => connected.delete(listener)
}

/** Takes the line to the engine and the events of the main process. Called once, at the start. */
export function connect(): void {
  window.addEventListener('message', (event) => {
    const [received] = event.ports
    if (event.source === window && event.data === 'attest:port' && received) use(received)
  })
  attest.onEvent(hear)
  attest.connect()
}

/** Calls made before the engine is there wait for it. */
function ask(name: string, input: unknown): Promise<Result<unknown>> {
  return new Promise((settle) => {
    const request: Request = { id: ++lastId, name, input }
    pending.set(request.id, { request, settle })
    port?.postMessage(request)
  })
}

function use(received: MessagePort) {
  const isFirst = port === null
  port?.close()
  port = received
  port.addEventListener('message', ({ data }: MessageEvent<Answer | Pushed>) => {
    if ('event' in data) hear(data)
    else answer(data)
  })
  port.start()
  if (isFirst) {
    for (const { request } of pending.values()) port.postMessage(request)
    return
  }
  // Whether the engine that stopped had done them is not known: the caller must look.
  for (const id of pending.keys()) {
    answer({ id, result: { ok: false, error: { code: 'process/restarted' } } })
  }
  for (const listener of connected) listener()
}

function answer({ id, result }: Answer) {
  pending.get(id)?.settle(result)
  pending.delete(id)
}

function hear(pushed: Pushed) {
  for (const listener of listeners) listener(pushed)
}
