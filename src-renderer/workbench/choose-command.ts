import type { Command, Scope } from './commands.ts'
import { isCharacterKey, type KeyPress, matchesKeys, worksInInputs } from './keys.ts'

/** Where a key press lands. */
export type Focus = {
  pane: Exclude<Scope, 'window'> | null
  /** In a field: typing and the field's own undo come first. */
  isInput: boolean
  /** On something that Enter and Space press. */
  isControl: boolean
}

/**
 * The command that a key press means, or `undefined`. A pane's command comes before
 * the window's; one that is not enabled leaves the key to others.
 */
export function chooseCommand(
  commands: readonly Command[],
  press: KeyPress,
  focus: Focus,
  letterKeys: boolean,
): Command | undefined {
  const isMeant = (keys: string) => {
    if (!matchesKeys(keys, press)) return false
    if (focus.isInput && !worksInInputs(keys)) return false
    if (focus.isControl && /^(enter|space)$/i.test(keys)) return false
    return letterKeys || !isCharacterKey(keys)
  }
  const meant = commands.filter(
    ({ scope, enabled, keys }) =>
      enabled !== false && (scope === 'window' || scope === focus.pane) && keys.some(isMeant),
  )
  return meant.find(({ scope }) => scope !== 'window') ?? meant[0]
}
