import { useCallback, useEffect, useRef, useState } from 'react'

/** How long after the last keystroke a field is saved, in milliseconds (RELIABILITY R2: durable within 1 s). */
const SAVE_AFTER = 400

type Draft = {
  /** What the input shows. */
  text: string
  change(text: string): void
  /** Saves at once what is not saved yet. */
  flush(): void
  /** The last save failed; the text stays in the input. */
  hasFailed: boolean
}

/**
 * A text that saves itself: shortly after the last keystroke, when its field is left,
 * and when the window closes. What was typed is given up only once `save` has
 * answered; until then it is shown even if `saved` changes.
 *
 * @param saved the text as the case has it
 * @param save stores a text; `false` if that failed and the person was told
 */
export function useDraft(saved: string, save: (text: string) => Promise<boolean>): Draft {
  const [draft, setDraft] = useState<string | null>(null)
  const [hasFailed, setFailed] = useState(false)
  const latest = useRef({ draft, saved, save })
  useEffect(() => {
    latest.current = { draft, saved, save }
  })
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  const flush = useCallback(() => {
    clearTimeout(timer.current)
    const { draft: text, saved: before, save: store } = latest.current
    if (text === null) return
    if (text === before) return setDraft(null)
    void store(text).then((isStored) => {
      setFailed(!isStored)
      if (isStored) setDraft((now) => (now === text ? null : now))
    })
  }, [])

  const change = useCallback(
    (text: string) => {
      setDraft(text)
      clearTimeout(timer.current)
      timer.current = setTimeout(flush, SAVE_AFTER)
    },
    [flush],
  )

  useEffect(() => {
    window.addEventListener('pagehide', flush)
    return () => {
      window.removeEventListener('pagehide', flush)
      flush()
    }
  }, [flush])

  return { text: draft ?? saved, change, flush, hasFailed }
}
