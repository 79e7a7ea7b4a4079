import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { errorText } from '../../../../src-preload/contract/error-text.ts'
import { AttestError, type ErrorCode } from '../../../../src-preload/contract/result.ts'
import { type FileContents, readFile } from '../../../../src-main/pipeline/formats/index.ts'
import { makeZip } from '../../../fixtures/formats/make-zip.ts'
import * as samples from '../../../fixtures/formats/samples.ts'

const folder = join(import.meta.dirname, '../../../fixtures/formats')
const pdf = readFileSync(join(folder, 'bridge.pdf'))
const bytesOf = (content: string | Uint8Array) =>
  typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content)

type Outcome = { articles: number; codes: ErrorCode[] }

/** What becomes of a file, in at most the time that the app gives it; each failure has a sentence. */
async function outcomeOf(content: string | Uint8Array): Promise<Outcome> {
  const start = performance.now()
  let contents: FileContents
  try {
    contents = await readFile(bytesOf(content), { name: 'hostile' })
  } catch (error) {
    if (!(error instanceof AttestError)) throw error
    contents = { pages: [], work: [], problems: [{ part: null, failure: error }] }
  }
  expect(performance.now() - start).toBeLessThan(10_000)
  for (const { failure } of contents.problems) {
    const sentence = errorText({ ...failure, details: { ...failure.details, name: 'x' } })
    expect(sentence).toMatch(/^“x” .+\.$/)
    expect(sentence).not.toContain('undefined')
  }
  return {
    articles: contents.pages.length,
    codes: contents.problems.map(({ failure }) => failure.code),
  }
}

const refused = (code: ErrorCode): Outcome => ({ articles: 0, codes: [code] })
const text = samples.article.paragraphs.join('\n\n')
const deep = '<text:section>'.repeat(60_000)

test.each<[string, string | Uint8Array, Outcome]>([
  ['a PDF cut in half', pdf.subarray(0, pdf.length / 3), refused('file/damaged')],
  ['a PDF of one line', '%PDF-1.7 something', refused('file/damaged')],
  ['a DOCX cut in half', samples.docx.subarray(0, 900), refused('file/damaged')],
  ['a ZIP without its directory', samples.zip.subarray(0, 2_000), refused('file/damaged')],
  ['60,000 open tags in an ODT', samples.makeOdt(deep), refused('file/damaged')],
  [
    '20,000 tags in one another in a DOCX',
    samples.makeDocx(
      '<w:sdt><w:sdtContent>'.repeat(20_000) + '</w:sdtContent></w:sdt>'.repeat(20_000),
    ),
    refused('file/damaged'),
  ],
  [
    'an XML bomb',
    samples.makeOdt(
      '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><text:p>&b;</text:p>',
    ),
    refused('file/damaged'),
  ],
  [
    'an ODT with a password',
    samples.makeOdt('', '<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>'),
    refused('file/protected'),
  ],
  [
    'a book that is locked',
    samples.makeEpub(['OEBPS/text/one.xhtml', 'OEBPS/text/two%20b.xhtml', 'OEBPS/cover.xhtml']),
    refused('file/protected'),
  ],
  ['an RTF of open braces', `{\\rtf1 ${'{'.repeat(100_000)}`, refused('file/damaged')],
  [
    'an RTF whose binary part is longer than the file',
    `{\\rtf1 ${text}\\par\\bin99999999 x}`,
    { articles: 1, codes: [] },
  ],
  [
    'a mail of nothing',
    'From: a@b.example\nTo: c@d.example\nSubject: x\nMIME-Version: 1.0\n\n',
    refused('article/empty'),
  ],
  [
    'an old Office file',
    Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1),
    refused('file/unsupported'),
  ],
  [
    'a program named .txt',
    Uint8Array.of(0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0),
    refused('file/unsupported'),
  ],
  ['nothing', '', refused('article/empty')],
])('%s', async (_, content, expected) => {
  expect(await outcomeOf(content)).toEqual(expected)
})

test('mails in mails in mails end at the cap, as what they are', async () => {
  let mail = `From: a@b.example\r\nTo: c@d.example\r\nSubject: x\r\nMIME-Version: 1.0\r\n\r\n${text}`
  for (let depth = 0; depth < 30; depth++) {
    mail = `From: a@b.example\r\nTo: c@d.example\r\nSubject: x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary="b${depth}"\r\n\r\n--b${depth}\r\nContent-Type: text/plain\r\n\r\n${text}\r\n--b${depth}\r\nContent-Type: message/rfc822\r\nContent-Disposition: attachment; filename="m.eml"\r\n\r\n${mail}\r\n--b${depth}--\r\n`
  }
  const { articles, codes } = await outcomeOf(mail)
  expect(articles).toBeGreaterThan(1)
  expect(codes).toEqual(['file/unsupported'])
})

const note = { name: 'note.txt', content: text }

test.each<[string, Parameters<typeof makeZip>[0], ErrorCode[]]>([
  [
    'a bomb',
    [{ name: 'zeros.txt', content: new Uint8Array(40_000_000) }, note],
    ['file/too-large'],
  ],
  [
    'an entry beyond the limit',
    [{ name: 'big.txt', content: new Uint8Array(50_000_001) }, note],
    ['file/too-large'],
  ],
  [
    'an encrypted entry',
    [{ ...note, name: 'secret.txt', isEncrypted: true }, note],
    ['file/protected'],
  ],
  ['a wrong checksum', [{ ...note, name: 'bad.txt', crc: 1 }, note], ['file/damaged']],
  [
    'a link',
    [{ name: 'link', content: '/etc/passwd', mode: 0o120777 }, note],
    ['file/unsupported'],
  ],
  ['a program', [{ name: 'page.html', content: 'MZ\x90\0\x03\0\0\0' }, note], ['file/unsupported']],
])('ZIP with %s: it is named, its neighbour is read', async (_, files, codes) => {
  expect(await outcomeOf(makeZip(files))).toEqual({ articles: 1, codes })
})

test('names in an archive are words, never paths', async () => {
  const names = [
    '../../evil.txt',
    '/etc/evil.txt',
    'C:\\evil.txt',
    'a/../../b.txt',
    'twice.txt',
    'twice.txt',
  ]
  const files = names.map((name, at) => ({ name, content: `${text}\n\nFile ${at} ends here.` }))
  const { pages } = await readFile(bytesOf(makeZip(files)), { name: 'x.zip' })
  expect(pages.map(({ part }) => part)).toEqual([
    '../../evil.txt',
    '/etc/evil.txt',
    'C:/evil.txt',
    'a/../../b.txt',
    'twice.txt',
    'twice.txt (2)',
  ])
})

test('archives in archives end at the cap', async () => {
  let bytes = makeZip([note])
  for (let depth = 0; depth < 10; depth++) bytes = makeZip([{ name: 'more.zip', content: bytes }])
  expect(await outcomeOf(bytes)).toEqual(refused('file/unsupported'))
})

test('an archive of very many small files is read up to the cap', async () => {
  const files = Array.from({ length: 6_000 }, (_, at) => ({
    name: `${at}.png`,
    content: Uint8Array.of(0x89, 0x50, 0x4e, 0x47),
  }))
  const { articles, codes } = await outcomeOf(makeZip(files))
  expect({ articles, refused: codes.length }).toEqual({ articles: 0, refused: 6_000 })
})

test('a damaged archive keeps what comes before the damage', async () => {
  const bytes = bytesOf(makeZip([note, { ...note, name: 'second.txt' }]))
  const second = Buffer.from(bytes).lastIndexOf('PK\x01\x02')
  bytes[second] = 0
  expect(await outcomeOf(bytes)).toEqual({ articles: 1, codes: ['file/damaged'] })
})
