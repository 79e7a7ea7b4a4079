import { isCslJson, readCslJson } from './csl-json.ts'
import type { Format } from './format.ts'
import { parseJson } from './json.ts'
import { isJsonFeed, readJsonFeed } from './json-feed.ts'
import { isNinjs, readNinjs } from './ninjs.ts'
import type { Records } from './record.ts'
import { recordsFormat } from './records-format.ts'

type JsonFormat = {
  kind: Format['kind']
  mediaType: string
  /** What every file of the format has in it, looked for before it is parsed. */
  sign: RegExp
  is(value: unknown): boolean
  read(value: unknown): Records
}

/** A format whose file is one JSON value. */
function jsonFormat({ kind, mediaType, sign, is, read }: JsonFormat): Format {
  return recordsFormat({
    kind,
    mediaType,
    is: (text) => /^\s*[[{]/.test(text.slice(0, 200)) && sign.test(text) && is(parsed(text)),
    read: (text) => read(parsed(text)),
  })
}

/** The value of JSON text, `null` if it is none. */
function parsed(text: string): unknown {
  try {
    return parseJson(text)
  } catch {
    return null
  }
}

/** JSON Feed 1.0 and 1.1. */
export const jsonFeed = jsonFormat({
  kind: 'json-feed',
  mediaType: 'application/feed+json',
  sign: /jsonfeed\.org\\?\/version/,
  is: isJsonFeed,
  read: readJsonFeed,
})

/** ninjs 1.x to 3.x (IPTC): one object or a list. */
export const ninjs = jsonFormat({
  kind: 'ninjs',
  mediaType: 'application/json',
  sign: /"(?:versioncreated|versionCreated|body_text|body_xhtml|bodies|firstcreated|firstCreated)"/,
  is: isNinjs,
  read: readNinjs,
})

/** CSL-JSON, as citation programs export it. */
export const cslJson = jsonFormat({
  kind: 'csl-json',
  mediaType: 'application/vnd.citationstyles.csl+json',
  sign: /"type"\s*:/,
  is: isCslJson,
  read: readCslJson,
})
