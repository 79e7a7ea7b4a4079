import { Button, EmptyState as Frame } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './EmptyState.module.css'
import { KeyCaps } from './KeyCaps.tsx'

type Props = {
  title: string
  children: ReactNode
  action?: { label: string; keys?: string; run(): void }
}

/** A pane with nothing in it yet: says why, and offers the one next step with its key. */
export function EmptyState({ title, children, action }: Props) {
  return (
    <Frame size="sm" className={classes['empty']} title={title} description={children}>
      {action && (
        <Frame.Actions>
          <Button variant="default" size="xs" onClick={action.run}>
            {action.label}
          </Button>
          {action.keys && <KeyCaps keys={action.keys} />}
        </Frame.Actions>
      )}
    </Frame>
  )
}
