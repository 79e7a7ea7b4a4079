import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readFile } from '../../../../src-main/pipeline/formats/index.ts'
import { bodyText } from '../../../../src-main/pipeline/read-page.ts'
import * as samples from '../../../fixtures/formats/samples.ts'

const { article } = samples
const story = article.paragraphs.join('\n\n')
const folder = join(import.meta.dirname, '../../../fixtures/formats')
const bytesOf = (content: string | Uint8Array) =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content
const read = (content: string | Uint8Array) => readFile(bytesOf(content), { name: 'sample' })
const readFixture = (name: string) => readFile(readFileSync(join(folder, name)), { name })

test.each([
  ['mhtml', 'mhtml/1 html/1', samples.mhtml],
  ['docx', 'docx/1 html/1', samples.docx],
  ['odt', 'odt/1 html/1', samples.odt],
])('%s: the article, its headline and nothing else', async (_, reader, content) => {
  const { pages, problems } = await read(content)
  expect(problems).toEqual([])
  expect(pages).toHaveLength(1)
  expect(pages[0]).toMatchObject({ reader, part: null, encoding: 'utf-8' })
  expect(pages[0]!.metadata.headline?.value).toBe(article.headline)
  expect(bodyText(pages[0]!)).toBe(story)
})

test('MHTML: the frames of a page are not read into it; its address is known', async () => {
  const { pages } = await read(samples.mhtml)
  expect(pages[0]!.text).not.toContain('boat of your own')
  expect(pages[0]!.metadata.url).toEqual({
    value: 'https://marrow-bay.example/bridge',
    span: null,
    from: 'MHTML header Content-Location',
  })
})

test('what the file says of a document is used where the document is silent, and says so', async () => {
  const { pages } = await read(samples.docx)
  const { headline, byline } = pages[0]!.metadata
  expect(headline?.from).toBe('headline line')
  expect(byline).toEqual({ value: article.byline, span: null, from: 'Word property creator' })
})

test('a mail: both versions are one article, a forwarded mail is one of its own, a picture is named', async () => {
  const { pages, problems } = await read(samples.eml)
  expect(pages.map(({ part }) => part)).toEqual([null, 'forwarded.eml'])
  expect(bodyText(pages[0]!)).toBe(story)
  expect(pages[0]!.metadata).toMatchObject({
    headline: { value: article.headline, from: 'mail header Subject' },
    byline: { value: article.byline },
    published: { edtf: '2029-11-06T17:02:00Z', from: 'mail header Date' },
  })
  expect(pages[1]!.metadata.headline?.value).toBe('Ferry timetable')
  expect(problems).toEqual([
    { part: 'crack.png', failure: { code: 'file/unsupported', details: { reason: 'png' } } },
  ])
})

test('a mailbox: each message is an article, lines that only look like its marks are text', async () => {
  const { pages, problems } = await read(samples.mbox)
  expect(problems).toEqual([])
  expect(pages.map(({ part, reader }) => [part, reader])).toEqual([
    ['message 1', 'mbox/1 eml/1 text/1'],
    ['message 2', 'mbox/1 eml/1 text/1'],
  ])
  expect(pages[0]!.text).toContain('\nFrom the quay one sees')
})

test('EPUB: the spine’s texts in order, without cover and contents', async () => {
  const { pages, problems } = await read(samples.makeEpub())
  expect(problems).toEqual([])
  expect(pages.map(({ part }) => part)).toEqual([
    'chapter 2 (OEBPS/text/one.xhtml)',
    'chapter 3 (OEBPS/text/two b.xhtml)',
  ])
  expect(bodyText(pages[0]!)).toBe(story)
  expect(pages[0]!.metadata).toMatchObject({
    publisher: { value: 'Quayside Press', from: 'EPUB publisher' },
    published: { edtf: '2029-11-06', from: 'EPUB date' },
  })
})

test('EPUB: locked chapters are named, the others read', async () => {
  const { pages, problems } = await read(samples.makeEpub(['OEBPS/text/one.xhtml']))
  expect(pages).toHaveLength(1)
  expect(problems).toEqual([
    { part: 'chapter 2 (OEBPS/text/one.xhtml)', failure: { code: 'file/protected' } },
  ])
})

test('RTF: code pages, Unicode, groups without text', async () => {
  const { pages } = await read(samples.rtf)
  const [page] = pages
  expect(page!.metadata.headline?.value).toBe(article.headline)
  const body = bodyText(page!)
  expect(body.startsWith(story)).toBe(true)
  expect(body).toContain('reads Мост in one tongue and 桥閝 in another')
  expect(page!.text).not.toMatch(/PAGE|Our own|0102|Not the headline/)
})

test('ZIP: every file by its content, a page’s folder and hidden files left out', async () => {
  const { pages, problems } = await read(samples.zip)
  expect(pages.map(({ part, reader }) => [part, reader])).toEqual([
    ['bridge.html', 'zip/1 html/1'],
    ['texts/ferry.txt', 'zip/1 text/1'],
    ['inner.zip › bridge.docx', 'zip/1 zip/1 docx/1 html/1'],
  ])
  expect(problems.map(({ part }) => part)).toEqual(['texts/photo.png'])
  expect(new Set(pages.map(({ mediaType }) => mediaType))).toEqual(new Set(['application/zip']))
})

describe('PDF', () => {
  test.each(['bridge.pdf', 'columns.pdf'])(
    '%s: paragraphs run on over lines, columns and pages; what each page repeats stands apart',
    async (name) => {
      const { pages } = await readFixture(name)
      const [page] = pages
      expect(page).toMatchObject({ reader: 'pdf/1', part: null, mediaType: 'application/pdf' })
      expect(page!.metadata.headline?.value).toBe(article.headline)
      expect(page!.metadata.url).toMatchObject({ value: 'https://marrow-bay.example/bridge' })
      const body = bodyText(page!)
      expect(body).toContain(article.paragraphs[0])
      expect(body).toContain('A ferry will take its place from Thursday')
      expect(body.split('\n\n')).toHaveLength(5)
      const apart = page!.blocks.filter(({ kind }) => kind === 'other')
      expect(apart).toHaveLength(8)
      expect(apart[0]!.reasons).toEqual(['printed at the edge of 2 of 2 pages'])
    },
  )

  test('from right to left: reading order, whole letters, numbers and brackets the right way round', async () => {
    const { pages } = await readFixture('arabic.pdf')
    const body = bodyText(pages[0]!)
    expect(pages[0]!.metadata.headline?.value).toBe('إغلاق الجسر الزجاجي')
    expect(body).toContain('بعد أن وجد المهندسون 14 شقا في 4 من ألواحه.')
    expect(body).toContain('(رئيس السلطة): «لم يكن أحد في خطر»، وأعلن أن عبارة FERRY-7 ستحل')
    expect(pages[0]!.metadata.published).toBeNull()
  })

  test('pages that are pictures are said to be', async () => {
    await expect(readFixture('pictures.pdf')).rejects.toMatchObject({ code: 'file/no-text' })
  })
})

test('the same bytes give the same pages, blocks in order and within the text', async () => {
  for (const content of [samples.zip, samples.eml, samples.rtf, samples.makeEpub()]) {
    const once = await read(content)
    expect(await read(content)).toEqual(once)
    for (const { text, blocks } of once.pages) {
      let end = 0
      for (const block of blocks) {
        expect(text.slice(end, block.start).trim()).toBe('')
        end = block.end
      }
      expect(text.slice(end).trim()).toBe('')
    }
  }
})
