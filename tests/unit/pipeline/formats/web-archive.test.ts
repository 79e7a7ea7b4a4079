import { crc32, gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { readFile } from '../../../../src-main/pipeline/formats/index.ts'
import { bodyText } from '../../../../src-main/pipeline/read-page.ts'

const story = 'The ferry between Oste and Tarn sails again, the harbour master said on Tuesday.'
const page = (title: string) =>
  `<!doctype html><html><head><title>${title}</title></head><body><article><h1>${title}</h1><p>${story}</p></article></body></html>`

type Answer = { url: string; status?: number; headers?: string[]; body: Uint8Array; id?: string }

function record(
  type: string,
  { url, status = 200, headers = ['Content-Type: text/html'], body, id = url }: Answer,
) {
  const http = Buffer.from(`HTTP/1.1 ${status} OK\r\n${headers.join('\r\n')}\r\n\r\n`)
  const block = type === 'response' ? Buffer.concat([http, body]) : Buffer.from(body)
  const contentType = type === 'response' ? 'application/http; msgtype=response' : 'text/html'
  const head = `WARC/1.0\r\nWARC-Type: ${type}\r\nWARC-Target-URI: ${url}\r\nWARC-Date: 2019-03-05T10:15:00Z\r\nWARC-Record-ID: <urn:uuid:${id}>\r\nContent-Type: ${contentType}\r\nContent-Length: ${block.length}\r\n\r\n`
  return Buffer.concat([Buffer.from(head), block, Buffer.from('\r\n\r\n')])
}

const answer = (n: number, more: Partial<Answer> = {}) =>
  record('response', {
    url: `https://osteherald.example/${n}`,
    id: String(n),
    body: Buffer.from(page(`Ferry ${n}`)),
    ...more,
  })

const headlines = async (bytes: Uint8Array) => {
  const { pages, problems } = await readFile(bytes, { name: 'sample' })
  return {
    headlines: pages.map(({ metadata }) => metadata.headline?.value),
    problems: problems.map(({ failure }) => failure.details?.['reason'] ?? failure.code),
    pages,
  }
}

test('pages with status 200 are read, with their address; the rest of an archive is none', async () => {
  const archive = Buffer.concat([
    record('warcinfo', { url: 'urn:info', body: Buffer.from('software: ours\r\n') }),
    answer(1),
    answer(2, { status: 404 }),
    answer(3, { headers: ['Content-Type: image/png'] }),
    record('request', {
      url: 'https://osteherald.example/1',
      body: Buffer.from('GET / HTTP/1.1\r\n\r\n'),
    }),
    record('resource', { url: 'https://osteherald.example/4', body: Buffer.from(page('Ferry 4')) }),
  ])
  for (const bytes of [archive, gzipSync(archive)]) {
    const found = await headlines(bytes)
    expect(found.headlines).toEqual(['Ferry 1', 'Ferry 4'])
    expect(found.problems).toEqual([])
    expect(bodyText(found.pages[0]!)).toBe(story)
    expect(found.pages[0]).toMatchObject({
      part: 'record <urn:uuid:1>, archived 2019-03-05T10:15:00Z',
      reader: 'warc/1 html/1',
      metadata: { url: { value: 'https://osteherald.example/1', from: 'WARC-Target-URI' } },
    })
  }
})

test('records gzipped one by one, packed and chunked pages and the server’s charset are understood', async () => {
  const chunked = Buffer.from(page('Chunked'))
  const archive = Buffer.concat([
    answer(1, {
      headers: ['Content-Type: text/html', 'Content-Encoding: gzip'],
      body: gzipSync(page('Packed')),
    }),
    answer(2, {
      headers: ['Content-Type: text/html', 'Transfer-Encoding: chunked'],
      body: Buffer.concat([
        Buffer.from(`${chunked.length.toString(16)}\r\n`),
        chunked,
        Buffer.from('\r\n0\r\n\r\n'),
      ]),
    }),
    answer(3, {
      headers: ['Content-Type: text/html; charset=windows-1251'],
      body: Buffer.from(page('Ferry \u00cf\u00f0\u00e8'), 'latin1'),
    }),
  ])
  expect((await headlines(archive)).headlines).toEqual(['Packed', 'Chunked', 'Ferry При'])
  const members = [answer(1), answer(2)].map((member) => gzipSync(member))
  expect((await headlines(Buffer.concat(members))).headlines).toEqual(['Ferry 1', 'Ferry 2'])
})

test('an archive that breaks off keeps what came before, and says so', async () => {
  const whole = Buffer.concat([answer(1), answer(2), answer(3)])
  const cut = await headlines(whole.subarray(0, whole.length - 60))
  expect(cut.headlines).toEqual(['Ferry 1', 'Ferry 2'])
  expect(cut.problems).toEqual(['cut-off'])
  const packed = Buffer.concat([gzipSync(answer(1)), gzipSync(answer(2)).subarray(0, 150)])
  const half = await headlines(packed)
  expect(half.headlines).toEqual(['Ferry 1'])
  expect(half.problems).toHaveLength(1)
})

test('an archive that breaks off inside a picture ends, and one without pages is refused', async () => {
  const picture = answer(2, { headers: ['Content-Type: image/png'], body: Buffer.alloc(5000, 1) })
  const cut = await headlines(Buffer.concat([answer(1), picture.subarray(0, 2000)]))
  expect(cut.headlines).toEqual(['Ferry 1'])
  expect(cut.problems).toEqual(['cut-off'])
  await expect(headlines(picture)).rejects.toMatchObject({ details: { reason: 'no-records' } })
})

test('an archive that unpacks to far more than it is, is not read', async () => {
  const bomb = gzipSync(
    record('resource', { url: 'https://osteherald.example/1', body: Buffer.alloc(20_000_000, 32) }),
  )
  await expect(headlines(bomb)).rejects.toMatchObject({ code: 'file/too-large' })
})

test('the archives in a WACZ are read, its indexes and logs are not', async () => {
  const bytes = stored({
    'datapackage.json': Buffer.from('{"profile":"data-package","wacz_version":"1.1.1"}'),
    'archive/data.warc.gz': gzipSync(Buffer.concat([answer(1), answer(2)])),
    'indexes/index.cdx': Buffer.from('com,example)/ 2019'),
    'pages/pages.jsonl': Buffer.from(
      '{"format":"json-pages-1.0"}\n{"url":"https://osteherald.example/1","title":"x"}\n',
    ),
  })
  const found = await headlines(bytes)
  expect(found.headlines).toEqual(['Ferry 1', 'Ferry 2'])
  expect(found.problems).toEqual([])
  expect(found.pages[0]?.part).toContain('archive/data.warc.gz › record <urn:uuid:1>')
})

/** A ZIP file with entries that are not packed. */
function stored(files: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const locals: Buffer[] = []
  const central: Buffer[] = []
  let offset = 0
  for (const [name, data] of Object.entries(files)) {
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt32LE(crc32(data), 10)
    common.writeUInt32LE(data.length, 14)
    common.writeUInt32LE(data.length, 18)
    common.writeUInt16LE(name.length, 22)
    const local = Buffer.concat([
      Buffer.from('PK\x03\x04', 'latin1'),
      common,
      Buffer.from(name),
      data,
    ])
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(offset, 10)
    central.push(
      Buffer.concat([Buffer.from('PK\x01\x02\x14\0', 'latin1'), common, tail, Buffer.from(name)]),
    )
    locals.push(local)
    offset += local.length
  }
  const directory = Buffer.concat(central)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(locals.length, 4)
  end.writeUInt16LE(locals.length, 6)
  end.writeUInt32LE(directory.length, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...locals, directory, Buffer.from('PK\x05\x06', 'latin1'), end])
}
