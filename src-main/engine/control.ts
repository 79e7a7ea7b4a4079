import type { Failure } from '../../src-preload/contract/result.ts'

/**
 * What the app tells the engine's process, over `process.parentPort` / `utilityProcess.postMessage`.
 * A message that hands over a port carries exactly one, in `event.ports[0]`.
 */
export type ToEngine =
  /** Opens a case, creating the file if there is none. Sent again, it closes the present one first; ports and grants stay. */
  | {
      kind: 'open'
      casePath: string
      /** Folder that holds the analyst's key pair; made if missing. */
      identityFolder: string
      /** The folder `resources` of the program. */
      resourcesFolder: string
      logFile: string
      /** A file that does not exist yet becomes the sample case. */
      isSample: boolean
      /** Before it is opened its newest backup takes its place, with what was done since. */
      isRestored: boolean
    }
  /** A port to one window: it sends `Request`, gets `Answer`s and every event as `Pushed`. Before `open` calls wait. */
  | { kind: 'window' }
  /** A file or folder that the person chose; the window knows the id only. */
  | { kind: 'grant'; id: string; path: string }
  /** A port to a pipeline that has just been started: the answer to `pipeline-needed`. */
  | { kind: 'pipeline'; lane: number }
  /** The answer to `print`; `null` if it failed. */
  | { kind: 'printed'; id: string; pdf: Uint8Array | null }
  /** Finishes what is being written, closes the case and answers `closed`. */
  | { kind: 'close' }

/** What the engine's process tells the app. */
export type FromEngine =
  /** The answer to `open`. With a failure the engine runs on and answers every call with it. */
  | { kind: 'ready'; casePath: string; failure: Failure | null }
  /** Start a pipeline in this lane and hand over a port to it. */
  | { kind: 'pipeline-needed'; lane: number }
  /** Kill the pipeline of this lane at once. The engine asks for another by `pipeline-needed` when it has work. */
  | { kind: 'pipeline-kill'; lane: number }
  /** Make a PDF of this page. */
  | { kind: 'print'; id: string; html: string }
  | { kind: 'closed' }
  /** A bug outside of any call: the process exits with code 1 after this message; the log holds the stack. */
  | { kind: 'fatal'; incident: string }
