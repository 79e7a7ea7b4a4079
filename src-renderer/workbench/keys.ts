/** What of a keyboard event decides whether it is a given key. */
export type KeyPress = Pick<
  KeyboardEvent,
  'key' | 'code' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'
>

type Combination = { key: string; alt: boolean; mod: boolean; shift: boolean }

/** Other names under which a key may be written. */
const synonyms: Record<string, string> = {
  esc: 'escape',
  ' ': 'space',
  spacebar: 'space',
  plus: '+',
}

/** Printed symbols by physical key, for layouts that do not write Latin. */
const symbols: Record<string, readonly [plain: string, shifted: string]> = {
  Slash: ['/', '?'],
  Comma: [',', '<'],
  Period: ['.', '>'],
  Minus: ['-', '_'],
  Equal: ['=', '+'],
  BracketLeft: ['[', '{'],
  BracketRight: [']', '}'],
}

function parse(keys: string): Combination {
  const parts = keys.toLowerCase().split('+')
  const written = keys.endsWith('+') ? '+' : (parts.at(-1) ?? '')
  return {
    key: synonyms[written] ?? written,
    alt: parts.includes('alt'),
    mod: parts.includes('mod'),
    shift: parts.includes('shift'),
  }
}

/**
 * The key that was pressed: as printed where the layout writes Latin, else by its
 * place on the board, so that shortcuts work on Arabic, Persian or Russian layouts.
 */
function pressedKey({ key, code, shiftKey, altKey }: KeyPress): string {
  const isLatin = key.length > 1 || /^[ -~]$/.test(key)
  if (isLatin && !altKey) return synonyms[key.toLowerCase()] ?? key.toLowerCase()
  const letter = /^(?:Key|Digit)([A-Z0-9])$/.exec(code)?.[1]
  const symbol = symbols[code]?.[shiftKey ? 1 : 0]
  return letter?.toLowerCase() ?? symbol ?? synonyms[key.toLowerCase()] ?? key.toLowerCase()
}

/**
 * Whether a key press is the combination `keys`: `j`, `mod+K`, `shift+PageDown`, `?`.
 * `mod` is Ctrl, or Command on a Mac. Symbols stand for themselves, with or without Shift.
 */
export function matchesKeys(keys: string, press: KeyPress): boolean {
  const wanted = parse(keys)
  // With Shift, the row of digits prints other signs on every layout.
  const isDigit = wanted.shift && press.code === `Digit${wanted.key}`
  const isSymbol = /^[^a-z0-9]$/.test(wanted.key)
  return (
    (isDigit || pressedKey(press) === wanted.key) &&
    press.altKey === wanted.alt &&
    (press.ctrlKey || press.metaKey) === wanted.mod &&
    (isSymbol || press.shiftKey === wanted.shift)
  )
}

/** Whether the combination types a character: switched off with the letter keys (WCAG 2.1.4). */
export function isCharacterKey(keys: string): boolean {
  const { key, alt, mod } = parse(keys)
  return !alt && !mod && (key.length === 1 || key === 'space')
}

/** What fields do with these themselves. */
const editing = ['mod+z', 'mod+shift+z', 'mod+y', 'mod+a', 'mod+c', 'mod+v', 'mod+x']

/** Whether the combination is a command also while the person types in a field. */
export function worksInInputs(keys: string): boolean {
  const { key, alt, mod, shift } = parse(keys)
  if (editing.includes(keys.toLowerCase())) return false
  return alt || mod || /^f\d+$/.test(key) || (shift && key.startsWith('page'))
}

const names: Record<string, string> = {
  arrowup: '↑',
  arrowdown: '↓',
  arrowleft: '←',
  arrowright: '→',
  escape: 'Esc',
  pageup: 'Page Up',
  pagedown: 'Page Down',
}

/** The parts of a combination as a person reads them: `mod+shift+P` → `Ctrl`, `Shift`, `P`. */
export function keyCaps(keys: string, isMac: boolean): string[] {
  const { key, alt, mod, shift } = parse(keys)
  const cap =
    names[key] ?? (key.length === 1 ? key.toUpperCase() : key[0]?.toUpperCase() + key.slice(1))
  return [
    ...(mod ? [isMac ? '⌘' : 'Ctrl'] : []),
    ...(alt ? [isMac ? '⌥' : 'Alt'] : []),
    ...(shift ? [isMac ? '⇧' : 'Shift'] : []),
    cap,
  ]
}
