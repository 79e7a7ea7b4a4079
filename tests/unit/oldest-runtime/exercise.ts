import { Readability } from '@mozilla/readability'
import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption'
import search from 'approx-string-match'
import Database from 'better-sqlite3'
import { parse as parseCsv } from 'csv-parse/sync'
import { stringify } from 'csv-stringify/sync'
import { forceManyBody, forceSimulation } from 'd3-force'
import Defuddle from 'defuddle'
import { diffWords } from 'diff'
import { Document, Packer, Paragraph } from 'docx'
import edtf from 'edtf'
import { franc } from 'franc-min'
import { detect } from 'jschardet'
import { parseHTML } from 'linkedom'
import mammoth from 'mammoth'
import { parse } from 'parse5'
import PostalMime from 'postal-mime'
import { SaxesParser } from 'saxes'
import { extractText } from 'unpdf'
import { v7 } from 'uuid'
import { WARCParser } from 'warcio'
import { buffer } from 'node:stream/consumers'
import { fromBufferPromise } from 'yauzl'
import { ZipFile } from 'yazl'
import { z } from 'zod'
import { pdf, warc, zip } from './files.ts'

const html = `<!doctype html><html><head><title>Ferry resumes</title></head><body><article>
  <h1>Ferry resumes</h1>${'<p>The ferry between Tarn and Oste sails again, the harbour master said.</p>'.repeat(20)}
  </article></body></html>`

/** Per package: one use of it and what that has to give. Run inside the oldest runtime. */
const uses: Record<string, () => boolean | Promise<boolean>> = {
  '@mozilla/readability': () =>
    new Readability(parseHTML(html).document).parse()?.textContent?.includes('harbour') === true,
  'age-encryption': async () => {
    const identity = await generateX25519Identity()
    const [locking, opening] = [new Encrypter(), new Decrypter()]
    locking.addRecipient(await identityToRecipient(identity))
    opening.addIdentity(identity)
    return (await opening.decrypt(await locking.encrypt('Ferry'), 'text')) === 'Ferry'
  },
  'approx-string-match': () => search('the harbor master', 'harbour', 1)[0]?.errors === 1,
  'better-sqlite3': () => {
    const db = new Database(':memory:')
    db.exec(`CREATE VIRTUAL TABLE page USING fts5(text); INSERT INTO page VALUES ('Port of Tarn')`)
    // Many short strings: what crashed a binary made for a newer Node-API.
    const echo = db.prepare('SELECT ? AS text')
    for (let n = 0; n < 5_000; n++) echo.get(`text ${n}`)
    return (
      db.prepare(`SELECT text FROM page WHERE page MATCH 'tarn'`).pluck().get() === 'Port of Tarn'
    )
  },
  'csv-parse': () => parseCsv('a,"b""c"\n')[0]?.[1] === 'b"c',
  'csv-stringify': () => stringify([['a', 'b"c']]) === 'a,"b""c"\n',
  'd3-force': () => {
    const [a, b] = forceSimulation([
      { x: 0, y: 0 },
      { x: 1, y: 0 },
    ])
      .force('apart', forceManyBody())
      .stop()
      .tick(5)
      .nodes()
    return b!.x - a!.x > 1
  },
  defuddle: () =>
    new Defuddle(parseHTML(html).document, { useAsync: false, url: 'https://tarn.example/ferry' })
      .parse()
      .content.includes('harbour'),
  diff: () =>
    diffWords('the ferry sails', 'the ferry stays').filter((one) => one.added).length === 1,
  docx: async () => {
    const document = new Document({ sections: [{ children: [new Paragraph('Ferry resumes')] }] })
    const read = await mammoth.extractRawText({ buffer: await Packer.toBuffer(document) })
    return read.value.trim() === 'Ferry resumes'
  },
  edtf: () => edtf('2020-01/2020-09').type === 'Interval',
  'franc-min': () => franc('El transbordador entre las dos ciudades vuelve a navegar') === 'spa',
  jschardet: () =>
    detect(Uint8Array.from(Array.from('Привет, мир'.repeat(20), toWindows1251))).encoding ===
    'Windows-1251',
  linkedom: () => parseHTML(html).document.querySelectorAll('p').length === 20,
  mammoth: async () => {
    const buffer = zip({
      'word/document.xml': `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>Ferry resumes</w:t></w:r></w:p></w:body></w:document>`,
      '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
      '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    })
    return (await mammoth.convertToHtml({ buffer })).value === '<p>Ferry resumes</p>'
  },
  parse5: () => parse(html).childNodes.length === 2,
  'postal-mime': async () => {
    const mail = await PostalMime.parse('Subject: =?UTF-8?Q?F=C3=A4hre?=\n\nsails again\n')
    return mail.subject === 'Fähre'
  },
  saxes: () => {
    let text = ''
    const parser = new SaxesParser()
    parser.on('text', (part) => (text += part))
    parser.write('<item>Ferry &amp; harbour</item>').close()
    return text === 'Ferry & harbour'
  },
  unpdf: async () => (await extractText(pdf('Ferry resumes'))).text.join('') === 'Ferry resumes',
  uuid: () => v7()[14] === '7',
  warcio: async () => {
    const record = await new WARCParser([warc('https://tarn.example/', 'Ferry resumes')]).parse()
    return (await record?.contentText()) === 'Ferry resumes'
  },
  yauzl: async () => {
    const names: string[] = []
    const file = await fromBufferPromise(zip({ 'a.txt': 'Ferry' }))
    for await (const { fileName } of file.eachEntry()) names.push(fileName)
    return names.join() === 'a.txt'
  },
  yazl: async () => {
    const file = new ZipFile()
    file.addBuffer(Buffer.from('Ferry'), 'a.txt')
    file.end()
    const written = await fromBufferPromise(await buffer(file.outputStream))
    return written.entryCount === 1
  },
  zod: () => z.object({ at: z.iso.datetime() }).safeParse({ at: '2020-10-12T03:38:00Z' }).success,
}

function toWindows1251(letter: string): number {
  const code = letter.codePointAt(0) ?? 0
  return code >= 0x410 ? code - 0x350 : code
}

async function outcome(works: () => boolean | Promise<boolean>): Promise<string> {
  try {
    return (await works()) ? 'works' : 'wrong answer'
  } catch (error) {
    return String(error)
  }
}

async function report(): Promise<void> {
  const results = []
  for (const [name, use] of Object.entries(uses))
    results.push({ name, outcome: await outcome(use) })
  console.log(JSON.stringify({ runtime: process.versions, results }))
}

void report()
