import { createHash, randomUUID } from 'node:crypto'
import { type FileHandle, open, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { AttestError } from '../../../src-preload/contract/result.ts'

/** Handed to the system in pieces of at least this many bytes, not line by line. */
const PIECE = 65_536

/** A file that was written. */
export type Written = {
  bytes: number
  /** Hex. */
  sha256: string
}

/**
 * Writes a file so that the path holds either what it held before or all of the new content:
 * a temporary file beside the target, synced to the disk, then renamed over it.
 *
 * @param pieces what to write, in order; texts as UTF-8
 * @throws AttestError `file/unwritable`, `storage/full`, or what `pieces` throws; nothing is left behind then
 */
export async function writeFileWhole(
  path: string,
  pieces: AsyncIterable<string | Uint8Array>,
): Promise<Written> {
  const draft = join(dirname(path), `.${basename(path)}.${randomUUID()}`)
  try {
    const file = await open(draft, 'wx')
    let written: Written
    try {
      written = await writeAll(file, pieces)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(draft, path)
    await syncFolder(dirname(path))
    return written
  } catch (error) {
    await rm(draft, { force: true })
    throw asFailure(error, basename(path))
  }
}

async function writeAll(
  file: FileHandle,
  pieces: AsyncIterable<string | Uint8Array>,
): Promise<Written> {
  const hash = createHash('sha256')
  let bytes = 0
  let waiting: Uint8Array[] = []
  let size = 0
  const flush = async () => {
    const whole = Buffer.concat(waiting)
    await file.appendFile(whole)
    hash.update(whole)
    bytes += whole.length
    waiting = []
    size = 0
  }
  for await (const piece of pieces) {
    const part = typeof piece === 'string' ? Buffer.from(piece, 'utf8') : piece
    waiting.push(part)
    size += part.length
    if (size >= PIECE) await flush()
  }
  await flush()
  return { bytes, sha256: hash.digest('hex') }
}

/** The new name is durable only when its folder is. Windows cannot sync folders and need not. */
async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return
  const folder = await open(path, 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}

function asFailure(error: unknown, name: string): unknown {
  const code = (error as NodeJS.ErrnoException).code
  if (error instanceof AttestError || code === undefined) return error
  return code === 'ENOSPC' || code === 'EDQUOT'
    ? new AttestError({ code: 'storage/full', details: { name } }, { cause: error })
    : new AttestError({ code: 'file/unwritable', details: { name } }, { cause: error })
}
