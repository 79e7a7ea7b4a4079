import { Alert, Button } from '@mantine/core'
import { errorText } from '../../src-preload/contract/error-text.ts'
import type { Failure } from '../../src-preload/contract/result.ts'

type Props = { error: Failure; onRetry?: () => void }

/** What went wrong, in the place where the answer would have stood. */
export function ErrorNotice({ error, onRetry }: Props) {
  return (
    <Alert role="alert" color="red" variant="light" m="sm">
      {errorText(error)}
      {onRetry && (
        <Button variant="default" size="compact-xs" mt="xs" display="block" onClick={onRetry}>
          Try again
        </Button>
      )}
    </Alert>
  )
}
