import { Buffer } from 'node:buffer'
import PostalMime from 'postal-mime'
import { decode, findEncoding } from '../read/decode.ts'
import { latin1 } from '../read/sniff.ts'
import { damaged, readBy } from './failures.ts'
import type { Format, Found, Hints } from './format.ts'
import { headersOf, parameterOf } from './mail-headers.ts'
import type { Source } from './source.ts'

/** A page saved as one file (RFC 2557). Of its parts only the page itself has text that counts. */
export const mhtml: Format = {
  kind: 'mhtml',
  mediaType: 'multipart/related',
  sniff: ({ head }) =>
    /^(?:[\w-]+:.*\r?\n(?:[ \t].*\r?\n)*)*mime-version:/i.test(head) &&
    /^multipart\/related/i.test(headersOf(head).get('content-type') ?? ''),
  read,
}

async function* read(source: Source): AsyncGenerator<Found> {
  const headers = headersOf(source.head)
  const type = headers.get('content-type')
  const boundary = parameterOf(type, 'boundary')
  if (boundary === null) throw damaged('its parts are not marked off')
  const parts = partsOf(source.bytes, boundary)
  const isPage = ({ fields }: Part) =>
    /^text\/html|^application\/xhtml/i.test(fields.get('content-type') ?? '')
  const place = headers.get('snapshot-content-location')
  const start = parameterOf(type, 'start')
  const root =
    parts.find(({ fields }) => start !== null && fields.get('content-id') === start) ??
    parts.find((part) => isPage(part) && part.fields.get('content-location') === place) ??
    parts.find(isPage) ??
    parts[0]
  if (!root) throw damaged('it has no parts')
  const hints = await hintsOf(source.head, headers, root)
  if (/^multipart\//i.test(root.fields.get('content-type') ?? '')) {
    const { html = '' } = await readBy('its parts cannot be read', () =>
      PostalMime.parse(root.bytes),
    )
    yield { form: 'html', content: html, encoding: 'utf-8', hints, part: null }
    return
  }
  const bytes = await contentOf(root)
  yield {
    form: 'html',
    ...decoded(bytes, parameterOf(root.fields.get('content-type'), 'charset')),
    hints,
    part: null,
  }
}

/** A part with its header. */
type Part = { bytes: Uint8Array; fields: Map<string, string> }

/** Longest header of a part that is looked at, in bytes. */
const longestHeader = 4_096

/** The parts between the lines of a boundary; the last may lack its end. */
function partsOf(bytes: Uint8Array, boundary: string): Part[] {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const mark = `--${boundary}`
  const parts: Part[] = []
  let at = buffer.indexOf(mark)
  while (at >= 0) {
    const next = buffer.indexOf(`\n${mark}`, at + mark.length)
    const from = buffer.indexOf('\n', at) + 1
    if (from === 0 || buffer.toString('latin1', at + mark.length, at + mark.length + 2) === '--')
      break
    const part = buffer.subarray(from, next < 0 ? buffer.length : next)
    parts.push({ bytes: part, fields: headersOf(latin1(part.subarray(0, longestHeader))) })
    at = next < 0 ? -1 : next + 1
  }
  return parts
}

/** The bytes of a part with its transfer encoding undone. */
async function contentOf({ bytes, fields }: Part): Promise<Uint8Array> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = /\r?\n\r?\n/.exec(latin1(bytes.subarray(0, longestHeader)))
  const body = buffer.subarray(end ? end.index + end[0].length : 0)
  const encoding = fields.get('content-transfer-encoding') ?? '8bit'
  const header = `Content-Type: application/octet-stream\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n`
  const mail = await readBy('its page cannot be unpacked', () =>
    PostalMime.parse(Buffer.concat([Buffer.from(header, 'latin1'), body])),
  )
  const [attachment] = mail.attachments
  return attachment && typeof attachment.content !== 'string'
    ? new Uint8Array(attachment.content)
    : new Uint8Array()
}

/** UTF-8 where the bytes are that, then as the part's header says, else as a saved page. */
function decoded(bytes: Uint8Array, charset: string | null): { content: string; encoding: string } {
  const found = findEncoding(bytes)
  if (charset !== null && found.bom === 0 && found.encoding !== 'utf-8') {
    try {
      const decoder = new TextDecoder(charset)
      return { content: decoder.decode(bytes), encoding: decoder.encoding }
    } catch {
      // A label that no browser knows.
    }
  }
  const { text, encoding } = decode(bytes)
  return { content: text, encoding }
}

async function hintsOf(head: string, headers: Map<string, string>, root: Part): Promise<Hints> {
  const block = head.split(/\r?\n\r?\n/, 1)[0]!
  const { subject } = await readBy('its header cannot be read', () =>
    PostalMime.parse(`${block}\r\n\r\n`),
  )
  const place = headers.get('snapshot-content-location') ?? root.fields.get('content-location')
  return {
    ...(subject ? { headline: { value: subject, from: 'MHTML header Subject' } } : {}),
    ...(place && /^https?:/i.test(place)
      ? { url: { value: place, from: 'MHTML header Content-Location' } }
      : {}),
  }
}
