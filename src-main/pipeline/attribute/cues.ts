import { readLines } from '../lexicon.ts'

/** What a reporting word takes; the letters are explained at the head of `lexicons/en/cues.txt`. */
export type Cue = {
  takes: ReadonlySet<string>
  /** "out" of "pointed out". */
  particle: string | null
  /** What joins an object and what is said of it: "of" of "accused them of"; none if nothing does. */
  links: ReadonlySet<string>
}

/** The uses of a word, by its lower-case form. */
export type Cues = ReadonlyMap<string, readonly Cue[]>

/** The lexicon of reporting words: one verb a line. */
export function readCues(bytes: Uint8Array): Cues {
  const cues = new Map<string, Cue[]>()
  for (const line of readLines(bytes)) {
    const [forms = '', takes = '', particle = '', links = ''] = line.split('\t')
    const cue = {
      takes: new Set(takes),
      particle: particle || null,
      links: new Set(links.split(' ').filter(Boolean)),
    }
    for (const form of forms.split(' ')) cues.set(form, [...(cues.get(form) ?? []), cue])
  }
  return cues
}
