import { expect } from 'vitest'
import {
  type Emit,
  engineCalls,
  type InputOf,
  type OutputOf,
} from '../../src-preload/contract/index.ts'
import { AttestError } from '../../src-preload/contract/result.ts'
import { serve } from '../../src-preload/contract/serve.ts'
import type { Context } from '../../src-main/engine/context.ts'
import { createGazetteer } from '../../src-main/engine/gazetteer.ts'
import { createGrants } from '../../src-main/engine/grants.ts'
import { handlers } from '../../src-main/engine/handlers/index.ts'
import { nobody } from '../../src-main/engine/identity.ts'
import { createJobs } from '../../src-main/engine/jobs.ts'
import type { Log } from '../../src-main/engine/log.ts'
import { createPipelinePool } from '../../src-main/engine/pipeline-pool.ts'
import type { OpenCase } from '../../src-main/engine/store/index.ts'
import { resources } from './case.ts'

type Name = keyof typeof engineCalls

/** A case as windows see it: its calls, and the topics it told them to ask for again. */
export function asking(caseFile: OpenCase) {
  const topics: string[][] = []
  const emit: Emit = (_, payload) => {
    if ('topics' in payload) topics.push(payload.topics.toSorted())
  }
  const log: Log = {
    event: () => {},
    incident: (_, error) => {
      throw error
    },
  }
  const host = { connect: () => Promise.reject(new Error('no pipeline here')), stop: () => {} }
  const context: Context = {
    caseFile,
    store: caseFile.store,
    operations: caseFile.operations,
    emit,
    log,
    jobs: createJobs(emit, log),
    pipeline: createPipelinePool([host], log),
    grants: createGrants(),
    printer: null,
    identity: nobody(caseFile.author),
    resources,
    gazetteer: createGazetteer(resources),
  }
  const answer = serve(engineCalls, handlers, context, log.incident)

  return {
    context,
    /** The value of a call, which must be what the contract says to the letter. */
    async ask<N extends Name>(name: N, input: InputOf<N>): Promise<OutputOf<N>> {
      const result = await answer(name, input)
      if (!result.ok) throw new AttestError(result.error)
      expect(engineCalls[name].output.parse(result.value)).toEqual(result.value)
      return result.value as OutputOf<N>
    },
    /** What a call is refused with. */
    async refusal<N extends Name>(name: N, input: InputOf<N>) {
      const result = await answer(name, input)
      return result.ok ? 'answered' : result.error
    },
    /** What windows were told since the last time this was asked. */
    told: () => topics.splice(0),
  }
}
