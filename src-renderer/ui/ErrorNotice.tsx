import { Button } from '@mantine/core'
import { errorText } from '../../src-preload/contract/error-text.ts'
import type { Failure } from '../../src-preload/contract/result.ts'
import classes from './ErrorNotice.module.css'

type Props = { error: Failure; onRetry?: () => void }

/** What went wrong, in the place where the answer would have stood. */
export function ErrorNotice({ error, onRetry }: Props) {
  return (
    <div role="alert" className={classes['notice']}>
      {errorText(error)}
      {onRetry && (
        <Button variant="default" size="compact-xs" onClick={onRetry}>
          Try again
        </Button>
      )}
    </div>
  )
}
