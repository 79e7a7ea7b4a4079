import type { Block } from '../../../src-preload/contract/article.ts'
import { AttestError } from '../../../src-preload/contract/result.ts'
import type { PageContent } from '../page.ts'
import { textPage } from '../read-page.ts'
import { damaged } from './failures.ts'
import type { Format, Found, Hints } from './format.ts'
import { type Glyphs, type Line, linesOf } from './pdf-lines.ts'
import { paragraphsOf, type PdfText } from './pdf-paragraphs.ts'
import type { Source } from './source.ts'

/** The text layer of a PDF (ISO 32000), in reading order; pages that are pictures hold no text. */
export const pdf: Format = {
  kind: 'pdf',
  mediaType: 'application/pdf',
  sniff: ({ head }) => head.slice(0, 1_024).includes('%PDF-'),
  read,
}

/** Share of characters that the file does not name from which its text layer is of no use. */
const mostUnknown = 0.1

async function* read({ bytes }: Source): AsyncGenerator<Found> {
  const { lines, heights, title } = await printed(bytes)
  const letters = lines.map(({ text }) => text).join('')
  if (letters === '') throw new AttestError({ code: 'file/no-text' })
  const unknown = letters.match(/\ufffd/g)?.length ?? 0
  if (unknown > letters.length * mostUnknown) {
    throw new AttestError({ code: 'file/no-text', details: { reason: 'unnamed-characters' } })
  }
  const text = paragraphsOf(lines, heights)
  yield { form: 'page', page: pageOf(text), hints: hintsOf(text, title), part: null }
}

type Printed = { lines: Line[]; heights: number[]; title: string }

async function printed(bytes: Uint8Array): Promise<Printed> {
  const { getDocumentProxy } = await import('unpdf')
  // It takes the bytes away from whoever hands them over.
  const file = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 }).catch(
    (error: unknown) => {
      const isLocked = error instanceof Error && error.name === 'PasswordException'
      throw isLocked
        ? new AttestError({ code: 'file/protected' })
        : damaged('it has no pages that can be read', error)
    },
  )
  try {
    const lines: Line[] = []
    const heights: number[] = []
    for (let number = 1; number <= file.numPages; number++) {
      const page = await file.getPage(number)
      heights.push(page.view[3]! - page.view[1]!)
      const { items } = await page.getTextContent()
      const bottom = page.view[1]!
      const glyphs = items.flatMap((item) => ('str' in item ? glyphsOf(item, bottom) : []))
      lines.push(...linesOf(glyphs, number))
      page.cleanup()
    }
    const info: { Title?: unknown } | undefined = (await file.getMetadata().catch(() => null))?.info
    return { lines, heights, title: typeof info?.Title === 'string' ? info.Title : '' }
  } catch (error) {
    throw damaged('a page of it cannot be read', error)
  } finally {
    await file.cleanup().catch(() => {})
  }
}

type TextItem = { str: string; width: number; transform: number[] }

/** Text that is not level, such as a watermark or a note up the margin, is left where it is drawn. */
function glyphsOf({ str, width, transform }: TextItem, bottom: number): Glyphs[] {
  const [, skew = 0, , scale = 0, x = 0, y = 0] = transform
  const size = Math.hypot(skew, scale)
  return str === '' || size === 0 ? [] : [{ str, x, y: y - bottom, width, size }]
}

/** The text's page with the headers and footers behind it, each a block of its own. */
function pageOf({ paragraphs, furniture }: PdfText): PageContent {
  const page = textPage(paragraphs.join('\n\n'), 'utf-8')
  let { text } = page
  const blocks: Block[] = furniture.map(({ text: words, reason }) => {
    if (text !== '') text += '\n\n'
    const start = text.length
    text += words
    return { start, end: text.length, kind: 'other', reasons: [reason], decidedBy: 'tool' }
  })
  return { ...page, reader: 'pdf/1', text, blocks: [...page.blocks, ...blocks] }
}

function hintsOf({ furniture }: PdfText, title: string): Hints {
  const url = furniture.map(({ text }) => /https?:\/\/\S+/.exec(text)?.[0]).find(Boolean)
  const isName = /\s/.test(title.trim()) && !/^(?:Microsoft|untitled)|\.\w{2,4}$/i.test(title)
  return {
    ...(url ? { url: { value: url, from: 'page footer' } } : {}),
    ...(isName ? { headline: { value: title, from: 'PDF property Title' } } : {}),
  }
}
