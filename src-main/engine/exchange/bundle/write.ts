import { createHash, generateKeyPairSync } from 'node:crypto'
import { basename } from 'node:path'
import type {
  Leaving,
  Lock,
  Selection,
  Withholding,
} from '../../../../src-preload/contract/bundle.ts'
import { AttestError } from '../../../../src-preload/contract/result.ts'
import type { Context } from '../../context.ts'
import type { Job } from '../../jobs.ts'
import { recordExport } from '../record-export.ts'
import { writeFileWhole } from '../write-file.ts'
import { bagInfo, declaration, type Hashed, manifestOf } from './bag.ts'
import { createCommitter } from './commitments.ts'
import { payloadFiles } from './contents.ts'
import { locked } from './encrypt.ts'
import { folderOf, publicKeyPath, signaturePath, tagFiles } from './layout.ts'
import { leavingOf, type Plan, planOf } from './plan.ts'
import { signatureFiles } from './signature.ts'
import { FILES_LIMIT } from './unzip.ts'
import { type Packed, zipOf } from './zip.ts'

type Wanted = {
  selection: Selection | null
  withhold: Withholding | null
  lock: Lock
  isSigned: boolean
}

export type WrittenBundle = { name: string; bytes: number; sha256: string; leaving: Leaving }

/**
 * Writes a bundle: whole under its name, or not at all. Notes in the log that it left.
 *
 * @throws AttestError `job/cancelled`, `file/unwritable`, `file/too-large`, `storage/…`, `bundle/unsalted`,
 *   `input/invalid` for a recipient that is none
 */
export async function writeBundle(
  path: string,
  wanted: Wanted,
  job: Pick<Job, 'signal' | 'report'>,
  context: Context,
): Promise<WrittenBundle> {
  const plan = await planOf(wanted, context)
  const leaving = leavingOf(plan, context, wanted.isSigned)
  const files = bagOf(plan, wanted.isSigned, context)
  if (files.length > FILES_LIMIT) {
    throw new AttestError({ code: 'file/too-large', details: { name: basename(path) } })
  }
  const watched = files.map((file, at) => ({
    ...file,
    content: () => {
      if (job.signal.aborted) throw new AttestError({ code: 'job/cancelled' })
      job.report({ done: at, total: files.length, name: file.path })
      return file.content()
    },
  }))
  const folder = folderOf(context.caseFile.id)
  const written = await writeFileWhole(path, locked(zipOf(folder, watched), wanted.lock))
  recordExport(context, 'bundle', { ...written, records: plan.operations.length })
  return { name: basename(path), ...written, leaving }
}

/** All files of the bag in the order they are packed: the payload, then what is told about it. */
function bagOf(plan: Plan, isSigned: boolean, context: Context): Packed[] {
  const { identity, caseFile } = context
  const key = isSigned ? identity.key : null
  const signer = key ? identity.fingerprint : null
  const secret = identity.key ?? generateKeyPairSync('ed25519').privateKey
  const payload = payloadFiles({ plan, context, commit: createCommitter(secret), signer })
  const asOf = plan.operations.at(-1)?.at ?? null
  const hashes = new Map<string, Hashed>()
  const counted = payload.map((file) => hashed(file, hashes))
  const of = (files: readonly Packed[]) => files.map(({ path }) => hashes.get(path)!)
  const tags = [
    {
      path: tagFiles.info,
      content: () => [bagInfo(of(payload), { caseId: caseFile.id, signer, asOf })],
    },
    { path: tagFiles.declaration, content: () => [declaration] },
    { path: tagFiles.manifest, content: () => [manifestOf(of(payload))] },
  ].map((file) => hashed(file, hashes))
  const tagManifest = () => manifestOf(of(tags))
  const signatures: Packed[] = key
    ? [
        { path: signaturePath(signer!), part: 'signature' as const },
        { path: publicKeyPath(signer!), part: 'publicKey' as const },
      ].map(({ path, part }) => ({
        path,
        content: () => [
          signatureFiles(Buffer.from(tagManifest()), key, `attest-bundle ${caseFile.id}`)[part],
        ],
      }))
    : []
  return [
    ...counted,
    ...tags,
    { path: tagFiles.tagManifest, content: () => [tagManifest()] },
    ...signatures,
  ]
}

/** The file, whose hash is known once it is packed. */
function hashed(file: Packed, hashes: Map<string, Hashed>): Packed {
  const { path } = file
  async function* content() {
    const hash = createHash('sha256')
    let bytes = 0
    for await (const piece of file.content()) {
      const part = typeof piece === 'string' ? Buffer.from(piece) : piece
      hash.update(part)
      bytes += part.length
      yield part
    }
    hashes.set(path, { path, sha256: hash.digest('hex'), bytes })
  }
  return { path, content }
}
