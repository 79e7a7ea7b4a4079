import type { Dispatch, SetStateAction } from 'react'
import { useWorkbench } from '../workbench/context.ts'
import { countText } from '../workbench/count-text.ts'
import { useCommands } from '../workbench/use-commands.ts'
import { citation, copyText } from './cite.ts'
import { claimCommands, mentionCommands, moveCommands } from './reader-commands.ts'
import type { ReaderLook } from './reader-look.ts'
import type { Reader } from './use-reader.ts'
import { useTextMoves } from './use-text-moves.ts'

/** Offers everything that the keyboard can do in the text. */
export function useTextCommands(reader: Reader, isFocused: boolean): void {
  const { article, reading, pieces, scroller, say, box, setBox, mentions, claims, step } = reader
  const closeBox = () => {
    setBox(null)
    return box !== null
  }
  const moves = useTextMoves(article, pieces, reading, scroller, say, closeBox)
  const { target } = mentions
  const at = reading.selection ?? reading.current ?? reading.cursor
  const block = at && reader.blockActions.at(at.start)
  const { twins } = reader.blockActions
  useCommands([
    ...moveCommands(moves, isFocused),
    ...mentionCommands({
      actions: mentions,
      step,
      open: () => target && setBox({ kind: 'mention', span: target, byKey: true }),
      openEntity: () => target && setBox({ kind: 'entity', span: target }),
    }),
    ...claimCommands(claims, target, () => {
      if (!target) return
      copyText(citation(article, target))
      say('Copied')
    }),
    {
      id: 'reader.flip-block',
      title: 'Block is body, or is not',
      scope: 'reader',
      keys: ['b'],
      enabled: block !== null,
      run: () => block && void reader.blockActions.flip(block),
    },
    {
      id: 'reader.label-twins',
      title: twins
        ? `Label the same line on ${countText(twins.pages, 'other page')} too`
        : 'Label the same line on other pages too',
      scope: 'reader',
      keys: ['t'],
      enabled: twins !== null,
      run: () => void reader.blockActions.labelTwins(),
    },
    {
      id: 'reader.label-block',
      title: 'Why this block is what it is…',
      scope: 'reader',
      keys: ['shift+B'],
      enabled: block !== null,
      run: () => block && setBox({ kind: 'block', block }),
    },
  ])
}

/** Offers the ways to show more or less of the page. */
export function useLookCommands(
  look: ReaderLook,
  onLook: Dispatch<SetStateAction<ReaderLook>>,
  say: (text: string) => void,
): void {
  const { state, dispatch } = useWorkbench()
  const other = state.view === 'body' ? 'page' : 'body'
  useCommands([
    {
      id: 'reader.toggle-highlights',
      title: 'Highlights on or off',
      scope: 'window',
      keys: ['mod+shift+H'],
      run: () => {
        onLook((now) => ({ ...now, isOn: !now.isOn }))
        say(look.isOn ? 'Highlights off' : 'Highlights on')
      },
    },
    {
      id: 'reader.toggle-view',
      title: 'Show the body or everything on the page',
      scope: 'reader',
      keys: ['v'],
      run: () => {
        dispatch({ do: 'view', view: other })
        say(other === 'page' ? 'Everything on the page' : 'Body only')
      },
    },
    {
      id: 'reader.toggle-mention-list',
      title: 'List of mentions',
      scope: 'reader',
      keys: ['l'],
      run: () => onLook((now) => ({ ...now, isListOpen: !now.isListOpen })),
    },
  ])
}
