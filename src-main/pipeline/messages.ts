import type { Failure } from '../../src-preload/contract/result.ts'
import type { AnalysedContents } from './index.ts'

/** What the pipeline's process is asked: one file's bytes. It answers in order, one at a time. */
export type PipelineRequest = { id: number; bytes: Uint8Array; name: string }

/** With the id of the request: that one more part of the file is done, any number of times, then the answer. */
export type PipelineAnswer =
  | { id: number; ok: 'working' }
  | ({ id: number; ok: true } & AnalysedContents)
  | { id: number; ok: false; error: Failure }
