import type { Failure } from '../../src-preload/contract/result.ts'
import type { AnalysedArticle } from './page.ts'

/** What the pipeline's process is asked: one file's bytes. It answers in order, one at a time. */
export type PipelineRequest = { id: number; bytes: Uint8Array; name: string }

/** Its answer, with the id of the request. */
export type PipelineAnswer =
  | { id: number; ok: true; articles: AnalysedArticle[] }
  | { id: number; ok: false; error: Failure }
