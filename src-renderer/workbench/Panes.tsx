import { Splitter } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { useEffect, useRef, useState } from 'react'
import { ClaimsPane } from '../claims/ClaimsPane.tsx'
import { ReaderPane } from '../reader/ReaderPane.tsx'
import { SourcesPane } from '../source-list/SourcesPane.tsx'
import { PaneBoundary } from '../ui/PaneBoundary.tsx'
import { useSettings } from '../use-settings.ts'
import classes from './Panes.module.css'
import { type Pane, panes } from './pane-focus.ts'

const handleNames = ['Width of the sources', 'Width of the claims']
/** Percent of the window that a pane keeps at least. */
const least: Record<Pane, number> = { sources: 14, reader: 25, claims: 16 }
const contents: Record<Pane, React.ReactNode> = {
  sources: <SourcesPane />,
  reader: <ReaderPane />,
  claims: <ClaimsPane />,
}

/** Sources, reader and claims side by side, as wide as the person left them. */
export function Panes() {
  const { settings, change } = useSettings()
  const [initial] = useState(settings.panes)
  const root = useRef<HTMLDivElement>(null)

  // Mantine gives its handles no name, and names the direction of the layout, not of the line.
  useEffect(() => {
    const handles = root.current?.querySelectorAll(':scope > [role="separator"]') ?? []
    for (const [index, handle] of [...handles].entries()) {
      handle.setAttribute('aria-label', handleNames[index] ?? '')
      handle.setAttribute('aria-orientation', 'vertical')
    }
  }, [])

  const keep = useDebouncedCallback((sizes: readonly (number | string)[]) => {
    const [sources, reader, claims] = sizes.map((size) => Math.round(Number(size) * 10) / 10)
    if (sources && reader && claims) change({ panes: [sources, reader, claims] })
  }, 500)

  return (
    <Splitter
      ref={root}
      className={classes['panes']}
      classNames={{ handle: classes['handle'] }}
      onSizeChange={keep}
      lineSize={1}
      withHandle={false}
      redistribute="nearest"
    >
      {panes.map((pane, index) => (
        <Splitter.Pane
          key={pane}
          defaultSize={initial[index] ?? 33}
          min={least[pane]}
          className={classes['pane']}
          data-pane={pane}
          tabIndex={-1}
        >
          <PaneBoundary>{contents[pane]}</PaneBoundary>
        </Splitter.Pane>
      ))}
    </Splitter>
  )
}
