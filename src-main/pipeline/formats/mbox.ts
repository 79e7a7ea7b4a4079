import { Buffer } from 'node:buffer'
import type { Format, Found } from './format.ts'
import type { Source } from './source.ts'

/** The line before a message: sender and date, as mail programs write it; after it a header. */
const postmark = /^From [^\n]*\d{1,2}:\d{2}[^\n]*\n(?:[\w-]+:|>From )/

/** Longest line before a message, with the start of the line after it; in bytes. */
const longestMark = 500

/** A mailbox file (RFC 4155, variant mboxrd): each message is a file of its own. */
export const mbox: Format = {
  kind: 'mbox',
  mediaType: 'application/mbox',
  sniff: ({ head }) => postmark.test(head),
  read,
}

function* read({ bytes }: Source): Generator<Found> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let count = 0
  let start = nextMark(buffer, 0)
  while (start >= 0) {
    const next = nextMark(buffer, start + 5)
    const body = buffer.indexOf('\n', start) + 1
    const message = buffer.subarray(body, next < 0 ? buffer.length : next)
    const part = `message ${++count}`
    yield { form: 'file', bytes: unquoted(message), name: part, as: 'eml', part, hints: {} }
    start = next
  }
}

/** Where the next message's mark begins: a line of its own, after an empty one; -1 if there is none. */
function nextMark(buffer: Buffer, from: number): number {
  for (let at = buffer.indexOf('From ', from); at >= 0; at = buffer.indexOf('From ', at + 5)) {
    const before = buffer.toString('latin1', Math.max(0, at - 3), at)
    if (at > 0 && !/\n\r?\n$/.test(before)) continue
    if (postmark.test(buffer.toString('latin1', at, at + longestMark))) return at
  }
  return -1
}

/** Lines that began with `From ` were given a `>`, those with `>From ` another. */
function unquoted(message: Buffer): Uint8Array {
  if (!message.includes('>From ')) return message
  return Buffer.from(message.toString('latin1').replace(/^>(>*From )/gm, '$1'), 'latin1')
}
