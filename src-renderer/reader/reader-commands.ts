import { fieldTitle } from '../../src-preload/contract/field-words.ts'
import type { Command } from '../workbench/commands.ts'
import { mentionStyles } from './mention-style.ts'
import { numberedFields } from './numbered-fields.ts'
import { numberedTypes } from './numbered-types.ts'
import type { ClaimActions } from './use-claim-actions.ts'
import type { MentionActions } from './use-mention-actions.ts'
import type { TextMoves } from './use-text-moves.ts'

const scope = 'reader'

/** Cursor and selection in the text; they leave the arrow keys to others while the text has not the focus. */
export function moveCommands(moves: TextMoves, isFocused: boolean): Command[] {
  const move = (id: string, title: string, keys: string, run: () => void): Command => ({
    id: `reader.${id}`,
    title,
    scope,
    keys: [keys],
    enabled: isFocused,
    run,
  })
  return [
    move('word-right', 'Word to the right', 'ArrowRight', () => moves.horizontally('right')),
    move('word-left', 'Word to the left', 'ArrowLeft', () => moves.horizontally('left')),
    move('line-down', 'Line down', 'ArrowDown', () => moves.vertically(1)),
    move('line-up', 'Line up', 'ArrowUp', () => moves.vertically(-1)),
    move('select-right', 'Select a word to the right', 'shift+ArrowRight', () =>
      moves.extend('right', 'word'),
    ),
    move('select-left', 'Select a word to the left', 'shift+ArrowLeft', () =>
      moves.extend('left', 'word'),
    ),
    move('select-character-right', 'Select a character to the right', 'shift+alt+ArrowRight', () =>
      moves.extend('right', 'character'),
    ),
    move('select-character-left', 'Select a character to the left', 'shift+alt+ArrowLeft', () =>
      moves.extend('left', 'character'),
    ),
    move('select-sentence', 'Select the sentence', 's', moves.selectSentence),
    move('escape', 'Leave the selection or the mention', 'Escape', moves.escape),
  ]
}

type MentionCommands = {
  actions: MentionActions
  step(step: 1 | -1): void
  open(): void
  openEntity(): void
}

/** The mention that is current, or the words that are selected. */
export function mentionCommands({ actions, step, open, openEntity }: MentionCommands): Command[] {
  const { mention, target } = actions
  const onMention = { scope, enabled: mention !== null } as const
  const onWords = { scope, enabled: target !== null } as const
  return [
    { id: 'reader.next-mention', title: 'Next mention', scope, keys: ['n'], run: () => step(1) },
    {
      id: 'reader.previous-mention',
      title: 'Previous mention',
      scope,
      keys: ['p'],
      run: () => step(-1),
    },
    {
      ...onMention,
      id: 'reader.accept-mention',
      title: 'Accept the mention',
      keys: ['a'],
      run: () => mention && void actions.accept(mention),
    },
    {
      ...onMention,
      id: 'reader.reject-mention',
      title: 'Reject the mention, or take that back',
      keys: ['x'],
      run: () => mention && void actions.reject(mention),
    },
    {
      ...onMention,
      id: 'reader.open-mention',
      title: 'Open the mention',
      keys: ['Enter'],
      run: open,
    },
    {
      ...onWords,
      id: 'reader.mark-all',
      title: 'Mark all occurrences of the words',
      keys: ['m'],
      run: () => target && void actions.markAll(target),
    },
    {
      ...onWords,
      id: 'reader.entity',
      title: 'Entity from the words…',
      keys: ['e'],
      run: openEntity,
    },
    ...numberedTypes.map(
      (type, index): Command => ({
        ...onWords,
        id: `reader.type-${type.toLowerCase()}`,
        title: `Mark as ${mentionStyles[type].name}`,
        keys: [`${index + 1}`],
        run: () => target && void actions.assign(target, type),
      }),
    ),
  ]
}

/** From the selected words to claims. */
export function claimCommands(
  actions: ClaimActions,
  target: MentionActions['target'],
  copy: () => void,
): Command[] {
  const onWords = { scope, enabled: target !== null } as const
  return [
    {
      ...onWords,
      id: 'reader.claim',
      title: 'New claim from the words',
      keys: ['c'],
      run: () => target && void actions.claim(target),
    },
    {
      ...onWords,
      id: 'reader.evidence',
      title: 'Words become evidence of the active field',
      keys: ['h'],
      run: () => target && void actions.addEvidence(target),
    },
    {
      ...onWords,
      id: 'reader.copy-with-citation',
      title: 'Copy the words with their source',
      keys: ['mod+shift+C'],
      run: copy,
    },
    ...numberedFields.map(
      (field, index): Command => ({
        id: `reader.field-${field}`,
        title: `Active field: ${fieldTitle(field).toLowerCase()}`,
        scope,
        keys: [`alt+${index + 1}`],
        run: () => actions.activate(field),
      }),
    ),
  ]
}
