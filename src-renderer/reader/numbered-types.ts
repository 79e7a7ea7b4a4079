import { type MentionType, mentionTypes } from '../../src-preload/contract/article.ts'

/** The types of the number keys 1 to 9. */
export const numberedTypes: readonly MentionType[] = mentionTypes.slice(0, 9)
