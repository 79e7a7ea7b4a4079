import { Popover } from '@mantine/core'
import type { ReactNode, RefObject } from 'react'
import type { Span } from '../../src-preload/contract/article.ts'
import type { Piece } from './text-offsets.ts'
import { usePlace } from './use-place.ts'

type Props = {
  pieces: readonly Piece[]
  span: Span
  /** The positioned element that scrolls with the text. */
  container: RefObject<HTMLElement | null>
  label: string
  /** Takes the focus and keeps it until it is closed. */
  isDialog: boolean
  onClose(): void
  children: ReactNode
}

/** A small box beside the last line of a span; it scrolls with the text. */
export function Anchored({ pieces, span, container, label, isDialog, onClose, children }: Props) {
  const place = usePlace(pieces, span, container)
  if (!place) return null
  return (
    <Popover
      key={`${place.left} ${place.top} ${place.width}`}
      opened
      withinPortal={false}
      position="bottom-start"
      offset={6}
      shadow="sm"
      trapFocus={isDialog}
      returnFocus={isDialog}
      transitionProps={{ duration: 0 }}
      closeOnEscape={false}
      onDismiss={onClose}
    >
      <Popover.Target>
        <span aria-hidden style={{ position: 'absolute', pointerEvents: 'none', ...place }} />
      </Popover.Target>
      <Popover.Dropdown
        p={6}
        role={isDialog ? 'dialog' : 'toolbar'}
        aria-label={label}
        // One Escape closes one thing: the text behind must not hear it.
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return
          event.stopPropagation()
          onClose()
        }}
        // A click on it must not take the selection or the focus away from the text.
        onMouseDown={isDialog ? undefined : (event) => event.preventDefault()}
      >
        {children}
      </Popover.Dropdown>
    </Popover>
  )
}
