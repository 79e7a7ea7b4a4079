import { readWords } from './lexicon.ts'
import { type Knowledge, readKnowledge } from './recognise/knowledge.ts'
import { readTagger, type Tagger } from './recognise/tagger.ts'

/** The data that the pipeline knows, read once when its process starts. */
export type Resources = {
  /** Lower-case words without their dot, after which a dot does not end a sentence. */
  abbreviations: ReadonlySet<string>
  /** Lower-case forms of verbs that report what somebody says: "said", "warns". */
  reportingVerbs: ReadonlySet<string>
  /** The English lexicons. */
  knowledge: Knowledge
  /** The English tagger. */
  tagger: Tagger
}

/**
 * Makes the resources from the files of the folder `resources`.
 *
 * @param read bytes of a file, by its path in that folder; throws if it is missing
 */
export function parseResources(read: (file: string) => Uint8Array): Resources {
  const english = (name: string) => read(`lexicons/en/${name}.txt`)
  return {
    abbreviations: readWords(english('abbreviations')),
    reportingVerbs: readWords(english('reporting-verbs')),
    knowledge: readKnowledge(english),
    tagger: readTagger(read('models/english-names.bin')),
  }
}
