import { Button, Group, Title } from '@mantine/core'
import { useState } from 'react'
import { errorText } from '../../src-preload/contract/error-text.ts'
import type { ErrorCode, Failure } from '../../src-preload/contract/result.ts'
import { call } from '../client.ts'
import { useCall } from '../use-call.ts'
import classes from './CaseProblem.module.css'
import { runCommand } from './use-commands.ts'

type Props = { error: Failure; onRetry(): Promise<unknown> }

const titles: Partial<Record<ErrorCode, string>> = {
  'case/in-use': 'This case is open elsewhere',
  'case/too-new': 'This case is from a later Attest',
  'case/foreign': 'This is not an Attest case',
  'case/damaged': 'This case is damaged',
  'case/read-only': 'This case cannot be written to',
  'file/unreadable': 'This case cannot be read',
  'storage/full': 'The disk is full',
  'storage/failed': 'The disk does not answer',
}

/** The whole window while the case cannot be opened: what is wrong, and the ways on. */
export function CaseProblem({ error, onRetry }: Props) {
  const about = useCall('app.info', {}, [])
  const [isTrying, setIsTrying] = useState(false)
  const retry = async () => {
    setIsTrying(true)
    // Why it fails again is what `case.info` then answers.
    await call('case.retry', {}).catch(() => null)
    await onRetry()
    setIsTrying(false)
  }
  return (
    <main className={classes['problem']}>
      <div role="alert">
        <Title order={1} size="h3">
          {titles[error.code] ?? 'The case could not be opened'}
        </Title>
        <p dir="auto">{errorText(error)}</p>
        {about.data && (
          <p className={classes['path']} dir="auto">
            {about.data.casePath}
          </p>
        )}
      </div>
      <Group gap="xs">
        <Button loading={isTrying} onClick={() => void retry()}>
          Try again
        </Button>
        <Button variant="default" onClick={() => runCommand('case.open')}>
          Open another case
        </Button>
        <Button variant="default" onClick={() => runCommand('case.create')}>
          New case
        </Button>
      </Group>
    </main>
  )
}
