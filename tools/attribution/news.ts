import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Line } from './line.ts'

/** A line of `news-dev.jsonl` and `news-held-back.jsonl`: labels of a text that stays where it is. */
type Labels = Omit<Line, 'text'> & {
  set: string
  /** Of the text in UTF-8, hex. */
  sha256: string
}

const data = join(import.meta.dirname, '../../../shared/data')

/**
 * Annotated news whose texts are not ours: each joined to its text in the data beside the project.
 *
 * @param file of the labels
 * @returns `null` where the data are not there
 * @throws Error if a text is not the one that was annotated
 */
export function readNews(file: string): Line[] | null {
  if (!existsSync(data)) return null
  const sets = new Map<string, ReadonlyMap<string, string>>()
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line): Line => {
      const { set, sha256, ...labels } = JSON.parse(line) as Labels
      const texts = sets.get(set) ?? textsOf(set)
      sets.set(set, texts)
      const text = texts.get(labels.id) ?? ''
      if (createHash('sha256').update(text).digest('hex') !== sha256)
        throw new Error(`not the text that was annotated: ${labels.id}`)
      return { ...labels, text }
    })
}

function textsOf(set: string): ReadonlyMap<string, string> {
  if (set === 'extract-dev') {
    const truth = JSON.parse(readFileSync(join(data, set, 'truth.json'), 'utf8')) as Record<
      string,
      { articleBody: string }
    >
    return new Map(Object.entries(truth).map(([id, { articleBody }]) => [id, articleBody]))
  }
  const lines = readFileSync(join(data, 'language/train', `${set}.jsonl`), 'utf8')
    .trim()
    .split('\n')
  return new Map(
    lines.map((line) => {
      const { id, text } = JSON.parse(line) as { id: string; text: string }
      return [id, text]
    }),
  )
}
