import { Readability } from '@mozilla/readability'
import search from 'approx-string-match'
import Database from 'better-sqlite3'
import { stringify } from 'csv-stringify/sync'
import Defuddle from 'defuddle'
import edtf from 'edtf'
import { eld } from 'eld/medium'
import { detect } from 'jschardet'
import { parseHTML } from 'linkedom'
import { parse } from 'parse5'
import { v7 } from 'uuid'
import { z } from 'zod'

const html = `<!doctype html><html><head><title>Ferry resumes</title></head><body><article>
  <h1>Ferry resumes</h1>${'<p>The ferry between Tarn and Oste sails again, the harbour master said.</p>'.repeat(20)}
  </article></body></html>`

/** Per package: one use of it and what that has to give. Run inside the oldest runtime. */
const uses: Record<string, () => boolean> = {
  '@mozilla/readability': () =>
    new Readability(parseHTML(html).document).parse()?.textContent?.includes('harbour') === true,
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
  'csv-stringify': () => stringify([['a', 'b"c']]) === 'a,"b""c"\n',
  defuddle: () =>
    new Defuddle(parseHTML(html).document, { useAsync: false, url: 'https://tarn.example/ferry' })
      .parse()
      .content.includes('harbour'),
  edtf: () => edtf('2020-01/2020-09').type === 'Interval',
  eld: () =>
    eld.detect('El transbordador entre las dos ciudades vuelve a navegar').language === 'es',
  jschardet: () =>
    detect(Uint8Array.from(Array.from('Привет, мир'.repeat(20), toWindows1251))).encoding ===
    'Windows-1251',
  linkedom: () => parseHTML(html).document.querySelectorAll('p').length === 20,
  parse5: () => parse(html).childNodes.length === 2,
  uuid: () => v7()[14] === '7',
  zod: () => z.object({ at: z.iso.datetime() }).safeParse({ at: '2020-10-12T03:38:00Z' }).success,
}

function toWindows1251(letter: string): number {
  const code = letter.codePointAt(0) ?? 0
  return code >= 0x410 ? code - 0x350 : code
}

const results = Object.entries(uses).map(([name, use]) => {
  try {
    return { name, outcome: use() ? 'works' : 'wrong answer' }
  } catch (error) {
    return { name, outcome: String(error) }
  }
})

console.log(JSON.stringify({ runtime: process.versions, results }))
