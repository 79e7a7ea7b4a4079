import { CloseButton } from '@mantine/core'
import { useEffect, useState } from 'react'
import { errorText } from '../../src-preload/contract/error-text.ts'
import type { EventOf } from '../../src-preload/contract/index.ts'
import { on } from '../client.ts'
import classes from './StatusBar.module.css'

const restarted = {
  engine: 'The engine was started again. What the bar calls saved is safe.',
  pipeline: 'Reading files broke off and was started again.',
} satisfies Record<EventOf<'app.restarted'>['process'], string>

const unprotected = ({ code }: EventOf<'case.unprotected'>) =>
  `What you did is saved, but could not be backed up. ${errorText({ code })}`

/** One line, until it is closed: a process of Attest was started again, or a backup could not be made. */
export function StatusNotice() {
  const [notice, setNotice] = useState<string | null>(null)
  useEffect(() => on('app.restarted', ({ process }) => setNotice(restarted[process])), [])
  useEffect(() => on('case.unprotected', (event) => setNotice(unprotected(event))), [])
  return (
    <span role="status" className={classes['notice']}>
      {notice !== null && (
        <>
          <span className={classes['words']}>{notice}</span>
          <CloseButton size="xs" aria-label="Close notice" onClick={() => setNotice(null)} />
        </>
      )}
    </span>
  )
}
