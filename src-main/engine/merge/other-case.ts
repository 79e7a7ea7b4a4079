import { createHash, randomUUID } from 'node:crypto'
import { copyFile, mkdtemp, open, readFile, rm } from 'node:fs/promises'
import { rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { AttestError } from '../../../src-preload/contract/result.ts'
import { damaged } from '../exchange/bundle/unzip.ts'
import { asOperation } from '../operations/take-in.ts'
import { openCase } from '../store/index.ts'
import type { Incoming } from './source.ts'

const MAGIC = 'SQLite format 3\0'

/** Whether the file is a database; whether it is a case is told when it is opened. */
export async function isCase(path: string): Promise<boolean> {
  try {
    const file = await open(path, 'r')
    try {
      const { buffer } = await file.read(Buffer.alloc(MAGIC.length), 0, MAGIC.length, 0)
      return buffer.toString('latin1') === MAGIC
    } finally {
      await file.close()
    }
  } catch (error) {
    const details = { name: basename(path) }
    throw new AttestError({ code: 'file/unreadable', details }, { cause: error })
  }
}

/**
 * Opens a copy of a colleague's case: theirs is neither locked nor changed, not even to a newer
 * schema. What SQLite has not yet moved into the file itself is copied with it.
 *
 * @throws AttestError `case/…`, `file/unreadable`, `bundle/damaged` if its chain does not hold
 */
export async function openCopy(
  path: string,
  resources: string,
  signal: AbortSignal | null,
): Promise<Incoming> {
  const folder = await mkdtemp(join(tmpdir(), 'attest-merge-'))
  const copy = join(folder, 'other.attest')
  const close = () => rmSync(folder, { recursive: true, force: true })
  try {
    await copyFile(path, copy)
    const digest = createHash('sha256').update(await readFile(copy))
    await copyFile(`${path}-wal`, `${copy}-wal`).catch(() => {})
    const other = openCase(copy, { author: randomUUID(), resources })
    try {
      checkChain(other)
    } catch (error) {
      other.close()
      throw error
    }
    return {
      ...contentsOf(other),
      name: basename(path),
      // What lies beside the file counts too: the log's last hashes name it.
      digest: digest.update(other.operations.tips().join()).digest('hex'),
      close() {
        other.close()
        close()
      },
    }
  } catch (error) {
    await rm(folder, { recursive: true, force: true })
    if (signal?.aborted) throw new AttestError({ code: 'job/cancelled' })
    throw error
  }
}

type Other = ReturnType<typeof openCase>

function checkChain({ operations }: Other): void {
  for (const { id, fault } of operations.chain()) {
    if (fault) throw damaged(`its chain breaks at operation ${id}: ${fault}`)
  }
}

function contentsOf(other: Other): Omit<Incoming, 'name' | 'digest' | 'close'> {
  const { store, operations, id: caseId } = other
  return {
    kind: 'case',
    caseId,
    bundle: '',
    signers: [],
    *articles() {
      for (const id of store.articles.ids()) {
        yield {
          id,
          async read() {
            const original = store.articles.original(id)!
            const sha256 = createHash('sha256').update(original.bytes).digest('hex')
            if (!id.startsWith(sha256)) throw damaged(`the original of ${id} is not what it was`)
            return { article: store.articles.analysed(id)!, original }
          },
        }
      }
    },
    *operations() {
      for (const operation of operations.all()) yield asOperation(operation)
    },
    withheld: () => operations.undisclosed(),
  }
}
