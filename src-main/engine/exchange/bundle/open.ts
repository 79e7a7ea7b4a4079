import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { createHash } from 'node:crypto'
import { AttestError } from '../../../../src-preload/contract/result.ts'
import type { Identity } from '../../identity.ts'
import { isEncrypted, unlocked } from './encrypt.ts'
import { BUNDLE_LIMIT, type Files, unzip } from './unzip.ts'

export type OpenBundle = {
  name: string
  files: Files
  /** SHA-256, hex, of the file as it lies there. */
  digest: string
}

/**
 * Reads a bundle into memory, opens its lock, and its archive. Nothing is written anywhere.
 *
 * @throws AttestError `file/unreadable`, `file/too-large`, `bundle/…`
 */
export async function openBundle(
  path: string,
  passphrase: string | null,
  identity: Pick<Identity, 'age'>,
): Promise<OpenBundle> {
  const name = basename(path)
  const bytes = await readWhole(path, name)
  const digest = createHash('sha256').update(bytes).digest('hex')
  try {
    const plain = isEncrypted(bytes)
      ? await unlocked(bytes, { identity: await identity.age(), passphrase })
      : bytes
    return { name, digest, files: await unzip(plain) }
  } catch (error) {
    throw named(error, name)
  }
}

/** The failure, which says of what file it speaks. */
export function named(error: unknown, name: string): unknown {
  if (!(error instanceof AttestError)) return error
  const { code, details, incident } = error
  return new AttestError({ code, incident, details: { name, ...details } }, { cause: error })
}

async function readWhole(path: string, name: string): Promise<Buffer> {
  try {
    const { size } = await stat(path)
    if (size > BUNDLE_LIMIT) {
      const details = { name, bytes: size, limit: BUNDLE_LIMIT }
      throw new AttestError({ code: 'file/too-large', details })
    }
    return await readFile(path)
  } catch (error) {
    if (error instanceof AttestError) throw error
    throw new AttestError({ code: 'file/unreadable', details: { name } }, { cause: error })
  }
}
