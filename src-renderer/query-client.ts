import { QueryClient } from '@tanstack/react-query'
import type { Topic } from '../src-preload/contract/index.ts'
import { on, onReconnect } from './client.ts'

declare module '@tanstack/react-query' {
  interface Register {
    queryMeta: { topics: readonly Topic[] }
  }
}

/** At most one refresh in this many milliseconds: an import changes the case many times a second. */
const refreshEvery = 250

/**
 * The window's cache of answers. Nothing in it grows old by itself; the engine's
 * `case.changed` names the topics that did, and only what is on screen is asked again.
 */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      networkMode: 'always',
      retry: false,
      staleTime: Number.POSITIVE_INFINITY,
      refetchOnWindowFocus: false,
      refetchOnReconnect: false,
    },
    mutations: { networkMode: 'always', retry: false },
  },
})

const changed = new Set<Topic>()
let timer: ReturnType<typeof setTimeout> | null = null
let refreshedAt = 0

/** Follows the engine's change events for as long as the window lives. */
export function followChanges(): void {
  on('case.changed', ({ topics }) => {
    for (const topic of topics) changed.add(topic)
    timer ??= setTimeout(refresh, Math.max(0, refreshedAt + refreshEvery - performance.now()))
  })
  onReconnect(() => void queryClient.invalidateQueries())
}

function refresh() {
  const topics = new Set(changed)
  changed.clear()
  timer = null
  refreshedAt = performance.now()
  void queryClient.invalidateQueries({
    predicate: ({ meta }) => meta?.topics.some((topic) => topics.has(topic)) ?? false,
  })
}
