import { type Decoded, decode } from '../read/decode.ts'
import { foreignFormat, latin1 } from '../read/sniff.ts'
import { type Archive, openArchive } from './archive.ts'

/** Bytes under examination; what several formats want to know of them is found out once. */
export type Source = {
  bytes: Uint8Array
  /** For a person; says nothing about the content. */
  name: string
  /** The first 16 KiB as characters U+0000 to U+00FF. */
  head: string
  /** What the bytes are if they are known not to be text, by their first. */
  foreign(): string | null
  /** The bytes as text, whatever they are. */
  text(): Decoded
  /** The directory of a ZIP file; `null` if the bytes are none or it cannot be read. */
  archive(): Promise<Archive | null>
}

export function createSource(bytes: Uint8Array, name: string): Source {
  let foreign: string | null | undefined
  let text: Decoded | null = null
  let archive: Promise<Archive | null> | null = null
  return {
    bytes,
    name,
    head: latin1(bytes.subarray(0, 16_384)),
    foreign: () => (foreign === undefined ? (foreign = foreignFormat(bytes)) : foreign),
    text: () => (text ??= decode(bytes)),
    archive: () => (archive ??= openArchive(bytes)),
  }
}
