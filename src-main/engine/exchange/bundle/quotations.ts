import { utf16Offsets } from '../code-points.ts'
import { sha256 } from './article-files.ts'
import { originalPath, textPath } from './layout.ts'
import type { ArticleRecord } from './records.ts'
import type { Files } from './unzip.ts'

type Quotation = { start: number; end: number; exact: string; unit: 'UTF-16' | 'code point' }

/** The quotations of a bundle, to be held against its texts article by article. */
export function createQuotations() {
  const waiting = new Map<string, Quotation[]>()
  const counts = { quotations: 0, mismatched: 0 }

  return {
    add(articleId: string, quotation: Quotation): void {
      const list = waiting.get(articleId)
      if (list) list.push(quotation)
      else waiting.set(articleId, [quotation])
    },

    /** @returns what is wrong with the article; its quotations are counted */
    async check(article: ArticleRecord, files: Files): Promise<string[]> {
      const faults = faultsOf(article, files)
      if (faults.length > 0) return faults
      const text = await files.text(textPath(article.text))
      if (sha256(text) !== article.text) return [`the text of ${article.id} is not what it was`]
      const toUtf16 = utf16Offsets(text)
      for (const { start, end, exact, unit } of waiting.get(article.id) ?? []) {
        const [from, to] = unit === 'UTF-16' ? [start, end] : [toUtf16(start), toUtf16(end)]
        counts.quotations++
        if (text.slice(from, to) !== exact) counts.mismatched++
      }
      return []
    },

    counts: () => counts,
  }
}

function faultsOf({ id, original, text, holes }: ArticleRecord, files: Files): string[] {
  const isHoled = id.startsWith('withheld-')
  const faults = [
    !files.has(textPath(text)) && `the text of ${id} is missing`,
    original !== null && !files.has(originalPath(original)) && `the original of ${id} is missing`,
    original !== null && original !== id.slice(0, 64) && `${id} does not belong to its original`,
    isHoled !== (holes !== undefined) && `${id} does not say what was withheld`,
  ]
  return faults.filter((fault) => fault !== false)
}
