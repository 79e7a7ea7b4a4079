import { AttestError } from '../../../src-preload/contract/result.ts'
import { isBinary, isHtml } from '../read/sniff.ts'
import type { Format, Found } from './format.ts'
import type { Source } from './source.ts'

/** A text dump in any encoding: all that is neither known to be something else nor full of controls. */
export const text: Format = {
  kind: 'text',
  mediaType: 'text/plain',
  sniff: isText,
  *read(source) {
    yield decoded(source, 'text')
  },
}

/** A saved web page: single, complete, or made one file by SingleFile. */
export const html: Format = {
  kind: 'html',
  mediaType: 'text/html',
  sniff: (source) => isText(source) && isHtml(source.text().text),
  *read(source) {
    yield decoded(source, 'html')
  },
}

function isText(source: Source): boolean {
  return source.foreign() === null && !isBinary(source.text().text)
}

/** @throws AttestError `file/unsupported` (details: reason), `article/empty` */
function decoded(source: Source, form: 'text' | 'html'): Found {
  const reason = source.foreign()
  if (reason) throw new AttestError({ code: 'file/unsupported', details: { reason } })
  const { text: content, encoding } = source.text()
  if (content.trim() === '') throw new AttestError({ code: 'article/empty' })
  if (isBinary(content)) {
    throw new AttestError({ code: 'file/unsupported', details: { reason: 'binary' } })
  }
  return { form, content, encoding, hints: {}, part: null }
}
