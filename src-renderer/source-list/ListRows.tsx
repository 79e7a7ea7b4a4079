import { useVirtualizer, type Virtualizer } from '@tanstack/react-virtual'
import { type ReactNode, useEffect, useId, useState } from 'react'
import classes from './SourceList.module.css'
import { useListCommands } from './use-list-commands.ts'

type Props = {
  total: number
  rowHeight: number
  active: number | null
  moveTo(index: number): void
  onRange(first: number, last: number): void
  children(index: number): ReactNode
}

/**
 * A listbox with rows of one height, of which only those in sight are drawn.
 *
 * @param onRange told the first and last row in sight
 * @param children draws the row at an index
 */
export function ListRows({ total, rowHeight, active, moveTo, onRange, children }: Props) {
  const id = useId()
  const [list, setList] = useState<HTMLElement | null>(null)
  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => list,
    estimateSize: () => rowHeight,
    overscan: 6,
    useFlushSync: false,
    onChange: ({ range }: Virtualizer<HTMLElement, Element>) => {
      if (range) onRange(range.startIndex, range.endIndex)
    },
  })
  const items = virtual.getVirtualItems()
  const isDrawn = items.some(({ index }) => index === active)
  useEffect(() => {
    if (active !== null) virtual.scrollToIndex(active, { align: 'auto' })
  }, [virtual, active])
  useListCommands({
    active,
    total,
    page: Math.max(1, Math.floor((virtual.scrollRect?.height ?? 0) / rowHeight) - 1),
    moveTo,
  })

  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- its keys are commands
    <div
      ref={setList}
      className={classes['list']}
      role="listbox"
      aria-label="Articles"
      aria-activedescendant={isDrawn ? `${id}${active}` : undefined}
      tabIndex={0}
      data-first-focus
      onClick={({ target }) => {
        const index = indexUnder(target)
        if (index !== null) moveTo(index)
      }}
    >
      <div role="presentation" style={{ height: virtual.getTotalSize() }}>
        {items.map(({ index, start }) => (
          <div
            key={index}
            id={`${id}${index}`}
            role="option"
            aria-selected={index === active}
            aria-setsize={total}
            aria-posinset={index + 1}
            className={classes['row']}
            style={{ height: rowHeight, transform: `translateY(${start}px)` }}
            data-index={index}
          >
            {children(index)}
          </div>
        ))}
      </div>
    </div>
  )
}

function indexUnder(target: EventTarget): number | null {
  const option = target instanceof Element && target.closest<HTMLElement>('[data-index]')
  return option ? Number(option.dataset['index']) : null
}
