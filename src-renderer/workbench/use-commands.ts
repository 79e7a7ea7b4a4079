import { useEffect, useId, useLayoutEffect } from 'react'
import type { Command } from './commands.ts'

const registered = new Map<string, readonly Command[]>()

/**
 * Offers commands for as long as the component is there. They may be made anew on
 * each render: what the last render offered is what runs.
 */
export function useCommands(commands: readonly Command[]): void {
  const owner = useId()
  // With the render, not after its painting: a key pressed in between would meet the old commands.
  useLayoutEffect(() => {
    registered.set(owner, commands)
  }, [owner, commands])
  useEffect(() => () => void registered.delete(owner), [owner])
}

/** Every command offered at this moment, also the ones that are not enabled. */
export const offeredCommands = (): Command[] => [...registered.values()].flat()

/** Runs a command by its id, if it is offered and enabled: what a menu item does. */
export function runCommand(id: string): void {
  const command = offeredCommands().find((offered) => offered.id === id)
  if (command && command.enabled !== false) command.run()
}
