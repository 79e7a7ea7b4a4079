import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { ZipFile } from 'yazl'

/** A file of an archive; its content is asked for when its turn comes, after those before it. */
export type Packed = {
  path: string
  content: () => Iterable<Uint8Array | string> | AsyncIterable<Uint8Array | string>
}

/** What the archive's comment begins with; 64 hex digits follow: the SHA-256 of everything before them. */
export const SEAL = 'attest-seal sha256:'
const DIGITS = 64

/**
 * A ZIP file, piece by piece: no times or owners, and at its end the hash of all that comes
 * before, so that a change of any bit is noticed, also of one that unpacking would not miss.
 */
export async function* zipOf(folder: string, files: readonly Packed[]): AsyncGenerator<Uint8Array> {
  const zip = new ZipFile()
  // The same in every time zone: ZIP keeps local times.
  const options = { mtime: new Date(1980, 0, 1), mode: 0o100644, forceDosTimestamp: true }
  for (const { path, content } of files) {
    zip.addReadStreamLazy(`${folder}/${path}`, options, (use) =>
      use(null, Readable.from(content(), { objectMode: false })),
    )
  }
  zip.end({ comment: SEAL + '0'.repeat(DIGITS), forceZip64Format: false })
  const output = zip.outputStream as Readable
  zip.on('error', (error: Error) => output.destroy(error))

  const hash = createHash('sha256')
  let waiting = Buffer.alloc(0)
  for await (const piece of output) {
    const whole = Buffer.concat([waiting, piece as Buffer])
    const ready = whole.subarray(0, Math.max(0, whole.length - DIGITS))
    hash.update(ready)
    waiting = whole.subarray(ready.length)
    if (ready.length > 0) yield ready
  }
  yield Buffer.from(hash.digest('hex'))
}

/** Whether the file is to the bit what `zipOf` made. */
export function isSealed(bytes: Uint8Array): boolean {
  const end = bytes.length - DIGITS
  const seal = Buffer.from(bytes.subarray(Math.max(0, end - SEAL.length))).toString('latin1')
  const hash = createHash('sha256').update(bytes.subarray(0, Math.max(0, end)))
  return seal === SEAL + hash.digest('hex')
}
