import { createHash, randomUUID } from 'node:crypto'
import { existsSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { openCase } from '../../src-main/engine/store/index.ts'
import { page } from './world.ts'

/** Articles stored in one transaction: only here, where nobody can lose work. */
const BATCH = 500

/** A case of `count` generated articles at `path`, made once. */
export function fillCase(path: string, count: number): void {
  if (existsSync(path)) return
  const draft = `${path}.making`
  const opened = openCase(draft, {
    author: 'bench',
    resources: join(import.meta.dirname, '../../resources'),
  })
  const group = randomUUID()
  for (let from = 0; from < count; from += BATCH) {
    opened.transaction(() => {
      for (let n = from; n < Math.min(from + BATCH, count); n++) {
        const article = page(n)
        const bytes = Buffer.from(article.text)
        const sha256 = createHash('sha256').update(bytes).digest('hex')
        opened.store.articles.insert(
          article,
          { sha256, bytes, name: `page-${n}.txt` },
          { part: null, group },
        )
      }
    })
    opened.checkpoint()
  }
  opened.close()
  renameSync(draft, path)
}
