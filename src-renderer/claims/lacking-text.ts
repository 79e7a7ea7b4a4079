import type { ClaimPath } from '../../src-preload/contract/claim-fields.ts'
import { fieldTitle } from '../../src-preload/contract/field-words.ts'

/** What a claim still lacks, as a sentence for a tooltip and for screen readers. */
export function lackingText(paths: readonly ClaimPath[]): string {
  return `No words and no reason for: ${paths.map((path) => fieldTitle(path).toLowerCase()).join(', ')}`
}
