import { describe, expect, it } from 'vitest'
import {
  isCharacterKey,
  type KeyPress,
  keyCaps,
  matchesKeys,
  worksInInputs,
} from '../../../src-renderer/workbench/keys.ts'

const press = (key: string, code: string, modifiers: Partial<KeyPress> = {}): KeyPress => ({
  key,
  code,
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  ...modifiers,
})
const ctrl = { ctrlKey: true }
const shift = { shiftKey: true }

describe('matchesKeys', () => {
  it.each<[string, KeyPress]>([
    ['j', press('j', 'KeyJ')],
    ['mod+K', press('k', 'KeyK', ctrl)],
    ['mod+K', press('k', 'KeyK', { metaKey: true })],
    ['mod+shift+P', press('P', 'KeyP', { ...ctrl, ...shift })],
    ['shift+PageDown', press('PageDown', 'PageDown', shift)],
    ['ArrowDown', press('ArrowDown', 'ArrowDown')],
    ['F6', press('F6', 'F6')],
    ['Escape', press('Escape', 'Escape')],
    ['Space', press(' ', 'Space')],
    ['alt+1', press('1', 'Digit1', { altKey: true })],
  ])('hears %s', (keys, pressed) => {
    expect(matchesKeys(keys, pressed)).toBe(true)
  })

  it.each<[string, string, KeyPress]>([
    ['another letter', 'j', press('k', 'KeyK')],
    ['a modifier too many', 'j', press('j', 'KeyJ', ctrl)],
    ['Shift too many', 'j', press('J', 'KeyJ', shift)],
    ['a modifier too few', 'mod+K', press('k', 'KeyK')],
    ['AltGr', 'e', press('€', 'KeyE', { altKey: true, ctrlKey: true })],
  ])('does not hear %s', (_, keys, pressed) => {
    expect(matchesKeys(keys, pressed)).toBe(false)
  })

  it('goes by the place of the key on layouts that do not write Latin', () => {
    expect(matchesKeys('j', press('о', 'KeyJ'))).toBe(true)
    expect(matchesKeys('mod+z', press('ئ', 'KeyZ', ctrl))).toBe(true)
    expect(matchesKeys('mod+2', press('٢', 'Digit2', ctrl))).toBe(true)
    expect(matchesKeys('?', press('؟', 'Slash', shift))).toBe(true)
    expect(matchesKeys('/', press('؟', 'Slash', shift))).toBe(false)
  })

  it('goes by what is printed on other Latin layouts', () => {
    // AZERTY writes Z where QWERTY has W.
    expect(matchesKeys('mod+z', press('z', 'KeyW', ctrl))).toBe(true)
    expect(matchesKeys('mod+w', press('z', 'KeyW', ctrl))).toBe(false)
    // QWERTZ writes ? with Shift on the key of the minus sign, and / with Shift on the 7.
    expect(matchesKeys('?', press('?', 'Minus', shift))).toBe(true)
    expect(matchesKeys('/', press('/', 'Digit7', shift))).toBe(true)
  })
})

describe('isCharacterKey', () => {
  it.each(['j', 'shift+N', '/', '?', '1', 'Space'])('%s types', (keys) => {
    expect(isCharacterKey(keys)).toBe(true)
  })
  it.each(['mod+J', 'alt+1', 'ArrowDown', 'Enter', 'F6', 'shift+PageDown'])(
    '%s does not type',
    (keys) => {
      expect(isCharacterKey(keys)).toBe(false)
    },
  )
})

describe('worksInInputs', () => {
  it.each(['mod+K', 'alt+1', 'F6', 'shift+F6', 'shift+PageDown'])('%s does', (keys) => {
    expect(worksInInputs(keys)).toBe(true)
  })
  it.each(['j', '/', 'ArrowDown', 'Home', 'Enter', 'mod+Z', 'mod+shift+Z', 'mod+Y', 'mod+A'])(
    '%s is the field’s own',
    (keys) => {
      expect(worksInInputs(keys)).toBe(false)
    },
  )
})

describe('keyCaps', () => {
  it('names the keys as they are printed', () => {
    expect(keyCaps('mod+shift+P', false)).toEqual(['Ctrl', 'Shift', 'P'])
    expect(keyCaps('mod+shift+P', true)).toEqual(['⌘', '⇧', 'P'])
    expect(keyCaps('ArrowDown', false)).toEqual(['↓'])
    expect(keyCaps('shift+PageDown', false)).toEqual(['Shift', 'Page Down'])
    expect(keyCaps('?', false)).toEqual(['?'])
    expect(keyCaps('mod++', false)).toEqual(['Ctrl', '+'])
    expect(keyCaps('F6', false)).toEqual(['F6'])
  })
})
