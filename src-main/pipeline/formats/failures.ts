import { AttestError } from '../../../src-preload/contract/result.ts'

/**
 * A file of a known kind that is broken.
 *
 * @param reason where, for a person, without a full stop
 */
export function damaged(reason: string, cause?: unknown): AttestError {
  return new AttestError({ code: 'file/damaged', details: { reason } }, { cause })
}

/** A file of a kind that is not read. */
export function unsupported(reason: string): AttestError {
  return new AttestError({ code: 'file/unsupported', details: { reason } })
}

/** A library's answer to a file; whatever it throws is the file's fault. */
export async function readBy<T>(reason: string, read: () => T | Promise<T>): Promise<T> {
  try {
    return await read()
  } catch (error) {
    if (error instanceof AttestError) throw error
    throw damaged(reason, error)
  }
}
