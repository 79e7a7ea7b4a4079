/** Version of the format: readers take every minor one of a major one that they know. */
export const FORMAT = 'attest-bundle'
export const VERSION = '1.0'

/** The files of a bag beside its payload (RFC 8493), and what each is for. */
export const tagFiles = {
  declaration: 'bagit.txt',
  info: 'bag-info.txt',
  manifest: 'manifest-sha256.txt',
  tagManifest: 'tagmanifest-sha256.txt',
} as const

/** The files of the payload that every bundle has. */
export const dataFiles = {
  case: 'data/case.json',
  articles: 'data/articles.jsonl',
  entities: 'data/entities.jsonl',
  claims: 'data/claims.jsonl',
  operations: 'data/operations.jsonl',
  withheld: 'data/withheld.jsonl',
  format: 'data/FORMAT.md',
  schema: 'data/records.schema.json',
  verifier: 'data/verify.mjs',
} as const

export const originalPath = (sha256: string): string =>
  `data/originals/${sha256.slice(0, 2)}/${sha256}`
export const textPath = (sha256: string): string => `data/texts/${sha256.slice(0, 2)}/${sha256}.txt`
export const signaturePath = (fingerprint: string): string => `signatures/${fingerprint}.minisig`
export const publicKeyPath = (fingerprint: string): string => `signatures/${fingerprint}.pub`

/** The one folder in the archive. */
export const folderOf = (caseId: string): string => `attest-${caseId.slice(0, 8)}`

const fixed: ReadonlySet<string> = new Set([
  ...Object.values(tagFiles),
  ...Object.values(dataFiles),
])

/** Whether a bundle may hold a file of this name, below its folder. No other name is ever read. */
export function isAllowed(path: string): boolean {
  if (fixed.has(path)) return true
  const [, first, second] =
    /^data\/originals\/([0-9a-f]{2})\/([0-9a-f]{64})$/.exec(path) ??
    /^data\/texts\/([0-9a-f]{2})\/([0-9a-f]{64})\.txt$/.exec(path) ??
    []
  if (first !== undefined) return second?.startsWith(first) ?? false
  return /^signatures\/[0-9a-f]{16}\.(minisig|pub)$/.test(path)
}
