import { describe, expect, it } from 'vitest'
import { chooseCommand, type Focus } from '../../../src-renderer/workbench/choose-command.ts'
import type { Command, Scope } from '../../../src-renderer/workbench/commands.ts'
import { paletteOrder } from '../../../src-renderer/workbench/palette-order.ts'

const command = (id: string, scope: Scope, keys: string[], enabled?: boolean): Command => ({
  id,
  title: id,
  scope,
  keys,
  ...(enabled === undefined ? {} : { enabled }),
  run: () => undefined,
})
const commands = [
  command('window', 'window', ['n']),
  command('reader', 'reader', ['n']),
  command('sources', 'sources', ['j', 'ArrowDown']),
  command('read', 'sources', ['Enter']),
  command('palette', 'window', ['mod+K']),
  command('undo', 'window', ['mod+Z']),
  command('off', 'claims', ['n'], false),
]
const press = (key: string, ctrlKey = false) => ({
  key,
  code: `Key${key.toUpperCase()}`,
  ctrlKey,
  altKey: false,
  metaKey: false,
  shiftKey: false,
})
const at = (pane: Focus['pane'], more: Partial<Focus> = {}): Focus => ({
  pane,
  isInput: false,
  isControl: false,
  ...more,
})
const chosen = (key: ReturnType<typeof press>, focus: Focus, letterKeys = true) =>
  chooseCommand(commands, key, focus, letterKeys)?.id

describe('chooseCommand', () => {
  it('hears a pane’s keys in that pane only', () => {
    expect(chosen(press('j'), at('sources'))).toBe('sources')
    expect(chosen(press('j'), at('reader'))).toBeUndefined()
    expect(chosen(press('j'), at(null))).toBeUndefined()
  })

  it('prefers the pane’s command to the window’s', () => {
    expect(chosen(press('n'), at('reader'))).toBe('reader')
    expect(chosen(press('n'), at('sources'))).toBe('window')
  })

  it('leaves the key of a command that is not enabled to others', () => {
    expect(chosen(press('n'), at('claims'))).toBe('window')
  })

  it('leaves typing and its undo to a field', () => {
    const field = at('sources', { isInput: true })
    expect(chosen(press('j'), field)).toBeUndefined()
    expect(chosen(press('ArrowDown'), field)).toBeUndefined()
    expect(chosen(press('z', true), field)).toBeUndefined()
    expect(chosen(press('k', true), field)).toBe('palette')
    expect(chosen(press('z', true), at('sources'))).toBe('undo')
  })

  it('leaves Enter to a button', () => {
    expect(chosen(press('Enter'), at('sources', { isControl: true }))).toBeUndefined()
    expect(chosen(press('Enter'), at('sources'))).toBe('read')
  })

  it('obeys the letter-keys setting', () => {
    expect(chosen(press('j'), at('sources'), false)).toBeUndefined()
    expect(chosen(press('ArrowDown'), at('sources'), false)).toBe('sources')
    expect(chosen(press('k', true), at('sources'), false)).toBe('palette')
  })
})

describe('paletteOrder', () => {
  const offered = [
    command('go.next', 'window', []),
    command('claims.new', 'claims', []),
    command('import.files', 'window', []),
    command('reader.accept', 'reader', []),
    command('help.keys', 'window', []),
  ]
  const ids = (recent: string[], pane: Focus['pane']) =>
    paletteOrder(offered, recent, pane).map(({ id }) => id)

  it('puts the pane in use first, other panes last', () => {
    expect(ids([], 'reader')).toEqual([
      'reader.accept',
      'import.files',
      'go.next',
      'help.keys',
      'claims.new',
    ])
    expect(ids([], null).slice(-2)).toEqual(['claims.new', 'reader.accept'])
  })

  it('puts what was chosen before in front, the latest first', () => {
    expect(ids(['help.keys', 'go.next'], 'claims').slice(0, 3)).toEqual([
      'help.keys',
      'go.next',
      'claims.new',
    ])
  })
})
