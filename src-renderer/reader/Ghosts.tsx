import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'
import type { Suggestion } from '../../src-preload/contract/suggestion.ts'
import { useCommands } from '../workbench/use-commands.ts'
import { GhostCard } from './GhostCard.tsx'
import { paintLayer } from './paint.ts'
import { scrollToSpan } from './scroll.ts'
import { suggestionText } from './suggestion-text.ts'
import type { Reader } from './use-reader.ts'
import { useMarginPlaces } from './use-margin-places.ts'
import classes from './Ghosts.module.css'

type Props = { reader: Reader; container: RefObject<HTMLElement | null> }

const none: readonly [] = []
/** Suggestions below this are drawn paler: little in them stands on words. */
const strong = 3

/**
 * Claims that could be, as marks beside their sentences. Tab walks them after the text; the one
 * with the focus shows what it says and, in the text, the words of its fields.
 */
export function Ghosts({ reader, container }: Props) {
  const { pieces, scroller, suggestions } = reader
  const { list, current, setCurrent, accept, reject } = suggestions
  const places = useMarginPlaces(pieces, list.map(firstOf), container)
  const leave = () => {
    setCurrent(null)
    scroller.current
      ?.querySelector<HTMLElement>('[data-first-focus]')
      ?.focus({ preventScroll: true })
  }
  useLayoutEffect(() => {
    paintLayer('ghost', pieces, current ? current.fields.flatMap((field) => field.spans) : none)
    if (current && scroller.current)
      scrollToSpan(scroller.current, pieces, firstOf(current), 'nearest')
  }, [pieces, current, scroller])
  useGhostCommands(current, accept, reject, leave)

  if (list.length === 0) return null
  return (
    <div
      data-ghosts
      onBlur={({ relatedTarget }) => {
        // Nothing takes the focus where a mark is gone: then the next one will.
        if (relatedTarget && !relatedTarget.closest('[data-ghosts]')) setCurrent(null)
      }}
    >
      <ul className={classes.marks} aria-label="Suggested claims">
        {list.map((one, index) => (
          <li
            key={one.key}
            className={classes.place}
            style={places[index] ?? { visibility: 'hidden' }}
          >
            <Mark
              label={labelOf(one, index, list.length)}
              isStrong={one.score >= strong}
              isCurrent={one === current}
              onCurrent={() => setCurrent(one.key)}
              onAccept={() => void accept(one)}
            />
          </li>
        ))}
      </ul>
      {current && (
        <GhostCard
          suggestion={current}
          pieces={pieces}
          container={container}
          onAccept={() => void accept(current)}
          onReject={() => void reject(current)}
          onClose={leave}
        />
      )}
    </div>
  )
}

type MarkProps = {
  label: string
  isStrong: boolean
  isCurrent: boolean
  onCurrent(): void
  onAccept(): void
}

function Mark({ label, isStrong, isCurrent, onCurrent, onAccept }: MarkProps) {
  const button = useRef<HTMLButtonElement>(null)
  // The one before it may be a claim now, or rejected: then the focus comes here.
  useEffect(() => {
    if (isCurrent) button.current?.focus({ preventScroll: true })
  }, [isCurrent])
  return (
    <button
      ref={button}
      type="button"
      className={classes.mark}
      data-strong={isStrong}
      aria-label={label}
      onFocus={onCurrent}
      // A key press clicks without a pointer: it accepts. A click shows what would be accepted.
      onClick={(event) => event.detail === 0 && onAccept()}
    />
  )
}

const firstOf = ({ passages }: Suggestion) => passages[0] ?? { start: 0, end: 1 }

function labelOf(one: Suggestion, index: number, count: number): string {
  const { claim, source, facts } = suggestionText(one)
  return `Suggested claim ${index + 1} of ${count}: ${[claim, source, ...facts].join('. ')}. Enter accepts, Backspace rejects.`
}

/** What the keys do while a suggestion has the focus. */
function useGhostCommands(
  current: Suggestion | null,
  accept: (one: Suggestion) => Promise<void>,
  reject: (one: Suggestion) => Promise<void>,
  leave: () => void,
): void {
  const onOne = { scope: 'reader', enabled: current !== null } as const
  useCommands([
    {
      ...onOne,
      id: 'reader.accept-suggestion',
      title: 'Accept the suggested claim (Enter on its mark)',
      keys: [],
      run: () => current && void accept(current),
    },
    {
      ...onOne,
      id: 'reader.reject-suggestion',
      title: 'Reject the suggested claim for good',
      keys: ['Backspace'],
      run: () => current && void reject(current),
    },
    {
      ...onOne,
      id: 'reader.leave-suggestions',
      title: 'From the suggestions back to the text',
      keys: ['Escape'],
      run: leave,
    },
  ])
}
