import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/**
 * The text of a report of muc3: its paragraphs but the first, which is its number; a line each.
 *
 * @param data the folder of the data
 */
export function readReport(data: string, id: string): string {
  const page = readFileSync(join(data, 'muc3', `${id}.xhtml`), 'utf8')
  return [...page.matchAll(/<p>(.*?)<\/p>/gs)]
    .slice(1)
    .map(([, paragraph = '']) =>
      paragraph
        .replace(/<[^>]*>/g, '')
        .replace(/&(\w+);/g, (whole, name: string) => entities[name] ?? whole),
    )
    .join('\n')
}
