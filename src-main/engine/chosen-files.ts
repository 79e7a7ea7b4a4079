import type { Dirent } from 'node:fs'
import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { AttestError, type Failure } from '../../src-preload/contract/result.ts'
import { isFolderOfPage } from '../pipeline/formats/saved-page.ts'

/** Largest file that is read, in bytes: the longest saved newspaper page has a tenth of it, pictures inlined. */
export const FILE_SIZE_LIMIT = 50_000_000

/** A file of an import, or a thing in a folder that cannot be one. */
export type ChosenFile = {
  path: string
  /** For a person: the path relative to what was chosen, with `/`; the file's own name if it was chosen itself. */
  name: string
  /** Why it will not be read. */
  failure: Failure | null
}

/**
 * Everything that a choice of files and folders holds, each exactly once in the order of the
 * choice, folders sorted by name. Links and special files inside folders are listed as refused,
 * hidden files and folders are left out, and the folders that browsers save
 * beside a page; what was chosen itself is taken as it is.
 *
 * @throws AttestError `job/cancelled` when it is aborted
 */
export async function* chosenFiles(
  paths: readonly string[],
  signal: AbortSignal,
): AsyncGenerator<ChosenFile> {
  for (const path of paths) {
    const kind = await stat(path).catch(() => null)
    if (kind?.isDirectory()) yield* filesOf(path, signal)
    else yield { path, name: basename(path), failure: kind?.isFile() ? null : refusal(kind) }
  }
}

/** What a folder that was chosen holds; that it holds nothing is said, too. */
async function* filesOf(folder: string, signal: AbortSignal): AsyncGenerator<ChosenFile> {
  let isEmpty = true
  for await (const file of filesIn(folder, '', signal)) {
    isEmpty = false
    yield file
  }
  const failure: Failure = { code: 'file/unsupported', details: { reason: 'empty-folder' } }
  if (isEmpty) yield { path: folder, name: basename(folder), failure }
}

async function* filesIn(
  folder: string,
  prefix: string,
  signal: AbortSignal,
): AsyncGenerator<ChosenFile> {
  if (signal.aborted) throw new AttestError({ code: 'job/cancelled' })
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => null)
  if (!entries) {
    yield { path: folder, name: prefix || basename(folder), failure: { code: 'file/unreadable' } }
    return
  }
  const names = new Set(entries.filter((entry) => entry.isFile()).map(({ name }) => name))
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name.startsWith('.')) continue
    if (entry.isDirectory() && isFolderOfPage(entry.name, names)) continue
    const path = join(folder, entry.name)
    const name = prefix + entry.name
    if (entry.isDirectory()) yield* filesIn(path, `${name}/`, signal)
    else yield { path, name, failure: entry.isFile() ? null : refusal(entry) }
  }
}

function refusal(kind: Pick<Dirent, 'isSymbolicLink'> | null): Failure {
  if (!kind) return { code: 'file/unreadable' }
  const reason = kind.isSymbolicLink() ? 'symbolic-link' : 'special'
  return { code: 'file/unsupported', details: { reason } }
}

/**
 * The bytes of one chosen file.
 *
 * @throws AttestError the file's refusal, `file/too-large` (before it is read), `file/unreadable`
 */
export async function readChosen({ path, failure }: ChosenFile): Promise<Uint8Array> {
  if (failure) throw new AttestError(failure)
  try {
    const { size } = await stat(path)
    if (size > FILE_SIZE_LIMIT) {
      throw new AttestError({
        code: 'file/too-large',
        details: { bytes: size, limit: FILE_SIZE_LIMIT },
      })
    }
    return await readFile(path)
  } catch (error) {
    if (error instanceof AttestError) throw error
    throw new AttestError({ code: 'file/unreadable' }, { cause: error })
  }
}
