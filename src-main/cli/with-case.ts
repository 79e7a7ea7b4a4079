import { EventEmitter } from 'node:events'
import { existsSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Emit, EventName, EventOf } from '../../src-preload/contract/index.ts'
import { AttestError } from '../../src-preload/contract/result.ts'
import { configFolder } from '../config-folder.ts'
import { type Ask, asking } from '../engine/ask.ts'
import { loadIdentity } from '../engine/identity.ts'
import { createEngine, type Engine } from '../engine/index.ts'
import { createLog } from '../engine/log.ts'
import { createPipelineHosts } from './pipeline-host.ts'
import { resourcesFolder } from './resources-folder.ts'

/** The open case, as a command sees it. */
export type CaseSession = {
  ask: Ask
  grants: Engine['grants']
  on<N extends EventName>(name: N, listener: (payload: EventOf<N>) => void): void
}

/**
 * Opens a case for one command and closes it after.
 *
 * @param isCreated whether a missing file becomes a new case
 * @throws AttestError `file/unreadable`, `case/…`, `storage/…`, and what the command throws
 */
export async function withCase<T>(
  casePath: string,
  command: (session: CaseSession) => Promise<T>,
  { isCreated = false } = {},
): Promise<T> {
  if (!isCreated && !existsSync(casePath)) {
    throw new AttestError({ code: 'file/unreadable', details: { name: basename(casePath) } })
  }
  const events = new EventEmitter()
  const emit: Emit = (name, payload) => void events.emit(name, payload)
  const pipelineHosts = createPipelineHosts(resourcesFolder)
  const engine = createEngine({
    casePath,
    identity: loadIdentity(configFolder()),
    resources: resourcesFolder,
    pipelineHosts,
    emit,
    log: createLog(join(configFolder(), 'attest.log')),
  })
  try {
    if (engine.failure) {
      const { details, ...failure } = engine.failure
      throw new AttestError({ ...failure, details: { name: basename(casePath), ...details } })
    }
    const on: CaseSession['on'] = (name, listener) => void events.on(name, listener)
    return await command({ ask: asking(engine), grants: engine.grants, on })
  } finally {
    await engine.close()
    for (const host of pipelineHosts) host.stop()
  }
}
