import { notifications } from '@mantine/notifications'
import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { errorText } from '../src-preload/contract/error-text.ts'
import type { CallName, InputOf, OutputOf } from '../src-preload/contract/index.ts'
import { AttestError } from '../src-preload/contract/result.ts'
import { call } from './client.ts'

/** Runs one call that changes something; `null` when it failed and the person was told. */
export type Act = <N extends CallName>(name: N, input: InputOf<N>) => Promise<OutputOf<N> | null>

/**
 * The way to change things: a failure becomes a notification with its sentence,
 * and the status bar says "Saving…" until the answer is there.
 */
export function useAct(): Act {
  const client = useQueryClient()
  return useCallback<Act>(
    async <N extends CallName>(name: N, input: InputOf<N>) => {
      const mutation = client
        .getMutationCache()
        .build<OutputOf<N>, AttestError, void, unknown>(client, {
          mutationKey: [name],
          mutationFn: () => call(name, input),
        })
      try {
        return await mutation.execute()
      } catch (error) {
        if (!(error instanceof AttestError)) throw error
        notifications.show({ color: 'red', title: 'Not done', message: errorText(error) })
        return null
      }
    },
    [client],
  )
}
