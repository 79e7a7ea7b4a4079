import {
  createHash,
  createPublicKey,
  type KeyObject,
  sign as signWith,
  verify as verifyWith,
} from 'node:crypto'

/** Who signed, and whether the signature is good. */
export type Signer = {
  /** See `Identity`. */
  fingerprint: string
  /** 32 bytes, base64. */
  publicKey: string
}

/** Ed25519, over the file itself: minisign's first kind, which every minisign checks. */
const KIND = Buffer.from('Ed')
const KEY_BYTES = 32
const SIGNATURE_BYTES = 64
/** What stands before the 32 bytes of an Ed25519 key in DER (RFC 8410). */
const DER_HEAD = Buffer.from('302a300506032b6570032100', 'hex')

/** First 16 hex digits of the SHA-256 of the public key (DER, SubjectPublicKeyInfo). */
export function fingerprintOf(key: KeyObject): string {
  const der = key.export({ type: 'spki', format: 'der' })
  return createHash('sha256').update(der).digest('hex').slice(0, 16)
}

/** The key's 32 bytes, base64. */
export const rawKey = (key: KeyObject): string =>
  key.export({ type: 'spki', format: 'der' }).subarray(DER_HEAD.length).toString('base64')

/** minisign writes the eight bytes of a key's name from the end: then it prints our fingerprint. */
const keyName = (fingerprint: string) => Buffer.from(fingerprint, 'hex').toReversed()

/** A detached signature of `data` and the public key, both as minisign keeps them in files. */
export function signatureFiles(
  data: Uint8Array,
  privateKey: KeyObject,
  comment: string,
): { signature: string; publicKey: string } {
  const key = createPublicKey(privateKey)
  const fingerprint = fingerprintOf(key)
  const head = Buffer.concat([KIND, keyName(fingerprint)])
  const signature = signWith(null, data, privateKey)
  const over = signWith(null, Buffer.concat([signature, Buffer.from(comment)]), privateKey)
  const publicKey = Buffer.concat([head, Buffer.from(rawKey(key), 'base64')])
  return {
    signature: [
      `untrusted comment: signature by ${fingerprint}`,
      Buffer.concat([head, signature]).toString('base64'),
      `trusted comment: ${comment}`,
      `${over.toString('base64')}\n`,
    ].join('\n'),
    publicKey: `untrusted comment: minisign public key ${fingerprint}\n${publicKey.toString('base64')}\n`,
  }
}

/**
 * @param files as `signatureFiles` wrote them
 * @returns `null` if they are not a good signature of `data` by the key with this fingerprint
 */
export function signerOf(
  data: Uint8Array,
  files: { signature: string; publicKey: string },
  fingerprint: string,
): Signer | null {
  const [, keyLine = ''] = files.publicKey.split('\n')
  const lines = files.signature.split('\n')
  const [, line = '', trusted = '', over = ''] = lines
  const packed = unpacked(line, SIGNATURE_BYTES, fingerprint)
  const key = unpacked(keyLine, KEY_BYTES, fingerprint)
  if (!packed || !key || !trusted.startsWith('trusted comment: ')) return null
  const publicKey = createPublicKey({
    key: Buffer.concat([DER_HEAD, key]),
    format: 'der',
    type: 'spki',
  })
  const comment = Buffer.from(trusted.slice('trusted comment: '.length))
  const isGood =
    fingerprintOf(publicKey) === fingerprint &&
    verifyWith(null, data, publicKey, packed) &&
    verifyWith(null, Buffer.concat([packed, comment]), publicKey, Buffer.from(over, 'base64'))
  // Signed again in the same words, the files are the same to the letter: nothing hides in them.
  const isWhole =
    lines.length === 5 &&
    lines[0] === `untrusted comment: signature by ${fingerprint}` &&
    lines[4] === '' &&
    Buffer.from(over, 'base64').toString('base64') === over &&
    files.publicKey === `untrusted comment: minisign public key ${fingerprint}\n${keyLine}\n`
  return isGood && isWhole ? { fingerprint, publicKey: key.toString('base64') } : null
}

/** What follows the head of a line; `null` if it is not of the length or not of the key. */
function unpacked(line: string, length: number, fingerprint: string): Buffer | null {
  const bytes = Buffer.from(line, 'base64')
  const head = Buffer.concat([KIND, keyName(fingerprint)])
  if (bytes.length !== head.length + length || bytes.toString('base64') !== line) return null
  return bytes.subarray(0, head.length).equals(head) ? bytes.subarray(head.length) : null
}
