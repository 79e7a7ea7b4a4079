import type { engineCalls, InputOf, OutputOf } from '../../src-preload/contract/index.ts'
import { AttestError } from '../../src-preload/contract/result.ts'
import type { Engine } from './index.ts'

/** Calls the engine from within its own process. @throws AttestError what the call failed with */
export type Ask = <N extends keyof typeof engineCalls>(
  name: N,
  input: InputOf<N>,
) => Promise<OutputOf<N>>

/** The engine's calls, typed by the contract. */
export function asking(engine: Engine): Ask {
  return async <N extends keyof typeof engineCalls>(name: N, input: InputOf<N>) => {
    const result = await engine.answer(name, input)
    if (!result.ok) throw new AttestError(result.error)
    return result.value as OutputOf<N>
  }
}
