import { tagFiles } from './layout.ts'

/** A file with its SHA-256, hex. */
export type Hashed = { path: string; sha256: string; bytes: number }

/** What RFC 8493, section 2.1.1, asks for, to the letter. */
export const declaration = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n'

/** A manifest: SHA-256, two spaces, path; sorted by path. */
export function manifestOf(files: readonly Hashed[]): string {
  return files
    .toSorted((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ sha256, path }) => `${sha256}  ${path}\n`)
    .join('')
}

/**
 * The manifest's hashes by path.
 * @returns `null` if a line is not one, or a path stands there twice
 */
export function readManifest(text: string): Map<string, string> | null {
  const hashes = new Map<string, string>()
  for (const line of text.split('\n').slice(0, -1)) {
    const [, sha256 = '', path = ''] = /^([0-9a-f]{64}) {2}(\S+)$/.exec(line) ?? []
    if (path === '' || hashes.has(path)) return null
    hashes.set(path, sha256)
  }
  return text === '' || text.endsWith('\n') ? hashes : null
}

/**
 * @param info the case's id; the signer's fingerprint, `null` for nobody; the day of the last
 *   operation, so that the same case gives the same bytes
 */
export function bagInfo(
  files: readonly Hashed[],
  info: { caseId: string; signer: string | null; asOf: string | null },
): string {
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0)
  const lines = [
    ...(info.asOf ? [`Bagging-Date: ${info.asOf.slice(0, 10)}`] : []),
    'Bag-Software-Agent: Attest',
    `External-Identifier: ${info.caseId}`,
    ...(info.signer ? [`Internal-Sender-Identifier: ${info.signer}`] : []),
    `Payload-Oxum: ${bytes}.${files.length}`,
  ]
  return `${lines.join('\n')}\n`
}

/** The tag files that the tag manifest lists. */
export const listedTagFiles = [tagFiles.info, tagFiles.declaration, tagFiles.manifest] as const
