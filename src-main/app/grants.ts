import { randomUUID } from 'node:crypto'
import { basename } from 'node:path'
import type { Grant } from '../../src-preload/contract/index.ts'
import type { EngineProcess } from './engine-process.ts'

/** Lets the engine use a path that the person chose; the window gets the name and an id. */
export function grantPath(engine: EngineProcess, path: string): Grant {
  const grant = { id: randomUUID(), name: basename(path) }
  engine.grant(grant.id, path)
  return grant
}
