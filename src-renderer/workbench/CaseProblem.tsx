import { Button, Group, Title } from '@mantine/core'
import { useState } from 'react'
import { errorText } from '../../src-preload/contract/error-text.ts'
import type { ErrorCode, Failure } from '../../src-preload/contract/result.ts'
import { call } from '../client.ts'
import { useAct } from '../use-act.ts'
import { useCall } from '../use-call.ts'
import classes from './CaseProblem.module.css'
import { runCommand } from './use-commands.ts'

type Props = { error: Failure; onRetry(): Promise<unknown> }

const titles: Partial<Record<ErrorCode, string>> = {
  'case/in-use': 'This case is open elsewhere',
  'case/too-new': 'This case is from a later Attest',
  'case/foreign': 'This is not an Attest case',
  'case/other-schema': 'This case has other tables',
  'case/damaged': 'This case is damaged',
  'case/read-only': 'This case cannot be written to',
  'file/unreadable': 'This case cannot be read',
  'storage/full': 'The disk is full',
  'storage/failed': 'The disk does not answer',
}

/** The whole window while the case cannot be opened: what is wrong, and the ways on. */
export function CaseProblem({ error, onRetry }: Props) {
  const about = useCall('app.info', {}, [])
  const act = useAct()
  const [isTrying, setIsTrying] = useState(false)
  const attempt = async (way: () => Promise<unknown>) => {
    setIsTrying(true)
    await way()
    await onRetry()
    setIsTrying(false)
  }
  // Why it fails again is what `case.info` then answers.
  const retry = () => call('case.retry', {}).catch(() => null)
  const backup = error.details?.['backup']
  const isProtected = error.code === 'case/read-only'

  return (
    <main className={classes['problem']}>
      <div role="alert">
        <Title order={1} size="h3">
          {titles[error.code] ?? 'The case could not be opened'}
        </Title>
        <p dir="auto">{errorText(error)}</p>
        {backup !== undefined && (
          <p>
            Attest has a backup of {timeText(`${backup}`)} and wrote down everything that was done
            after it. Restoring brings both back; the damaged file is kept in the folder of the
            backups, beside the case.
          </p>
        )}
        {about.data && (
          <p className={classes['path']} dir="auto">
            {about.data.casePath}
          </p>
        )}
      </div>
      <Group gap="xs">
        {backup !== undefined && (
          <Button loading={isTrying} onClick={() => void attempt(() => act('case.restore', {}))}>
            Restore the case
          </Button>
        )}
        {isProtected && <Button onClick={() => void act('case.copy', {})}>Open a copy…</Button>}
        <Button
          variant={backup === undefined && !isProtected ? 'filled' : 'default'}
          loading={isTrying}
          onClick={() => void attempt(retry)}
        >
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

/** `22 November 2026 at 18:30`, where the person is. */
const timeText = (at: string) =>
  new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short' }).format(new Date(at))
