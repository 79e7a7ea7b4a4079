/** First bytes of formats that are not text, and what a person calls them. */
const magicNumbers: readonly [prefix: readonly number[], format: string][] = [
  [[0x25, 0x50, 0x44, 0x46, 0x2d], 'pdf'],
  [[0x50, 0x4b, 0x03, 0x04], 'zip'],
  [[0x50, 0x4b, 0x05, 0x06], 'zip'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'office-97'],
  [[0x89, 0x50, 0x4e, 0x47], 'png'],
  [[0xff, 0xd8, 0xff], 'jpeg'],
  [[0x47, 0x49, 0x46, 0x38], 'gif'],
  [[0x52, 0x49, 0x46, 0x46], 'riff'],
  [[0x1f, 0x8b, 0x08], 'gzip'],
  [[0x42, 0x5a, 0x68], 'bzip2'],
  [[0xfd, 0x37, 0x7a, 0x58, 0x5a], 'xz'],
  [[0x37, 0x7a, 0xbc, 0xaf], '7z'],
  [[0x52, 0x61, 0x72, 0x21], 'rar'],
  [[0x7f, 0x45, 0x4c, 0x46], 'program'],
  [[0x4d, 0x5a, 0x90, 0x00], 'program'],
  [[0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66], 'sqlite'],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66, 0x31], 'rtf'],
]

/** The name of a format that is known not to be text or HTML, by its first bytes; else `null`. */
export function foreignFormat(bytes: Uint8Array): string | null {
  const known = magicNumbers.find(([prefix]) => prefix.every((byte, at) => bytes[at] === byte))
  if (known) return known[1]
  const head = latin1(bytes.subarray(0, 4096))
  return /^(?:[\w-]+:.*\r?\n(?:[ \t].*\r?\n)*)*mime-version:/i.test(head) &&
    /^content-type:\s*multipart\/related/im.test(head)
    ? 'mhtml'
    : null
}

/** Bytes as characters U+0000 to U+00FF, for looking at markup before the encoding is known. */
export function latin1(bytes: Uint8Array): string {
  // Spread out, each byte would pass through an iterator.
  return Reflect.apply(String.fromCharCode, null, bytes)
}

/** Share of C0 controls, noncharacters and U+FFFD above which decoded bytes are no text. */
const maxControls = 0.05

/** Whether decoded bytes read like something other than text: too many controls. Looks at 64 K characters. */
export function isBinary(text: string): boolean {
  const head = text.slice(0, 65_536)
  let controls = 0
  for (let at = 0; at < head.length; at++) {
    const unit = head.charCodeAt(at)
    const isControl = unit < 9 || (unit > 13 && unit < 32 && unit !== 27) || unit >= 0xfffd
    if (isControl) controls++
  }
  return controls > head.length * maxControls
}

const openings =
  /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,4000}?-->\s*)*<(?:!doctype\s+html|html|head|body)\b/i
const tags =
  /<\/?(?:html|head|body|title|meta|link|script|style|div|p|a|span|table|t[rdh]|ul|ol|li|h[1-6]|article|section|header|footer|nav|main|img|br|hr|b|i|em|strong|font|blockquote|form|input)\b[^<>]{0,500}>/gi

/** Fewest known tags in the first 64 K characters, and fewest per 1,000 characters, of an HTML page without an opening. */
const [fewestTags, fewestPerThousand] = [4, 2]

/** Whether decoded text is an HTML page, by content: it opens as one, or known tags are frequent. */
export function isHtml(text: string): boolean {
  const head = text.slice(0, 65_536)
  if (openings.test(head.slice(0, 8192))) return true
  const found = head.match(tags)?.length ?? 0
  return found >= Math.max(fewestTags, (head.length / 1000) * fewestPerThousand)
}
