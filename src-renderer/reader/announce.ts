import { useCallback, useState } from 'react'

/** A line for screen readers; the same line said twice is spoken twice. */
export type Announcement = { text: string; count: number }

/** What the live region says, and the way to make it speak. */
export function useAnnouncement(): [Announcement, (text: string) => void] {
  const [said, setSaid] = useState<Announcement>({ text: '', count: 0 })
  const say = useCallback(
    (text: string) => setSaid(({ count }) => ({ text, count: count + 1 })),
    [],
  )
  return [said, say]
}
