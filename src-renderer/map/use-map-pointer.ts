import { useEffect, useRef } from 'react'
import { useWorkbench } from '../workbench/context.ts'
import { type Frame, onMap, panned, type Size, zoomed } from './frame.ts'

/** Pixels that a press moves before it is a drag. */
const SLACK = 4

/** Zoom by the wheel, pan by dragging. */
export function useMapPointer(box: HTMLElement | null, frame: Frame, size: Size): void {
  const { dispatch } = useWorkbench()
  const latest = useRef({ frame, size })
  useEffect(() => {
    latest.current = { frame, size }
  })
  useEffect(() => {
    if (!box) return
    const show = (next: Frame) => {
      // Several moves may come before the next drawing.
      latest.current = { ...latest.current, frame: next }
      dispatch({ do: 'map', to: { frame: next } })
    }
    const onWheel = (event: WheelEvent) => {
      event.preventDefault()
      const { left, top } = box.getBoundingClientRect()
      const now = latest.current
      const at = onMap(now.frame, now.size, { x: event.clientX - left, y: event.clientY - top })
      show(zoomed(now.frame, 1.25 ** -Math.sign(event.deltaY), at))
    }
    const onPointerDown = (down: PointerEvent) => {
      if (down.button !== 0) return
      const start = latest.current.frame
      let isDragging = false
      const onMove = ({ clientX, clientY }: PointerEvent) => {
        const [right, below] = [down.clientX - clientX, down.clientY - clientY]
        if (!isDragging && Math.hypot(right, below) < SLACK) return
        isDragging = true
        show(panned(start, right, below))
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
