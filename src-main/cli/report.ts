import { errorText } from '../../src-preload/contract/error-text.ts'
import { AttestError } from '../../src-preload/contract/result.ts'
import { exitCodes, type ExitCode } from './exit-codes.ts'
import { UsageError } from './usage-error.ts'

/** Says on stderr why a command did not do its work. */
export function report(error: unknown): ExitCode {
  if (error instanceof AttestError) {
    process.stderr.write(`${errorText(error)}\n`)
    return exitCodes.failed
  }
  if (error instanceof UsageError || isParseArgsError(error)) {
    process.stderr.write(`${error.message}\n`)
    return exitCodes.usage
  }
  const stack = error instanceof Error ? error.stack : String(error)
  process.stderr.write(`Something went wrong inside Attest.\n${stack}\n`)
  return exitCodes.failed
}

const isParseArgsError = (error: unknown): error is Error =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS_')
