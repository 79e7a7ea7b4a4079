import { WARCParser, type WARCRecord } from 'warcio'
import { isBinary, latin1 } from '../read/sniff.ts'
import type { Format, Found, FoundProblem, Hints } from './format.ts'
import { limits } from './limits.ts'
import { maxRecords, tooMany, unread } from './record.ts'

/** Web archives (ISO 28500), gzipped by record or not: the pages that were answered with status 200. */
export const warc: Format = {
  kind: 'warc',
  mediaType: 'application/warc',
  sniff: async ({ bytes }) => {
    if (bytes[0] === 0x57) return isHead(latin1(bytes.subarray(0, 16)))
    return isGzip(bytes) && isHead(latin1(await inflatedHead(bytes)))
  },
  async *read({ bytes }) {
    let [count, found, unpacked] = [0, 0, 0]
    const records = WARCParser.iterRecords(inPieces(bytes))
    for (;;) {
      const next = await nextRecord(records)
      if ('form' in next) yield next
      if ('form' in next) return
      if (next.done || ++count > maxRecords) break
      unpacked += next.value.warcContentLength
      if (isGzip(bytes) && isBomb(unpacked, bytes.length)) {
        yield { form: 'problem', part: null, failure: { code: 'file/too-large' } }
        return
      }
      const page = await pageIn(next.value)
      if (await endsInside(next.value)) {
        yield { form: 'problem', ...unread(partOf(next.value), 'cut-off') }
        return
      }
      if (page) {
        found++
        yield page
      }
    }
    if (found === 0) yield { form: 'problem', ...unread(null, 'no-records') }
    for (const problem of tooMany(count)) yield { form: 'problem', ...problem }
    if (isGzip(bytes) && (await isCutGzip(bytes))) {
      yield { form: 'problem', ...unread(null, 'cut-off') }
    }
  },
}

/** Bytes unpacked at a time: what they unpack to has to fit into memory before it can be measured. */
const piece = 65_536

function* inPieces(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += piece) yield bytes.subarray(at, at + piece)
}

function isBomb(unpacked: number, packed: number): boolean {
  return (
    unpacked > limits.allBytes || (unpacked > limits.ratioFrom && unpacked > packed * limits.ratio)
  )
}

/**
 * Reads the rest of a record; `true` if the archive ends before it does. (The library itself waits
 * for ever for the rest of such a record.)
 */
async function endsInside({ _reader: reader }: WARCRecord): Promise<boolean> {
  for await (const _ of reader);
  return 'limit' in reader && typeof reader.limit === 'number' && reader.limit > 0
}

const isGzip = (bytes: Uint8Array) => bytes[0] === 0x1f && bytes[1] === 0x8b

/** Whether a gzip file ends before its last member does: the reader of archives passes over that. */
async function isCutGzip(bytes: Uint8Array): Promise<boolean> {
  const stream = new Blob([new Uint8Array(bytes)]).stream()
  const reader = stream.pipeThrough(new DecompressionStream('gzip')).getReader()
  try {
    while (!(await reader.read()).done);
    return false
  } catch {
    return true
  }
}

const isHead = (head: string) => /^WARC\/\d\.\d\r?\n/.test(head)

/** The first unpacked bytes of a gzip file; none if it is not one. */
async function inflatedHead(bytes: Uint8Array): Promise<Uint8Array> {
  const head = new Blob([new Uint8Array(bytes.subarray(0, 4096))])
  const reader = head.stream().pipeThrough(new DecompressionStream('gzip')).getReader()
  try {
    const { value } = await reader.read()
    return value?.subarray(0, 16) ?? new Uint8Array()
  } catch {
    return new Uint8Array()
  } finally {
    reader.cancel().catch(() => undefined)
  }
}

type Next = IteratorResult<WARCRecord, void> | FoundProblem

/** The next record; what lies beyond a place that cannot be read is a problem. */
async function nextRecord(records: AsyncGenerator<WARCRecord, void>): Promise<Next> {
  try {
    return await records.next()
  } catch (error) {
    const fault = error instanceof Error ? error.message : String(error)
    return { form: 'problem', ...unread(null, 'broken', { fault }) }
  }
}

/** Media types of pages; scripts, pictures and data are no documents. */
const pages =
  /^(?:text\/(?:html|plain|xml|markdown)|application\/(?:xhtml\+xml|xml|pdf|rss\+xml|atom\+xml)|message\/rfc822)\b/i

/** The page that a record holds; `null` for requests, redirects, pictures and the like. */
async function pageIn(record: WARCRecord): Promise<Found | null> {
  const { warcType } = record
  if (warcType !== 'response' && warcType !== 'resource') return null
  const status = record.httpHeaders?.statusCode ?? 200
  const type = record.httpHeaders?.headers.get('content-type') ?? record.warcContentType ?? ''
  if (status !== 200 || !pages.test(type)) return null
  const part = partOf(record)
  const size = record.warcContentLength
  if (size > limits.entryBytes) {
    const details = { limit: limits.entryBytes, bytes: size }
    return { form: 'problem', part, failure: { code: 'file/too-large', details } }
  }
  const bytes = await contentOf(record)
  if (typeof bytes === 'string')
    return { form: 'problem', ...unread(part, 'broken', { fault: bytes }) }
  if (bytes.length === 0) return { form: 'problem', ...unread(part, 'no-text') }
  return withCharset({ part, hints: hintsOf(record) }, bytes, type)
}

/** `record <urn:uuid:…>, archived 2019-03-05T10:15:00Z`. */
function partOf(record: WARCRecord): string {
  const id = record.warcHeader('WARC-Record-ID') ?? record.warcTargetURI ?? ''
  return [`record ${id}`, record.warcDate ? `archived ${record.warcDate}` : '']
    .filter(Boolean)
    .join(', ')
}

function hintsOf({ warcTargetURI: url }: WARCRecord): Hints {
  return url ? { url: { value: url, from: 'WARC-Target-URI' } } : {}
}

/** Ways to pack a page that can be undone here. */
const unpackable = /^(?:|identity|gzip|x-gzip|deflate)$/i

/** The record's page, unpacked; a string says why it cannot be. */
async function contentOf(record: WARCRecord): Promise<Uint8Array | string> {
  const packing = record.httpHeaders?.headers.get('content-encoding') ?? ''
  const pieces: Uint8Array[] = []
  let size = 0
  try {
    for await (const unpacked of record.contentReader) {
      size += unpacked.length
      if (size > limits.entryBytes) return `it unpacks to more than ${limits.entryBytes} bytes`
      pieces.push(unpacked)
    }
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
  const bytes = new Uint8Array(size)
  let at = 0
  for (const part of pieces) {
    bytes.set(part, at)
    at += part.length
  }
  return unpackable.test(packing) || isPlain(bytes) ? bytes : `it is packed as ${packing}`
}

/** Archives often keep a page unpacked under the header it came with. */
function isPlain(bytes: Uint8Array): boolean {
  return (
    /^\s*(?:<|\w)/.test(latin1(bytes.subarray(0, 64))) && !isBinary(latin1(bytes.subarray(0, 4096)))
  )
}

/** A browser goes by the server's charset unless the page has a byte order mark; so does the reader. */
function withCharset(
  placed: { part: string; hints: Hints },
  bytes: Uint8Array,
  type: string,
): Found {
  const charset = /charset\s*=\s*["']?([\w:.-]+)/i.exec(type)?.[1]
  const form = /^(?:text\/html|application\/xhtml)/i.test(type)
    ? 'html'
    : /^text\/plain/i.test(type)
      ? 'text'
      : null
  const isMarked = /^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/.test(latin1(bytes.subarray(0, 3)))
  const decoder = form && charset && !isMarked ? decoderOf(charset) : null
  if (!form || !decoder)
    return { form: 'file', bytes, name: placed.hints.url?.value ?? placed.part, ...placed }
  return { form, content: decoder.decode(bytes), encoding: decoder.encoding, ...placed }
}

/** A decoder for what a server calls the charset, `null` if nobody knows it. */
const decoderOf = (charset: string) => {
  try {
    return new TextDecoder(charset)
  } catch {
    return null
  }
}
