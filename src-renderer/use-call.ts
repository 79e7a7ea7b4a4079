import { keepPreviousData, type UseQueryResult, useQuery } from '@tanstack/react-query'
import type { CallName, InputOf, OutputOf, Topic } from '../src-preload/contract/index.ts'
import type { AttestError } from '../src-preload/contract/result.ts'
import { call } from './client.ts'

/**
 * The answer to a call, kept fresh: asked again when the input changes and when the
 * engine says that one of `topics` changed. A late answer never overwrites a newer one.
 *
 * @param input `null` asks nothing and has no data
 * @param keep shows the answer to the previous input until the new one is there
 */
export function useCall<N extends CallName>(
  name: N,
  input: InputOf<N> | null,
  topics: readonly Topic[],
  { keep = false } = {},
): UseQueryResult<OutputOf<N>, AttestError> {
  const answer = useQuery<unknown, AttestError>({
    queryKey: [name, input],
    queryFn: () => call(name, input as InputOf<N>),
    enabled: input !== null,
    meta: { topics },
    ...(keep ? { placeholderData: keepPreviousData } : {}),
  })
  return answer as UseQueryResult<OutputOf<N>, AttestError>
}
