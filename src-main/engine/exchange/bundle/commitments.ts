import { createHash, createHmac, type KeyObject } from 'node:crypto'

/** What opens a commitment: whoever has it can check that the content is what was committed to. */
export type Opening = { commitment: string; salt: string; content: string }

/** SHA-256, hex, over salt and content as UTF-8. */
export const commitTo = (salt: string, content: string): string =>
  createHash('sha256')
    .update(salt + content)
    .digest('hex')

/**
 * Commitments of one analyst. The salt follows from the analyst's key and the content: nobody
 * else can try contents, and the analyst finds it again at any time without having kept it.
 *
 * @param key Ed25519, private
 */
export function createCommitter(key: KeyObject): (content: string) => Opening {
  const secret = createHmac('sha256', key.export({ type: 'pkcs8', format: 'der' }))
    .update('attest salts/1')
    .digest()
  return (content) => {
    const salt = createHmac('sha256', secret).update(content).digest('hex').slice(0, 32)
    return { commitment: commitTo(salt, content), salt, content }
  }
}
