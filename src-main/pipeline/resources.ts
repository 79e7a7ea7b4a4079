import { readWords } from './lexicon.ts'

/** The data that the pipeline knows, read once when its process starts. */
export type Resources = {
  /** Lower-case words without their dot, after which a dot does not end a sentence. */
  abbreviations: ReadonlySet<string>
}

/**
 * Makes the resources from the files of the folder `resources`.
 *
 * @param read bytes of a file, by its path in that folder; throws if it is missing
 */
export function parseResources(read: (file: string) => Uint8Array): Resources {
  return { abbreviations: readWords(read('lexicons/en/abbreviations.txt')) }
}
