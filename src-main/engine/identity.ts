import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  randomUUID,
} from 'node:crypto'
import { linkSync, mkdirSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Who signs the operations of this machine's user. */
export type Identity = {
  /** First 16 hex digits of the SHA-256 of the public key (DER, SubjectPublicKeyInfo). */
  fingerprint: string
  /** Ed25519; `null` for nobody at this machine, who signs nothing. */
  key: KeyObject | null
  /** The age identity (`AGE-SECRET-KEY-1…`) that opens what others lock for this analyst; made when first asked for. */
  age(): Promise<string | null>
}

/** Somebody without keys, whose operations are only told apart. */
export const nobody = (fingerprint: string): Identity => ({
  fingerprint,
  key: null,
  age: async () => null,
})

/** 64 bits: short enough to read out, and only a name; the key itself tells two people apart. */
const FINGERPRINT_DIGITS = 16

/**
 * The analyst's Ed25519 key pair, made at first use: `analyst-key.pem` (PKCS #8), for its owner only.
 *
 * @throws Error of the file system if the folder cannot be written or the key not be read
 */
export function loadIdentity(folder: string): Identity {
  const key = createPrivateKey(
    kept(folder, 'analyst-key.pem', () => {
      const { privateKey } = generateKeyPairSync('ed25519')
      return privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
    }),
  )
  const der = createPublicKey(key).export({ type: 'spki', format: 'der' })
  return {
    fingerprint: createHash('sha256').update(der).digest('hex').slice(0, FINGERPRINT_DIGITS),
    key,
    async age() {
      // Loaded here: most starts need no encryption.
      const { generateX25519Identity } = await import('age-encryption')
      const made = await generateX25519Identity()
      return kept(folder, 'age-identity.txt', () => `${made}\n`).trim()
    },
  }
}

/** A secret in a file for its owner only, made if it is not there. */
function kept(folder: string, name: string, make: () => string): string {
  const file = join(folder, name)
  return readKey(file) ?? makeKey(folder, file, make())
}

function readKey(file: string): string | null {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

function makeKey(folder: string, file: string, secret: string): string {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const draft = join(folder, `.${randomUUID()}`)
  writeFileSync(draft, secret, { mode: 0o600 })
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
