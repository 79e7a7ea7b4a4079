import { Buffer } from 'node:buffer'
import { crc32, inflateRawSync } from 'node:zlib'
import { type Entry, fromBuffer, getFileNameLowLevel, type ZipFile } from 'yauzl'
import { AttestError, type Failure } from '../../../src-preload/contract/result.ts'
import { limits } from './limits.ts'

/** One file of an archive. */
export type ArchiveEntry = {
  /** As the archive has it, with `/`; for a person and for telling entries apart, never a path. */
  name: string
  /** Bytes when unpacked, as the directory says. */
  size: number
  /** Why it must not be unpacked. */
  failure: Failure | null
  /**
   * Its bytes, checked against the directory's length and CRC-32.
   *
   * @throws AttestError its `failure`, `file/damaged`
   */
  read(): Promise<Uint8Array>
}

/** A ZIP file's directory; nothing is unpacked yet. */
export type Archive = {
  entries: ArchiveEntry[]
  /** What is wrong with the directory: the entries before it are there. */
  damage: string | null
  /** The entry of exactly this name. */
  find(name: string): ArchiveEntry | undefined
}

/** Reads the directory of a ZIP file; `null` if there is none that can be read at all. */
export async function openArchive(bytes: Uint8Array): Promise<Archive | null> {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return null
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const zip = await new Promise<ZipFile | null>((resolve) => {
    // Names are judged here: yauzl would end the whole archive for one that climbs out of a folder.
    const options = { lazyEntries: true, decodeStrings: false, validateEntrySizes: true }
    fromBuffer(buffer, options, (error, opened) => resolve(error ? null : opened))
  })
  return zip && readDirectory(zip, buffer)
}

function readDirectory(zip: ZipFile, buffer: Buffer): Promise<Archive> {
  const entries: ArchiveEntry[] = []
  return new Promise((resolve) => {
    const end = (damage: string | null) =>
      resolve({ entries, damage, find: (name) => entries.find((entry) => entry.name === name) })
    zip.on('end', () => end(null))
    zip.on('error', (error: Error) => end(error.message))
    zip.on('entry', (entry: Entry) => {
      if (entries.length >= limits.entries) return end(`more than ${limits.entries} entries`)
      const name = nameOf(entry)
      if (!name.endsWith('/')) entries.push(entryOf(zip, buffer, entry, name))
      zip.readEntry()
    })
    zip.readEntry()
  })
}

function entryOf(zip: ZipFile, buffer: Buffer, entry: Entry, name: string): ArchiveEntry {
  const failure = failureOf(entry)
  return {
    name,
    size: entry.uncompressedSize,
    failure,
    async read() {
      if (failure) throw new AttestError(failure)
      return unpack(buffer, entry, await dataStart(zip, entry))
    },
  }
}

/** Type bits of a Unix file mode, as made-by-Unix archives keep it in the upper half of the attributes. */
const [typeMask, linkType] = [0o170000, 0o120000]

function failureOf(entry: Entry): Failure | null {
  const { compressedSize, compressionMethod, uncompressedSize: size } = entry
  if (entry.isEncrypted()) return { code: 'file/protected' }
  if (((entry.externalFileAttributes >>> 16) & typeMask) === linkType) {
    return { code: 'file/unsupported', details: { reason: 'symbolic-link' } }
  }
  if (compressionMethod !== 0 && compressionMethod !== 8) {
    return { code: 'file/unsupported', details: { reason: `ZIP method ${compressionMethod}` } }
  }
  if (size > limits.entryBytes) {
    return { code: 'file/too-large', details: { bytes: size, limit: limits.entryBytes } }
  }
  if (size > limits.ratioFrom && size > compressedSize * limits.ratio) {
    return { code: 'file/too-large', details: { reason: 'ratio', bytes: size } }
  }
  return null
}

function dataStart(zip: ZipFile, entry: Entry): Promise<number> {
  return new Promise((resolve, reject) => {
    zip.readLocalFileHeader(entry, { minimal: true }, (error, header) => {
      if (error) reject(damaged(error.message, error))
      else resolve(header.fileDataStart)
    })
  })
}

function unpack(buffer: Buffer, entry: Entry, start: number): Uint8Array {
  const packed = buffer.subarray(start, start + entry.compressedSize)
  let bytes: Uint8Array
  try {
    bytes =
      entry.compressionMethod === 0
        ? packed
        : inflateRawSync(packed, { maxOutputLength: Math.max(1, entry.uncompressedSize) })
  } catch (error) {
    throw damaged('its packed bytes are broken', error)
  }
  if (bytes.length !== entry.uncompressedSize || crc32(bytes) !== entry.crc32) {
    throw damaged('its checksum is wrong')
  }
  return bytes
}

function damaged(reason: string, cause?: unknown): AttestError {
  return new AttestError({ code: 'file/damaged', details: { reason } }, { cause })
}

/** UTF-8 where the bytes are that, whatever the archive says; else as the archive says. */
function nameOf(entry: Entry): string {
  const { fileNameRaw, generalPurposeBitFlag, extraFields } = entry
  let name: string
  try {
    name = new TextDecoder('utf-8', { fatal: true }).decode(fileNameRaw)
  } catch {
    name = getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, false)
  }
  return name.replaceAll('\\', '/').replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '\ufffd')
}
