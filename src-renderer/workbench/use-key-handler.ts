import { useEffect } from 'react'
import { on } from '../client.ts'
import { chooseCommand } from './choose-command.ts'
import { currentPane, rememberFocus } from './pane-focus.ts'
import { offeredCommands, runCommand } from './use-commands.ts'

const inputs = 'input, textarea, select, [contenteditable="true"]'
const controls = 'button, a[href], summary, [role="button"], [role="menuitem"]'
/** They have keys of their own, and what lies behind them must not answer. */
const covers = '[aria-modal="true"], [role="menu"]'

/** The window's one key handler, and the application menu's way to the same commands. */
export function useKeyHandler(letterKeys: boolean): void {
  useEffect(() => {
    // A dialog that this very key closes is gone before the key comes here: it is the dialog's all the same.
    let isCovered = false
    const look = () => {
      isCovered = document.querySelector(covers) !== null
    }
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || isCovered) return
      const target = event.target instanceof Element ? event.target : null
      const focus = {
        pane: currentPane(),
        isInput: Boolean(target?.closest(inputs)),
        isControl: Boolean(target?.closest(controls)),
      }
      const command = chooseCommand(offeredCommands(), event, focus, letterKeys)
      if (!command) return
      event.preventDefault()
      command.run()
    }
    window.addEventListener('keydown', look, true)
    window.addEventListener('keydown', onKeyDown)
    return () => {
      window.removeEventListener('keydown', look, true)
      window.removeEventListener('keydown', onKeyDown)
    }
  }, [letterKeys])

  useEffect(rememberFocus, [])
  useEffect(() => on('app.command', ({ command }) => runMenuItem(command)), [])
}

/** Undo and redo chosen in the menu while the person types are the field's own, as the keys are. */
function runMenuItem(command: string): void {
  const own = { 'history.undo': 'undo', 'history.redo': 'redo' }[command]
  if (own && document.activeElement?.matches(inputs)) document.execCommand(own)
  else runCommand(command)
}
