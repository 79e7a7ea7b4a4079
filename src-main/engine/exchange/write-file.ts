import { randomUUID } from 'node:crypto'
import { type FileHandle, open, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { AttestError } from '../../../src-preload/contract/result.ts'

/** Text is handed to the system in pieces of at least this many UTF-16 units, not line by line. */
const PIECE = 65_536

/**
 * Writes a text file so that the path holds either what it held before or all of the new text:
 * a temporary file beside the target, synced to the disk, then renamed over it.
 *
 * @param pieces what to write, as UTF-8, in order
 * @returns the size in bytes
 * @throws AttestError `file/unwritable`, `storage/full`, or what `pieces` throws; nothing is left behind then
 */
export async function writeFileWhole(path: string, pieces: AsyncIterable<string>): Promise<number> {
  const draft = join(dirname(path), `.${basename(path)}.${randomUUID()}`)
  try {
    const file = await open(draft, 'wx')
    let size: number
    try {
      size = await writeAll(file, pieces)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(draft, path)
    await syncFolder(dirname(path))
    return size
  } catch (error) {
    await rm(draft, { force: true })
    throw asFailure(error, basename(path))
  }
}

async function writeAll(file: FileHandle, pieces: AsyncIterable<string>): Promise<number> {
  let size = 0
  let waiting = ''
  const flush = async () => {
    const bytes = Buffer.from(waiting, 'utf8')
    await file.appendFile(bytes)
    size += bytes.length
    waiting = ''
  }
  for await (const piece of pieces) {
    waiting += piece
    if (waiting.length >= PIECE) await flush()
  }
  await flush()
  return size
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
