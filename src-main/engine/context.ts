import type { Emit } from '../../src-preload/contract/index.ts'
import type { Printer } from '../channel.ts'
import type { Gazetteer } from './gazetteer.ts'
import type { Grants } from './grants.ts'
import type { Identity } from './identity.ts'
import type { Jobs } from './jobs.ts'
import type { Log } from './log.ts'
import type { PipelinePool } from './pipeline-pool.ts'
import type { OpenCase } from './store/index.ts'

/** What a handler may touch. */
export type Context = {
  /** The open case itself: its id and name, one transaction over several changes. */
  caseFile: OpenCase
  store: OpenCase['store']
  operations: OpenCase['operations']
  emit: Emit
  jobs: Jobs
  pipeline: PipelinePool
  grants: Grants
  identity: Identity
  /** The program's folder `resources`. */
  resources: string
  gazetteer: Gazetteer
  /** `null` where no PDF can be made. */
  printer: Printer | null
  log: Log
}
