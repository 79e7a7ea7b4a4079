import { Readable } from 'node:stream'
import type { ReadableStream as WebStream } from 'node:stream/web'
import { AttestError } from '../../../../src-preload/contract/result.ts'

/** Who can open a file: everyone, who has a key of these, or who knows the passphrase. */
export type Lock =
  | { kind: 'none' }
  | { kind: 'recipients'; recipients: readonly string[] }
  | { kind: 'passphrase'; passphrase: string }

/** What age files begin with (https://age-encryption.org/v1). */
const HEAD = 'age-encryption.org/v1\n'

export const isEncrypted = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.subarray(0, HEAD.length)).toString('latin1') === HEAD

/**
 * The pieces in the age format, as they are without a lock.
 *
 * @throws AttestError `input/invalid` with `name: 'recipient'` for what is no age recipient
 */
export async function* locked(
  pieces: AsyncIterable<Uint8Array>,
  lock: Lock,
): AsyncGenerator<Uint8Array> {
  if (lock.kind === 'none') return yield* pieces
  // Loaded here: most exports are not encrypted.
  const { Encrypter } = await import('age-encryption')
  const encrypter = new Encrypter()
  if (lock.kind === 'passphrase') encrypter.setPassphrase(lock.passphrase)
  else for (const recipient of lock.recipients) addRecipient(encrypter, recipient)
  const stream = Readable.toWeb(Readable.from(pieces, { objectMode: false }))
  yield* Readable.fromWeb(
    (await encrypter.encrypt(stream as never)) as unknown as WebStream,
  ) as AsyncIterable<Uint8Array>
}

function addRecipient(encrypter: { addRecipient(s: string): void }, recipient: string): void {
  try {
    encrypter.addRecipient(recipient)
  } catch (error) {
    const details = { name: 'recipient', recipient: recipient.slice(0, 80) }
    throw new AttestError({ code: 'input/invalid', details }, { cause: error })
  }
}

/**
 * What an age file holds.
 *
 * @param identity `AGE-SECRET-KEY-1…`, the analyst's own; `null` if there is none
 * @throws AttestError `bundle/locked`: with `reason: 'passphrase'` if one is needed or another
 *   one; with `reason: 'recipient'` if it is for others; `bundle/damaged`
 */
export async function unlocked(
  bytes: Uint8Array,
  keys: { identity: string | null; passphrase: string | null },
): Promise<Buffer> {
  const { Decrypter } = await import('age-encryption')
  const decrypter = new Decrypter()
  const isForPassphrase = isPassphrase(bytes)
  if (isForPassphrase && keys.passphrase === null) throw closed('passphrase')
  if (isForPassphrase) decrypter.addPassphrase(keys.passphrase!)
  else if (keys.identity) decrypter.addIdentity(keys.identity)
  else throw closed('recipient')
  try {
    return Buffer.from(await decrypter.decrypt(bytes))
  } catch (error) {
    if (error instanceof Error && /no identity matched|incorrect passphrase/i.test(error.message)) {
      throw closed(isForPassphrase ? 'passphrase' : 'recipient', error)
    }
    const reason = 'its encryption is broken: changed or cut off'
    throw new AttestError({ code: 'bundle/damaged', details: { reason } }, { cause: error })
  }
}

/** Whether the first stanza of the header is for a passphrase; then it is the only one. */
const isPassphrase = (bytes: Uint8Array) =>
  Buffer.from(bytes.subarray(HEAD.length, HEAD.length + 10)).toString('latin1') === '-> scrypt '

const closed = (reason: string, cause?: unknown) =>
  new AttestError({ code: 'bundle/locked', details: { reason } }, { cause })
