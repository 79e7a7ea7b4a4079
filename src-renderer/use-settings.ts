import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { defaultSettings, type Settings } from '../src-preload/contract/settings.ts'
import { useAct } from './use-act.ts'
import { useCall } from './use-call.ts'

const none: readonly [] = []

/** What the window remembers between starts, and the way to change it. A change shows at once. */
export function useSettings(): { settings: Settings; change(changed: Partial<Settings>): void } {
  const { data } = useCall('settings.get', {}, none)
  const client = useQueryClient()
  const act = useAct()
  const change = useCallback(
    (changed: Partial<Settings>) => {
      client.setQueryData<Settings>(['settings.get', {}], (now) => ({
        ...(now ?? defaultSettings),
        ...changed,
      }))
      void act('settings.set', changed)
    },
    [client, act],
  )
  return { settings: data ?? defaultSettings, change }
}
