import { createHash, createPublicKey, generateKeyPairSync, randomUUID } from 'node:crypto'
import { linkSync, mkdirSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Who signs the operations of this machine's user. */
export type Identity = {
  /** First 16 hex digits of the SHA-256 of the public key (DER, SubjectPublicKeyInfo). */
  fingerprint: string
}

/** 64 bits: short enough to read out, and only a name; the key itself tells two people apart. */
const FINGERPRINT_DIGITS = 16

/**
 * The analyst's Ed25519 key pair, made at first use: `analyst-key.pem` (PKCS #8), for its owner only.
 *
 * @throws Error of the file system if the folder cannot be written or the key not be read
 */
export function loadIdentity(folder: string): Identity {
  const file = join(folder, 'analyst-key.pem')
  const publicKey = createPublicKey(readKey(file) ?? makeKey(folder, file))
  const der = publicKey.export({ type: 'spki', format: 'der' })
  return {
    fingerprint: createHash('sha256').update(der).digest('hex').slice(0, FINGERPRINT_DIGITS),
  }
}

function readKey(file: string): string | null {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

function makeKey(folder: string, file: string): string {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const draft = join(folder, `.${randomUUID()}.pem`)
  const { privateKey } = generateKeyPairSync('ed25519')
  writeFileSync(draft, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 })
  try {
    // A link, not a rename: when the window and the command line start together, one key must win.
    linkSync(draft, file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    unlinkSync(draft)
  }
  return readFileSync(file, 'utf8')
}
