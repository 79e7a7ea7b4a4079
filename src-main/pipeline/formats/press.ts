import { htmlText } from '../read/html-text.ts'
import { parseHtml } from '../read/parse-html.ts'
import { isFactiva, readFactiva } from './factiva.ts'
import type { Found } from './format.ts'
import { isNexis, readNexis } from './nexis.ts'
import { foundIn } from './records-format.ts'

/**
 * The articles of a press database's download that came as a document (Word, RTF), told by the
 * same signs as the download as text; `null` if the document is none.
 */
export function pressArticles(html: string, encoding: string): Iterable<Found> | null {
  const { text } = htmlText(parseHtml(html))
  if (isNexis(text)) return foundIn(readNexis(text), 'nexis', encoding)
  return isFactiva(text) ? foundIn(readFactiva(text), 'factiva', encoding) : null
}
