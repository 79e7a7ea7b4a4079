export type JsonObject = Readonly<Record<string, unknown>>

/** A JSON object, or `null` for anything else. */
export function asObject(value: unknown): JsonObject | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as JsonObject)
    : null
}

/** A JSON array, or an empty list for anything else. */
export function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

/** A JSON string or number as text, `''` for anything else. */
export function asText(value: unknown): string {
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : ''
}

/** Strings, and integers outside them: numbers of so many digits may be ids that a double cannot hold. */
const stringsAndLongNumbers = /"[^"\\]*(?:\\[\s\S][^"\\]*)*"|-?\d{16,}(?![\d.eE])/g

/**
 * `JSON.parse`, except that integers beyond 2^53 stay text, digit for digit.
 *
 * @throws SyntaxError for what is not JSON
 */
export function parseJson(text: string): unknown {
  const safe = text.replace(stringsAndLongNumbers, (token) =>
    token.startsWith('"') || Number.isSafeInteger(Number(token)) ? token : `"${token}"`,
  )
  return JSON.parse(safe)
}
