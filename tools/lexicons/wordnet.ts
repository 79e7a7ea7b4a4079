import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A named thing of WordNet: its names, the lexicographer's file it is in, and what it is an instance of. */
export type Instance = { names: string[]; field: number; kinds: string[] }

/** Lexicographer files of WordNet (lexnames(5WN)). */
export const fields = { artifact: 6, group: 14, location: 15, object: 17, person: 18 } as const

type Synset = { words: string[]; field: number; instanceOf: string[] }

/**
 * The named things of WordNet's noun file, in its order.
 *
 * @param folder WordNet's `dict`; format: wndb(5WN)
 */
export function readInstances(folder: string): Instance[] {
  const synsets = readSynsets(folder)
  const kindsOf = (synset: Synset) =>
    synset.instanceOf.flatMap((offset) => synsets.get(offset)?.words ?? [])
  return [...synsets.values()]
    .filter(({ instanceOf }) => instanceOf.length > 0)
    .map((synset) => ({
      names: synset.words.filter((word) => /\p{Lu}/u.test(word)),
      field: synset.field,
      kinds: kindsOf(synset),
    }))
}

function readSynsets(folder: string): Map<string, Synset> {
  const synsets = new Map<string, Synset>()
  for (const line of readFileSync(join(folder, 'data.noun'), 'utf8').split('\n')) {
    if (!/^\d/.test(line)) continue
    const cells = line.slice(0, line.indexOf('|')).split(' ')
    const count = Number.parseInt(cells[3] ?? '', 16)
    const words = Array.from({ length: count }, (_, i) =>
      (cells[4 + 2 * i] ?? '').replaceAll('_', ' '),
    )
    const instanceOf: string[] = []
    for (let at = 5 + 2 * count; at + 1 < cells.length; at += 4) {
      if (cells[at] === '@i') instanceOf.push(cells[at + 1] ?? '')
    }
    synsets.set(cells[0] ?? '', { words, field: Number(cells[1]), instanceOf })
  }
  return synsets
}

/** Words that WordNet writes in lower case: what is no name when a sentence begins with it. */
export function readCommonWords(folder: string): string[] {
  const words = new Set<string>()
  for (const file of ['data.noun', 'data.verb', 'data.adj', 'data.adv']) {
    for (const line of readFileSync(join(folder, file), 'utf8').split('\n')) {
      if (!/^\d/.test(line)) continue
      const cells = line.split(' ')
      const count = Number.parseInt(cells[3] ?? '', 16)
      for (let i = 0; i < count; i++) {
        const word = cells[4 + 2 * i] ?? ''
        if (/^[a-z]{2,}$/.test(word)) words.add(word)
      }
    }
  }
  return [...words]
}
