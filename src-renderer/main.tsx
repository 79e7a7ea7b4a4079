import './no-eval.ts'
import '@mantine/core/styles.css'
import '@mantine/notifications/styles.css'
import '@mantine/spotlight/styles.css'
import '@fontsource-variable/noto-sans'
import '@fontsource-variable/noto-sans-arabic'
import './window.css'
import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './App.tsx'
import { call, connect } from './client.ts'
import { followChanges, queryClient } from './query-client.ts'

connect()
followChanges()
// Asked before the first paint, so that the window never flashes in the wrong colours.
await queryClient.prefetchQuery({
  queryKey: ['settings.get', {}],
  queryFn: () => call('settings.get', {}),
  meta: { topics: [] },
})

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <App />
    </QueryClientProvider>
  </StrictMode>,
)
