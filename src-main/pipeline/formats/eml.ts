import PostalMime, { type Attachment, type Email } from 'postal-mime'
import { AttestError } from '../../../src-preload/contract/result.ts'
import { readBy } from './failures.ts'
import type { Format, Found, Hints } from './format.ts'
import { headersOf } from './mail-headers.ts'
import type { Source } from './source.ts'

/** Deepest nesting of a mail's parts, and longest headers in bytes. */
const [deepest, longestHeaders] = [50, 1_000_000]

/** One mail (RFC 5322, MIME): its text and HTML versions are one article, its attachments files of their own. */
export const eml: Format = {
  kind: 'eml',
  mediaType: 'message/rfc822',
  sniff: ({ head }) => isMail(headersOf(head)),
  read,
}

function isMail(fields: ReadonlyMap<string, string>): boolean {
  const has = (name: string) => fields.has(name)
  const machine = ['received', 'message-id', 'mime-version', 'return-path', 'delivered-to'].filter(
    has,
  )
  const person = ['from', 'to', 'subject', 'date'].filter(has)
  return (
    (machine.length > 0 && machine.length + person.length >= 3) ||
    (person.length >= 3 && /@/.test(fields.get('from') ?? ''))
  )
}

async function* read(source: Source): AsyncGenerator<Found> {
  const mail = await readBy('its parts cannot be read', () =>
    PostalMime.parse(source.bytes, {
      maxNestingDepth: deepest,
      maxHeadersSize: longestHeaders,
      forceRfc822Attachments: true,
    }),
  )
  const hints = hintsOf(mail)
  const encoding = charsetOf(source)
  const [html, text] = [mail.html?.trim() ?? '', mail.text?.trim() ?? '']
  const part = null
  if (/<\w/.test(html)) yield { form: 'html', content: html, encoding, hints, part }
  else if (text !== '') yield { form: 'text', content: text, encoding, hints, part }
  const files = mail.attachments.filter((attachment) => !isFurniture(attachment))
  if (html === '' && text === '') {
    if (files.some(isSealed)) throw new AttestError({ code: 'file/protected' })
    if (files.length === 0) throw new AttestError({ code: 'article/empty' })
  }
  for (const [at, file] of files.entries()) yield attached(file, at)
}

function attached(file: Attachment, at: number): Found {
  const name = file.filename?.replaceAll(/[\p{Cc}\p{Cf}]/gu, ' ').trim() || `attachment ${at + 1}`
  const { content } = file
  const bytes =
    typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content)
  const found = { form: 'file' as const, bytes, name, part: name, hints: {} }
  return file.mimeType === 'message/rfc822' ? { ...found, as: 'eml' } : found
}

/** Pictures shown inside the mail, and signatures. */
function isFurniture({ mimeType, related, disposition, contentId }: Attachment): boolean {
  return (
    /signature$/i.test(mimeType) ||
    (/^image\//i.test(mimeType) &&
      (related === true || disposition === 'inline' || Boolean(contentId)))
  )
}

const isSealed = ({ mimeType }: Attachment) =>
  /pkcs7-mime|pgp-encrypted|octet-stream/i.test(mimeType)

function hintsOf({ subject, from, date }: Email): Hints {
  const writer = from?.name || from?.address
  return {
    ...(subject ? { headline: { value: subject, from: 'mail header Subject' } } : {}),
    ...(writer ? { byline: { value: writer, from: 'mail header From' } } : {}),
    ...(date && !Number.isNaN(Date.parse(date))
      ? { published: { value: date, from: 'mail header Date' } }
      : {}),
  }
}

/** As the mail first says. */
function charsetOf({ head }: Source): string {
  const label = /charset\s*=\s*"?([\w:.-]+)/i.exec(head)?.[1]
  try {
    return new TextDecoder(label ?? 'utf-8').encoding
  } catch {
    return 'utf-8'
  }
}
