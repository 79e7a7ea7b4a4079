import { Buffer } from 'node:buffer'
import { AttestError } from '../../../src-preload/contract/result.ts'
import type { Archive } from './archive.ts'
import { damaged, readBy } from './failures.ts'
import type { Format, Found, Hints } from './format.ts'
import { limits } from './limits.ts'
import { documentHtml } from './markup.ts'
import { pressArticles } from './press.ts'
import type { Source } from './source.ts'
import { descendantsOf, parseXml, wordsOf } from './xml-tree.ts'

/** A Word document (ECMA-376). Pictures are not looked at, so none that it links to is either. */
export const docx: Format = {
  kind: 'docx',
  mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  sniff: async (source) => (await source.archive())?.find('word/document.xml') !== undefined,
  async *read(source): AsyncGenerator<Found> {
    const { html, hints } = await docxHtml(source)
    const content = documentHtml(html)
    const press = pressArticles(content, 'utf-8')
    if (press) yield* press
    else yield { form: 'html', content, encoding: 'utf-8', hints, part: null }
  },
}

/**
 * The paragraphs of a Word document as HTML, and what its properties say.
 *
 * @throws AttestError `file/damaged`, `file/protected`, `file/too-large`
 */
export async function docxHtml(source: Source): Promise<{ html: string; hints: Hints }> {
  const archive = await source.archive()
  if (!archive || archive.damage)
    throw damaged(archive?.damage ?? 'its list of files cannot be read')
  checkSizes(archive)
  const { default: mammoth } = await import('mammoth')
  const { bytes } = source
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const { value } = await readBy('its paragraphs cannot be read', () =>
    mammoth.convertToHtml(
      { buffer },
      {
        styleMap: ["p[style-name='Title'] => h1:fresh", "p[style-name='Subtitle'] => h2:fresh"],
        convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })),
        externalFileAccess: false,
      },
    ),
  )
  return { html: value, hints: await propertiesOf(archive, 'docProps/core.xml', 'Word') }
}

/** The reader takes the whole tree of a part into memory, some six times its size (FORMATS.md 1.1). */
function checkSizes({ entries }: Archive): void {
  for (const { name, size, failure } of entries) {
    if (!/\.(?:xml|rels)$/i.test(name)) continue
    if (failure) throw new AttestError(failure)
    if (size > limits.xmlBytes) {
      throw new AttestError({
        code: 'file/too-large',
        details: { bytes: size, limit: limits.xmlBytes },
      })
    }
  }
}

/** Title and writer in the Dublin Core of a document's properties. */
export async function propertiesOf(
  archive: Archive,
  name: string,
  program: string,
): Promise<Hints> {
  const entry = archive.find(name)
  if (!entry || entry.failure || entry.size > limits.xmlBytes) return {}
  const { root } = parseXml(new TextDecoder().decode(await entry.read()))
  const say = (field: string) => wordsOf(root ? descendantsOf(root, field)[0] : undefined)
  const from = (field: string) => `${program} property ${field}`
  const [title, creator] = [say('title'), say('creator')]
  return {
    ...(title ? { headline: { value: title, from: from('title') } } : {}),
    ...(creator ? { byline: { value: creator, from: from('creator') } } : {}),
  }
}
