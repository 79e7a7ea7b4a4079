import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import type { Emit } from '../../src-preload/contract/index.ts'
import {
  type Answer,
  type Pushed,
  type Request,
  toFailure,
} from '../../src-preload/contract/serve.ts'
import type { Channel, PipelineHost, Printer } from '../channel.ts'
import { pipelineLanes } from '../pipeline-lanes.ts'
import type { FromEngine, ToEngine } from './control.ts'
import { loadIdentity } from './identity.ts'
import { createEngine, type Engine, refusingEngine } from './index.ts'
import { createLog, type Log } from './log.ts'
import { makeSampleCase } from './sample.ts'
import { restoreCase } from './store/restore.ts'

/** Electron's `MessagePortMain`, as far as it is used here. */
type Port = {
  on(event: 'message', listener: (event: { data: unknown }) => void): void
  on(event: 'close', listener: () => void): void
  postMessage(message: unknown): void
  start(): void
  close(): void
}
/** Electron's `process.parentPort`. */
type ParentPort = {
  on(event: 'message', listener: (event: { data: ToEngine; ports: Port[] }) => void): void
  postMessage(message: FromEngine): void
}

/** Time for the last message to leave before the process does; ms. */
const LAST_WORDS = 100

const { parentPort } = process as unknown as { parentPort: ParentPort }
const tell = (message: FromEngine) => parentPort.postMessage(message)

const windows = new Set<Port>()
/** Everything that was granted: a case opened later gets it too. */
const granted = new Map<string, string>()
const wanted = new Map<number, (pipeline: Channel) => void>()
const first = Promise.withResolvers<Engine>()
let engine = first.promise
let isOpened = false
let log: Log | null = null

const emit: Emit = (event, payload) => {
  for (const window of windows) window.postMessage({ event, payload } satisfies Pushed)
}

const pipelineHosts = Array.from(
  { length: pipelineLanes },
  (_, lane): PipelineHost => ({
    connect: () =>
      new Promise((resolve) => {
        wanted.set(lane, resolve)
        tell({ kind: 'pipeline-needed', lane })
      }),
    stop: () => tell({ kind: 'pipeline-kill', lane }),
  }),
)

const printing = new Map<string, (pdf: Uint8Array | null) => void>()
const printer: Printer = async (html) => {
  const id = randomUUID()
  const printed = new Promise<Uint8Array | null>((resolve) => printing.set(id, resolve))
  tell({ kind: 'print', id, html })
  const pdf = await printed.finally(() => printing.delete(id))
  if (!pdf) throw new Error('the page was not printed')
  return pdf
}

type Open = ToEngine & { kind: 'open' }

function open(message: Open): void {
  const present = createLog(message.logFile)
  log = present
  if (isOpened) {
    engine = engine.then(async (previous) => {
      await previous.close()
      return make(message, present)
    })
  } else {
    isOpened = true
    first.resolve(make(message, present))
  }
  void engine.then(({ failure }) => tell({ kind: 'ready', casePath: message.casePath, failure }))
}

/** The engine of a case. Whatever prevents it from working, it answers. */
async function make(message: Open, present: Log): Promise<Engine> {
  const { casePath, resourcesFolder: resources } = message
  const common = { casePath, resources, pipelineHosts, printer, log: present }
  try {
    const identity = loadIdentity(message.identityFolder)
    const author = identity.fingerprint
    if (message.isRestored) restoreCase(casePath, { author, resources })
    if (message.isSample && !existsSync(casePath)) await makeSampleCase(common)
    // Those of the case before: a pipeline that is still there when another is asked for has died.
    for (const host of pipelineHosts) host.stop()
    const made = createEngine({ ...common, identity, emit })
    for (const [id, path] of granted) made.grants.add(id, path)
    return made
  } catch (error) {
    return refusingEngine(toFailure(error, present.incident))
  }
}

function serveWindow(port: Port): void {
  const answer = async ({ id, name, input }: Request) => {
    const result = await (await engine).answer(name, input)
    port.postMessage({ id, result } satisfies Answer)
  }
  port.on('message', ({ data }) => {
    // A page gone mad can send anything; a Blob, for one, arrives as `null`.
    if (isRequest(data)) void answer(data)
  })
  port.on('close', () => windows.delete(port))
  windows.add(port)
  port.start()
}

function isRequest(data: unknown): data is Request {
  if (typeof data !== 'object' || data === null || !('id' in data) || !('name' in data))
    return false
  return typeof data.id === 'number' && typeof data.name === 'string'
}

function usePipeline(lane: number, port: Port): void {
  const resolve = wanted.get(lane)
  wanted.delete(lane)
  if (!resolve) return port.close()
  resolve({
    send: (message) => port.postMessage(message),
    onMessage: (listener) => port.on('message', ({ data }) => listener(data)),
    onClose: (listener) => port.on('close', listener),
  })
  port.start()
}

function grant(id: string, path: string): void {
  granted.set(id, path)
  void engine.then(({ grants }) => grants.add(id, path))
}

async function close(): Promise<void> {
  if (isOpened) await (await engine).close()
  tell({ kind: 'closed' })
}

parentPort.on('message', ({ data, ports: [port] }) => {
  if (data.kind === 'open') open(data)
  else if (data.kind === 'grant') grant(data.id, data.path)
  else if (data.kind === 'window' && port) serveWindow(port)
  else if (data.kind === 'pipeline' && port) usePipeline(data.lane, port)
  else if (data.kind === 'printed') printing.get(data.id)?.(data.pdf)
  else if (data.kind === 'close') void close()
})

// Also for rejections that nobody handles: Node turns them into this event.
process.on('uncaughtException', (error) => {
  const incident = randomUUID()
  log?.incident(incident, error)
  tell({ kind: 'fatal', incident })
  setTimeout(() => process.exit(1), LAST_WORDS)
})
