/**
 * Words of a lexicon file: one on each line, UTF-8; line 1 names source and licence,
 * empty lines and lines that begin with `#` are left out.
 */
export function readLines(bytes: Uint8Array): string[] {
  return new TextDecoder()
    .decode(bytes)
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
}

/** The words of a lexicon file as a set. */
export function readWords(bytes: Uint8Array): Set<string> {
  return new Set(readLines(bytes))
}
