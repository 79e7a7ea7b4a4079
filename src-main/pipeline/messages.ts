import type { Failure } from '../../src-preload/contract/result.ts'
import type { FileContents, ReadOptions } from './formats/index.ts'
import type { Look } from './formats/look.ts'
import type { AnalysedContents } from './index.ts'
import type { Learnt } from './recognise/learnt.ts'

/** What can be done with a file, and what comes of it: what it is, its pages, or what they say too. */
export type PipelineTasks = { look: Look; read: FileContents; analyse: AnalysedContents }
export type PipelineTask = keyof PipelineTasks

/** One file's bytes, what is known of it beside them, and what the analyst said of names. */
export type PipelineFile = ReadOptions & { bytes: Uint8Array; learnt?: Learnt }

/** What the pipeline's process is asked. It answers in order, one at a time. */
export type PipelineRequest = PipelineFile & { id: number; task: PipelineTask }

/** With the id of the request: that one more part of the file is done, any number of times, then the answer. */
export type PipelineAnswer =
  | { id: number; ok: 'working' }
  | { id: number; ok: true; contents: PipelineTasks[PipelineTask] }
  | { id: number; ok: false; error: Failure }
