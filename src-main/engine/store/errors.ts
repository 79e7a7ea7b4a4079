import { AttestError, type ErrorCode } from '../../../src-preload/contract/result.ts'

/** What SQLite's primary result codes mean to a person. */
const codes: Record<string, ErrorCode> = {
  FULL: 'storage/full',
  IOERR: 'storage/failed',
  PROTOCOL: 'storage/failed',
  NOLFS: 'storage/failed',
  READONLY: 'case/read-only',
  CANTOPEN: 'case/read-only',
  PERM: 'case/read-only',
  CORRUPT: 'case/damaged',
  NOTADB: 'case/damaged',
  BUSY: 'case/in-use',
  LOCKED: 'case/in-use',
}

/**
 * The error as the rest of the engine knows it: a storage failure becomes an `AttestError` with
 * SQLite's extended code in `details.sqlite`; anything else is returned as it came.
 */
export function storageError(error: unknown): unknown {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string')
    return error
  const primary = /^SQLITE_([A-Z]+)/.exec(error.code)?.[1]
  const code = primary && codes[primary]
  if (!code) return error
  return new AttestError({ code, details: { sqlite: error.code } }, { cause: error })
}

type Functions = Record<string, (...args: never[]) => unknown>

/** The same functions, whose storage failures are `AttestError`s. The one place where they become so. */
export function guarded<T extends Functions>(functions: T): T {
  const wrapped = Object.entries(functions).map(([name, call]) => [
    name,
    (...args: never[]) => {
      try {
        return call(...args)
      } catch (error) {
        throw storageError(error)
      }
    },
  ])
  return Object.fromEntries(wrapped) as T
}
