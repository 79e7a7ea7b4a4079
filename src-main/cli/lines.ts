/**
 * The lines of a UTF-8 stream, without their line feed and without a byte order mark. Only `\n`
 * ends a line: JSON strings may hold U+2028, at which `node:readline` would break them.
 */
export async function* lines(stream: NodeJS.ReadableStream): AsyncGenerator<string> {
  const decoder = new TextDecoder()
  let open: string[] = []
  for await (const bytes of stream as AsyncIterable<Uint8Array>) {
    const pieces = decoder.decode(bytes, { stream: true }).split('\n')
    for (const piece of pieces.slice(0, -1)) {
      yield [...open, piece].join('')
      open = []
    }
    open.push(pieces.at(-1) ?? '')
  }
  const last = [...open, decoder.decode()].join('')
  if (last) yield last
}
