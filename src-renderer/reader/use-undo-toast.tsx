import { Button, Group } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { runCommand } from '../workbench/use-commands.ts'

/** One more thing that can be done now: a command of the registry. */
type More = { label: string; command: string }

/**
 * Says what was done, with a button that takes it back: instead of asking before.
 * The toast goes as soon as anything else is done, because undo takes back the last thing.
 */
export function useUndoToast(): (message: string, more?: More) => void {
  const client = useQueryClient()
  return useCallback(
    (message, more) => {
      const id = notifications.show({
        autoClose: 10_000,
        message: (
          <Group justify="space-between" wrap="nowrap">
            <span>{message}</span>
            {more && (
              <Button size="compact-xs" onClick={() => runCommand(more.command)}>
                {more.label}
              </Button>
            )}
            <Button size="compact-xs" variant="default" onClick={() => runCommand('history.undo')}>
              Undo
            </Button>
          </Group>
        ),
      })
      const stop = client.getMutationCache().subscribe(({ type }) => {
        if (type !== 'added') return
        stop()
        notifications.hide(id)
      })
    },
    [client],
  )
}
