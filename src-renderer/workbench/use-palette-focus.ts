import { useRef } from 'react'

/**
 * Brings the focus back to where it was before a palette opened, and only then does
 * what was chosen in it: a command that moves the focus itself has the last word.
 */
export function usePaletteFocus(close: () => void) {
  const before = useRef<Element | null>(null)
  const restore = () => {
    if (before.current instanceof HTMLElement) before.current.focus({ preventScroll: true })
    before.current = null
  }
  return {
    remember: () => {
      before.current = document.activeElement
    },
    restore,
    choose: (run: () => void) => () => {
      close()
      restore()
      run()
    },
  }
}
