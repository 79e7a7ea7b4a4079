import { AttestError } from '../../../src-preload/contract/result.ts'
import type { Archive } from './archive.ts'
import { propertiesOf } from './docx.ts'
import { damaged } from './failures.ts'
import type { Format, Found } from './format.ts'
import { limits } from './limits.ts'
import { documentHtml, escaped } from './markup.ts'
import type { Source } from './source.ts'
import { at, descendantsOf, parseXml, type XmlElement } from './xml-tree.ts'

/** A text of LibreOffice and others (ISO/IEC 26300). */
export const odt: Format = {
  kind: 'odt',
  mediaType: 'application/vnd.oasis.opendocument.text',
  async sniff(source) {
    const type = (await source.archive())?.find('mimetype')
    if (!type || type.size > 100 || type.failure) return false
    const bytes = await type.read().catch(() => new Uint8Array())
    return /^application\/vnd\.oasis\.opendocument\.text\b/.test(new TextDecoder().decode(bytes))
  },
  read,
}

async function* read(source: Source): AsyncGenerator<Found> {
  const archive = await source.archive()
  if (!archive || archive.damage)
    throw damaged(archive?.damage ?? 'its list of files cannot be read')
  const manifest = await xmlOf(archive, 'META-INF/manifest.xml')
  if (manifest && descendantsOf(manifest, 'encryption-data').length > 0) {
    throw new AttestError({ code: 'file/protected' })
  }
  const content = await xmlOf(archive, 'content.xml')
  const text = content && at(content, 'body', 'text')
  if (!text) throw damaged('it has no text')
  const hints = await propertiesOf(archive, 'meta.xml', 'document')
  const html = documentHtml(blocksOf(text))
  yield { form: 'html', content: html, encoding: 'utf-8', hints, part: null }
}

/**
 * A part of a ZIP-packed document as a tree; `null` if it has none of this name.
 *
 * @throws AttestError `file/too-large`, `file/damaged`
 */
export async function xmlOf(archive: Archive, name: string): Promise<XmlElement | null> {
  const entry = archive.find(name)
  if (!entry) return null
  if (entry.size > limits.xmlBytes) {
    const details = { bytes: entry.size, limit: limits.xmlBytes }
    throw new AttestError({ code: 'file/too-large', details })
  }
  const { root, fault } = parseXml(new TextDecoder().decode(await entry.read()))
  if (fault) throw damaged(`${name}, ${fault}`)
  return root
}

/** Elements that are no part of the text as it is read. */
const silent = new Set([
  'annotation',
  'tracked-changes',
  'forms',
  'sequence-decls',
  'note-citation',
])

function blocksOf(element: XmlElement): string {
  let html = ''
  for (const child of element.children) {
    if (typeof child === 'string' || silent.has(child.name)) continue
    if (child.name === 'p') html += `<p>${inlineOf(child)}</p>`
    else if (child.name === 'h') html += headingOf(child)
    else if (child.name === 'list-item') html += `<li>${blocksOf(child)}</li>`
    else if (child.name === 'list') html += `<ul>${blocksOf(child)}</ul>`
    else if (child.name === 'table') html += `<table>${blocksOf(child)}</table>`
    else if (child.name === 'table-row') html += `<tr>${blocksOf(child)}</tr>`
    else if (child.name === 'table-cell') html += `<td>${blocksOf(child)}</td>`
    else html += blocksOf(child)
  }
  return html
}

function headingOf(element: XmlElement): string {
  const level = Math.min(6, Math.max(1, Number(element.attributes['outline-level']) || 1))
  return `<h${level}>${inlineOf(element)}</h${level}>`
}

function inlineOf(element: XmlElement): string {
  let html = ''
  for (const child of element.children) {
    if (typeof child === 'string') html += escaped(child)
    else if (child.name === 's' || child.name === 'tab') html += ' '
    else if (child.name === 'line-break') html += '<br>'
    else if (child.name === 'frame') html += blocksOf(child)
    else if (child.name === 'note') html += ` (${inlineOf(child)})`
    else if (!silent.has(child.name)) html += inlineOf(child)
  }
  return html
}
