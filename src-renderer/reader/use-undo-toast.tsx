import { Button, Group } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useCallback } from 'react'
import { runCommand } from '../workbench/use-commands.ts'

/** Says what was done, with a button that takes it back: instead of asking before. */
export function useUndoToast(): (message: string) => void {
  return useCallback((message) => {
    const id = notifications.show({
      autoClose: 10_000,
      message: (
        <Group justify="space-between" wrap="nowrap">
          <span>{message}</span>
          <Button
            size="compact-xs"
            variant="default"
            onClick={() => {
              notifications.hide(id)
              runCommand('history.undo')
            }}
          >
            Undo
          </Button>
        </Group>
      ),
    })
  }, [])
}
