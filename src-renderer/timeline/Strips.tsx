import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useId, useState } from 'react'
import type { TimeRange } from '../../src-preload/contract/claim-table.ts'
import type { OutputOf } from '../../src-preload/contract/index.ts'
import { useWorkbench } from '../workbench/context.ts'
import { Axis } from './Axis.tsx'
import { cursorAt, markAt, type TimeRow } from './cursor.ts'
import { layOut } from './layout.ts'
import { Strip } from './Strip.tsx'
import classes from './timeline.module.css'
import { useTimelineCommands } from './use-timeline-commands.ts'
import { useTimelinePointer } from './use-timeline-pointer.ts'

type Props = {
  reading: OutputOf<'timeline.read'>
  rows: readonly TimeRow[]
  /** Pixels of the axis. */
  width: number
}
/** Pixels of the axis' labels. */
const AXIS = 40

/** The strips below the axis, of which only those in sight are drawn. */
export function Strips({ reading, rows, width }: Props) {
  const id = useId()
  const { state, dispatch } = useWorkbench()
  const [box, setBox] = useState<HTMLElement | null>(null)
  const [isFocused, setFocused] = useState(false)
  const { cursor } = state.timeline
  const window = state.timeline.window ?? reading.window
  const active = cursor && cursor.row < rows.length ? cursor.row : null
  const activeMark = active === null ? -1 : markAt(rows[active]!.strip.marks, cursor!)
  const { layouts, virtual } = useVisible({ window, rows, width }, box, active)
  const { press } = useTimelineCommands({ reading, rows, active, activeMark, isFocused })
  useTimelinePointer(box, { window, width })
  const choose = (target: EventTarget) => {
    const at = markUnder(target)
    const mark = at && rows[at.row]?.strip.marks[at.mark]
    if (mark) dispatch({ do: 'timeline', to: { cursor: cursorAt(at.row, mark) } })
  }

  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- its keys are commands
    <div
      ref={setBox}
      className={classes['strips']}
      role="grid"
      aria-label="Timeline"
      aria-rowcount={rows.length}
      aria-activedescendant={activeMark < 0 ? undefined : `${id}mark`}
      tabIndex={0}
      data-first-focus
      onFocus={() => setFocused(true)}
      onBlur={() => setFocused(false)}
      onClick={({ target }) => choose(target)}
      onDoubleClick={({ target }) => markUnder(target) && press()}
    >
      <Axis window={window} width={width} />
      <div role="presentation" style={{ height: virtual.getTotalSize(), position: 'relative' }}>
        {virtual.getVirtualItems().map(({ index, start }) => (
          <Strip
            key={index}
            id={`${id}mark`}
            row={rows[index]!}
            index={index}
            layout={layouts[index]!}
            top={start - AXIS}
            active={index === active ? activeMark : -1}
          />
        ))}
      </div>
    </div>
  )
}

/** How the strips are drawn, and which of them are in sight; the active one always. */
function useVisible(
  { window, rows, width }: Omit<Props, 'reading'> & { window: TimeRange },
  box: HTMLElement | null,
  active: number | null,
) {
  const layouts = rows.map(({ strip, isFirst, lane }) =>
    layOut(strip, window, width, isFirst && lane.value !== null),
  )
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box,
    estimateSize: (row) => layouts[row]?.height ?? AXIS,
    overscan: 3,
    scrollMargin: AXIS,
    scrollPaddingStart: AXIS,
    useFlushSync: false,
  })
  const heights = layouts.map(({ height }) => height).join(' ')
  useEffect(() => virtual.measure(), [virtual, heights])
  useEffect(() => {
    if (active !== null) virtual.scrollToIndex(active, { align: 'auto' })
  }, [virtual, active])
  useEffect(() => {
    // Who is typing the words of the search goes on typing.
    if (!document.activeElement?.matches('input, select')) box?.focus({ preventScroll: true })
  }, [box])
  return { layouts, virtual }
}

function markUnder(target: EventTarget): { row: number; mark: number } | null {
  const mark = target instanceof Element && target.closest<HTMLElement>('[data-mark]')
  if (!mark) return null
  const [row, at] = mark.dataset['mark']!.split(' ').map(Number)
  return { row: row!, mark: at! }
}
