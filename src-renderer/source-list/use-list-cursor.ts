import { useEffect, useRef, useState } from 'react'
import { useWorkbench } from '../workbench/context.ts'
import type { ListedRows } from './listed-rows.ts'

/** Moves closer together than this (ms) are a key held down: only where it stops is opened. */
const held = 150

export type ListCursor = {
  /** The row that the keys start from, `null` if the open article is not in sight. */
  active: number | null
  moveTo(index: number): void
}

/**
 * The row that is chosen. Choosing opens its article, as soon as the row is read.
 */
export function useListCursor(rows: ListedRows): ListCursor {
  const { state, dispatch } = useWorkbench()
  const [wanted, setWanted] = useState<number | null>(null)
  const movedAt = useRef(Number.NEGATIVE_INFINITY)
  const wait = useRef(0)

  const found = wanted === null ? undefined : rows.at(wanted)?.id
  useEffect(() => {
    if (!found) return undefined
    const timer = setTimeout(() => {
      dispatch({ do: 'open-article', articleId: found })
      setWanted(null)
    }, wait.current)
    return () => clearTimeout(timer)
  }, [found, dispatch])

  return {
    active: wanted ?? rows.indexOf(state.articleId),
    moveTo: (index) => {
      if (rows.total === 0) return
      const now = performance.now()
      wait.current = now - movedAt.current < held ? held : 0
      movedAt.current = now
      setWanted(Math.min(Math.max(index, 0), rows.total - 1))
    },
  }
}
