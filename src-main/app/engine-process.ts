import { MessageChannelMain, type UtilityProcess, type WebContents, utilityProcess } from 'electron'
import type { Failure } from '../../src-preload/contract/result.ts'
import type { FromEngine, ToEngine } from '../engine/control.ts'
import type { Log } from './log.ts'
import type { Paths } from './paths.ts'
import type { PipelineProcess } from './pipeline-process.ts'
import { RestartLimit } from './restart-limit.ts'

/** How long a case may take to close before its process is ended all the same, in ms: WAL keeps what is committed. */
const closeTimeout = 3_000

export type Case = {
  path: string
  /** If there is no such file yet, it is made with the articles and claims that come with Attest. */
  isSample: boolean
}

type Options = {
  paths: Paths
  log: Log
  /** By lane. */
  pipelines: readonly PipelineProcess[]
  /** Makes a PDF of a page. */
  print(html: string): Promise<Uint8Array>
  restarted(): void
  /** It stopped too often and is not started again until `revive`. */
  gaveUp(): void
}

/**
 * The process that holds the case. Started again when it dies: with the same case, the
 * same grants, and a new line to every window that had one.
 */
export class EngineProcess {
  readonly #options: Options
  readonly #grants = new Map<string, string>()
  readonly #windows = new Set<WebContents>()
  #waiting: ((failure: Failure | null) => void)[] = []
  readonly #limit = new RestartLimit()
  #case: Case | null = null
  #isClosing = false
  #child: UtilityProcess | null = null

  constructor(options: Options) {
    this.#options = options
    this.#start()
  }

  /**
   * @param isRestored its newest backup takes its place first
   * @returns why the case could not be opened; `null` if it is open
   */
  open(opened: Case, isRestored = false): Promise<Failure | null> {
    this.#case = opened
    return new Promise((answer) => {
      this.#waiting.push(answer)
      if (this.#child) this.#tellCase(opened, isRestored)
      else this.#start()
    })
  }

  /** Gives the page in a window a line of its own, now and after each restart. */
  connect(window: WebContents): void {
    if (!this.#windows.has(window)) {
      this.#windows.add(window)
      window.once('destroyed', () => this.#windows.delete(window))
    }
    this.#join(window)
  }

  /** The engine may use this path, which windows name by `id`. */
  grant(id: string, path: string): void {
    this.#grants.set(id, path)
    this.#tell({ kind: 'grant', id, path })
  }

  /** Starts it again after `gaveUp`. */
  revive(): void {
    this.#limit.forget()
    if (!this.#child) this.#start()
  }

  /** Closes the case and ends the process: when the case is closed, or after 3 s. */
  async close(): Promise<void> {
    this.#isClosing = true
    const child = this.#child
    if (!child) return
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, closeTimeout)
      const finish = () => {
        clearTimeout(timer)
        resolve()
      }
      child.once('exit', finish)
      child.on('message', ({ kind }: FromEngine) => kind === 'closed' && finish())
      this.#tell({ kind: 'close' })
    })
    child.kill()
    for (const pipeline of this.#options.pipelines) pipeline.stop()
  }

  #start(): void {
    const { paths } = this.#options
    const child = utilityProcess.fork(paths.engine, [], { serviceName: 'Attest engine' })
    this.#child = child
    child.on('message', (message: FromEngine) => this.#hear(message))
    child.once('exit', (code) => this.#died(code))
    if (this.#case) this.#tellCase(this.#case)
    for (const [id, path] of this.#grants) this.#tell({ kind: 'grant', id, path })
    for (const window of this.#windows) this.#join(window)
  }

  #died(code: number): void {
    const { log, pipelines, restarted, gaveUp } = this.#options
    this.#child = null
    for (const pipeline of pipelines) pipeline.stop()
    if (this.#isClosing) return
    log('engine.exited', { code })
    if (this.#limit.allows()) {
      this.#start()
      restarted()
    } else {
      this.#answer({ code: 'process/restarted' })
      gaveUp()
    }
  }

  #hear(message: FromEngine): void {
    const { log, pipelines } = this.#options
    switch (message.kind) {
      case 'ready':
        if (message.casePath !== this.#case?.path) return // the case asked for before this one
        log('case.opened', { failure: message.failure?.code ?? null })
        this.#answer(message.failure)
        return
      case 'pipeline-needed':
        this.#startPipeline(message.lane)
        return
      case 'pipeline-kill':
        pipelines[message.lane]?.stop()
        return
      case 'print':
        void this.#print(message.id, message.html)
        return
      case 'fatal':
        log('engine.fatal', { incident: message.incident })
        return
      case 'closed': // heard by `close`
    }
  }

  #startPipeline(lane: number): void {
    const pipeline = this.#options.pipelines[lane]
    if (pipeline) this.#tell({ kind: 'pipeline', lane }, [pipeline.start()])
  }

  async #print(id: string, html: string): Promise<void> {
    const pdf = await this.#options.print(html).catch((error: unknown) => {
      this.#options.log('print.failed', { reason: String(error) })
      return null
    })
    this.#tell({ kind: 'printed', id, pdf })
  }

  #answer(failure: Failure | null): void {
    const waiting = this.#waiting
    this.#waiting = []
    for (const answer of waiting) answer(failure)
  }

  #tellCase({ path, isSample }: Case, isRestored = false): void {
    const { paths } = this.#options
    this.#tell({
      kind: 'open',
      casePath: path,
      isSample,
      isRestored,
      identityFolder: paths.identity,
      resourcesFolder: paths.resources,
      logFile: paths.engineLog,
    })
  }

  #join(window: WebContents): void {
    const { port1, port2 } = new MessageChannelMain()
    this.#tell({ kind: 'window' }, [port1])
    window.postMessage('attest:port', null, [port2])
  }

  #tell(message: ToEngine, ports: Electron.MessagePortMain[] = []): void {
    this.#child?.postMessage(message, ports)
  }
}
