import Sqlite from 'better-sqlite3'
import { createHash, randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { openCase } from '../../src-main/engine/store/index.ts'
import type { AnalysedArticle } from '../../src-main/pipeline/page.ts'
import type { Figure } from './figure.ts'
import { lots, page } from './world.ts'

const options = { author: 'bench', resources: join(import.meta.dirname, '../../resources') }

/** Every fifth article takes over an earlier one; of those, each keeps about half of it. */
const copyEvery = 5

/**
 * Seconds to look for the copies of `count` articles that a case holds, of 800 words each, and
 * how much longer the last tenth takes than the first: 1 is linear growth.
 */
export function measureCopies(folder: string, count: number): Figure[] {
  const path = join(folder, `copies-${count}.attest`)
  fill(path, count)
  const file = new Sqlite(path)
  file.exec('DELETE FROM copy_tie; DELETE FROM copy_print; UPDATE article SET copy_of = NULL')
  file.close()

  const opened = openCase(path, options)
  const tenths: number[] = []
  const { copies } = opened.store
  const pending = copies.pending()
  const slice = Math.ceil(count / 10)
  for (let done = 0; done < count; done += slice) {
    const start = performance.now()
    opened.transaction(() => {
      for (const article of pending.slice(done, done + slice)) copies.catchUp(article)
    })
    tenths.push((performance.now() - start) / 1_000)
  }
  const rows = opened.store.articles.list({
    query: '',
    sort: 'imported',
    grouped: true,
    limit: 1,
    offset: 0,
  })
  opened.close()
  const seconds = tenths.reduce((sum, one) => sum + one, 0)
  const growth = tenths.at(-1)! / tenths[0]!
  const named = `copies among ${count.toLocaleString('en')} articles`
  return [
    {
      name: named,
      value: seconds,
      unit: 's',
      budget: count === 10_000 ? { most: 60 } : null,
      ratio: null,
    },
    {
      name: `${named}: last tenth to first`,
      value: growth,
      unit: '×',
      budget: { most: 3 },
      ratio: null,
    },
    {
      name: `${named}: stories told`,
      value: rows.total,
      unit: 'stories',
      budget: null,
      ratio: null,
    },
  ]
}

/** Common words are common, as in a language. */
const word = (lot: () => number): string => Math.floor(30_000 ** lot()).toString(36)

function paragraphs(number: number): string[] {
  const lot = lots(number + 1)
  return Array.from({ length: 10 }, () => Array.from({ length: 80 }, () => word(lot)).join(' '))
}

function article(number: number): AnalysedArticle {
  const own = paragraphs(number)
  const lot = lots(number + 7)
  const story =
    number % copyEvery === copyEvery - 1
      ? [...paragraphs(Math.floor(lot() * number)).slice(0, 6), ...own.slice(0, 3)]
      : own
  const text = story.join('\n\n')
  let start = 0
  const blocks = story.map((paragraph) => {
    const span = { start, end: start + paragraph.length }
    start = span.end + 2
    return { ...span, kind: 'body' as const, reasons: ['bench'], decidedBy: 'tool' as const }
  })
  return { ...page(number), text, blocks, mentions: [], sentences: blocks }
}

function fill(path: string, count: number): void {
  const opened = openCase(path, options)
  const group = randomUUID()
  const batch = 500
  for (let from = 0; from < count; from += batch) {
    opened.transaction(() => {
      for (let number = from; number < Math.min(from + batch, count); number++) {
        const made = article(number)
        const bytes = Buffer.from(made.text)
        const sha256 = createHash('sha256').update(bytes).digest('hex')
        const original = { sha256, bytes, name: `story-${number}.txt` }
        opened.store.articles.insert(made, original, { part: null, group })
      }
    })
    opened.checkpoint()
  }
  opened.close()
}
