import { CloseButton } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { EventOf } from '../../src-preload/contract/index.ts'
import { on } from '../client.ts'
import classes from './StatusBar.module.css'

const sentences = {
  engine: 'The engine was started again. What the bar calls saved is safe.',
  pipeline: 'Reading files broke off and was started again.',
} satisfies Record<EventOf<'app.restarted'>['process'], string>

/** One line, until it is closed, when a process of Attest had to be started again. */
export function RestartNotice() {
  const [restarted, setRestarted] = useState<keyof typeof sentences | null>(null)
  useEffect(() => on('app.restarted', ({ process }) => setRestarted(process)), [])
  return (
    <span role="status" className={classes['notice']}>
      {restarted && (
        <>
          <span className={classes['words']}>{sentences[restarted]}</span>
          <CloseButton size="xs" aria-label="Close notice" onClick={() => setRestarted(null)} />
        </>
      )}
    </span>
  )
}
