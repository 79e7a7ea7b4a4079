import { useEffect, useRef } from 'react'
import type { TimeRange } from '../../src-preload/contract/claim-table.ts'
import { useWorkbench } from '../workbench/context.ts'
import { panned, zoomed } from './window.ts'

/** Pixels that a press moves before it is a drag. */
const SLACK = 4

/** Zoom by the wheel with Ctrl, or without it where nothing scrolls; pan by dragging and by the wheel with Shift. */
export function useTimelinePointer(
  box: HTMLElement | null,
  axis: { window: TimeRange; width: number },
): void {
  const { dispatch } = useWorkbench()
  const latest = useRef(axis)
  useEffect(() => {
    latest.current = axis
  })
  useEffect(() => {
    if (!box) return
    const show = (window: TimeRange) => {
      // Several moves may come before the next answer.
      latest.current = { ...latest.current, window }
      dispatch({ do: 'timeline', to: { window } })
    }
    const onWheel = (event: WheelEvent) => {
      const { window, width } = latest.current
      const isScrolling = box.scrollHeight > box.clientHeight
      const across = event.shiftKey ? event.deltaX || event.deltaY : event.deltaX
      if (across !== 0 && !event.ctrlKey) {
        event.preventDefault()
        return show(panned(window, across / width))
      }
      if (isScrolling && !event.ctrlKey) return
      event.preventDefault()
      const x = event.clientX - plotOf(box).left
      const at = window.from + (x / width) * (window.to - window.from)
      show(zoomed(window, 1.2 ** Math.sign(event.deltaY), at))
    }
    const onPointerDown = (down: PointerEvent) => {
      if (down.button !== 0 || down.clientX < plotOf(box).left) return
      const { window, width } = latest.current
      let isDragging = false
      const onMove = ({ clientX }: PointerEvent) => {
        const moved = clientX - down.clientX
        if (!isDragging && Math.abs(moved) < SLACK) return
        isDragging = true
        show(panned(window, -moved / width))
      }
      const onUp = () => removeEventListener('pointermove', onMove)
      addEventListener('pointermove', onMove)
      addEventListener('pointerup', onUp, { once: true })
    }
    box.addEventListener('wheel', onWheel, { passive: false })
    box.addEventListener('pointerdown', onPointerDown)
    return () => {
      box.removeEventListener('wheel', onWheel)
      box.removeEventListener('pointerdown', onPointerDown)
    }
  }, [box, dispatch])
}

const plotOf = (box: HTMLElement) => box.querySelector('[data-ticks]')!.getBoundingClientRect()
