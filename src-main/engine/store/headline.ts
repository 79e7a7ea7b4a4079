import type { Block, Metadata } from '../../../src-preload/contract/article.ts'
import { story } from './blocks.ts'

/** Longest headline that is made up from the story's first words, in characters. */
const longest = 120

/** What an article is called: its headline, else the first words of its story, else its file's name. */
export function headlineOf(
  { headline }: Metadata,
  text: string,
  blocks: readonly Block[],
  name: string,
): string {
  return headline?.value || firstWords(story(text, blocks)) || name
}

function firstWords(parts: readonly string[]): string {
  const line = parts.join(' ').trim().split('\n', 1)[0]!.replace(/\s+/g, ' ').trim()
  if (line.length <= longest) return line
  return `${line.slice(0, line.lastIndexOf(' ', longest)).slice(0, longest).toWellFormed()}…`
}
