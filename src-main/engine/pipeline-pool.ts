import type { PipelineHost } from '../channel.ts'
import type { PipelineFile } from '../pipeline/messages.ts'
import type { Log } from './log.ts'
import { createPipelineClient, type PipelineClient } from './pipeline-client.ts'

/**
 * Several pipelines that share the work: each file goes to the one with the fewest files before it,
 * so that a second process is only started when there are two files at a time. Answers are those
 * of `createPipelineClient`, and come in any order.
 */
export function createPipelinePool(hosts: readonly PipelineHost[], log: Log) {
  const lanes = hosts.map((host) => ({ client: createPipelineClient(host, log), files: 0 }))

  async function hand<R>(work: (client: PipelineClient) => Promise<R>): Promise<R> {
    const lane = lanes.reduce((least, one) => (one.files < least.files ? one : least))
    lane.files++
    try {
      return await work(lane.client)
    } finally {
      lane.files--
    }
  }

  return {
    /** Files that can be in hand at a time. */
    width: lanes.length,
    look: (file: PipelineFile, signal: AbortSignal) => hand((client) => client.look(file, signal)),
    read: (file: PipelineFile, signal: AbortSignal) => hand((client) => client.read(file, signal)),
    analyse: (file: PipelineFile, signal: AbortSignal) =>
      hand((client) => client.analyse(file, signal)),
  }
}
export type PipelinePool = ReturnType<typeof createPipelinePool>
