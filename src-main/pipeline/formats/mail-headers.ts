/** The header fields at the start of a mail or of a part of one, unfolded; names in lower case, first of each. */
export function headersOf(head: string): Map<string, string> {
  const fields = new Map<string, string>()
  const block = head.split(/\r?\n\r?\n/, 1)[0]!.replace(/\r?\n[ \t]+/g, ' ')
  for (const line of block.split(/\r?\n/)) {
    const [, name, value] = /^([\w-]+):[ \t]*(.*)$/.exec(line) ?? []
    if (name === undefined || value === undefined) continue
    const key = name.toLowerCase()
    if (!fields.has(key)) fields.set(key, value)
  }
  return fields
}

/** A parameter of a header field: `boundary` of `multipart/related; boundary="x"`. */
export function parameterOf(field: string | undefined, name: string): string | null {
  const pattern = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^\\s;"]+))`, 'i')
  const found = pattern.exec(field ?? '')
  return found ? (found[1] ?? found[2] ?? null) : null
}
