import { createHash } from 'node:crypto'
import type { Readable } from 'node:stream'
import { type Entry, fromBuffer, type ZipFile } from 'yauzl'
import { AttestError } from '../../../../src-preload/contract/result.ts'
import { isAllowed } from './layout.ts'
import { isSealed } from './zip.ts'

/** Largest whole bundle that is read, in bytes: it is held in memory. */
export const BUNDLE_LIMIT = 2_000_000_000
/** Most files: ZIP's own limit without its 64-bit addition. */
export const FILES_LIMIT = 65_000
/** A bundle that unpacks to more than so many times its size is none: texts and records give five to ten. */
const RATIO = 100
/** Below so many bytes unpacked the ratio does not matter. */
const RATIO_FROM = 50_000_000
/** Longest line of a file of records, in UTF-16 units: an article of a million words with its names. */
const LINE_LIMIT = 100_000_000

/** A bundle's files by their path below its folder; nothing of them is trusted yet. */
export type Files = {
  folder: string
  paths: readonly string[]
  has(path: string): boolean
  size(path: string): number
  /** @throws AttestError `bundle/damaged` if there is no such file, or it cannot be unpacked */
  bytes(path: string): Promise<Buffer>
  text(path: string): Promise<string>
  /** The lines of a file of records. */
  lines(path: string): AsyncGenerator<string>
  /** SHA-256, hex. */
  hash(path: string): Promise<string>
}

/** @param reason for a person: what is wrong, and where */
export const damaged = (reason: string, cause?: unknown): AttestError =>
  new AttestError({ code: 'bundle/damaged', details: { reason } }, { cause })

/**
 * Opens a bundle's archive. Its directory is judged before anything is unpacked, and nothing of
 * it is ever written to a path: names only tell files apart.
 *
 * @throws AttestError `bundle/foreign` for what is no archive; `bundle/damaged` with the reason for
 *   a changed one, and for names, links, sizes or doubles that no bundle has
 */
export async function unzip(bytes: Buffer): Promise<Files> {
  if (bytes.length < 4 || bytes.readUInt32LE(0) !== 0x04034b50) {
    throw new AttestError({ code: 'bundle/foreign' })
  }
  if (!isSealed(bytes)) {
    throw damaged('the file is not as it was exported: changed, cut off, or packed anew')
  }
  const zip = await opened(bytes)
  const entries = await directory(zip, bytes.length)
  const folder = [...entries.keys()][0]?.split('/', 1)[0] ?? ''
  const files = new Map<string, Entry>()
  for (const [name, entry] of entries) {
    const path = name.slice(folder.length + 1)
    if (!name.startsWith(`${folder}/`) || !isAllowed(path)) {
      throw damaged(`there is a file that does not belong into a bundle: ${printable(name)}`)
    }
    files.set(path, entry)
  }
  return reading(zip, folder, files)
}

function opened(bytes: Buffer): Promise<ZipFile> {
  const options = { lazyEntries: true, decodeStrings: false, validateEntrySizes: true }
  return new Promise((resolve, reject) => {
    fromBuffer(bytes, options, (error, zip) =>
      error ? reject(damaged('it is not a ZIP file', error)) : resolve(zip),
    )
  })
}

async function directory(zip: ZipFile, size: number): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>()
  const taken: [from: number, to: number][] = []
  let unpacked = 0
  for await (const entry of entriesOf(zip)) {
    const name = entry.fileNameRaw.toString('latin1')
    const fault = faultOf(entry, name)
    if (fault) throw damaged(`${printable(name)}: ${fault}`)
    if (entries.has(name)) throw damaged(`${printable(name)}: it is there twice`)
    unpacked += entry.uncompressedSize
    if (unpacked > RATIO_FROM && unpacked > RATIO * size) {
      throw damaged(`it unpacks to more than ${RATIO} times its size`)
    }
    if (entries.size >= FILES_LIMIT) throw damaged(`it has more than ${FILES_LIMIT} files`)
    entries.set(name, entry)
    taken.push(await placeOf(zip, entry, name))
  }
  taken.sort(([a], [b]) => a - b)
  if (taken.some(([from], at) => at > 0 && from < taken[at - 1]![1])) {
    throw damaged('two of its files share their bytes')
  }
  return entries
}

async function* entriesOf(zip: ZipFile): AsyncGenerator<Entry> {
  for (let left = zip.entryCount; left > 0; left--) {
    yield await new Promise<Entry>((resolve, reject) => {
      const done = () => {
        zip.off('entry', take).off('error', fail)
      }
      const take = (entry: Entry) => {
        done()
        resolve(entry)
      }
      const fail = (error: Error) => {
        done()
        reject(damaged(`its directory is broken: ${error.message}`, error))
      }
      zip.on('entry', take).on('error', fail)
      zip.readEntry()
    })
  }
}

/** Type bits of a Unix file mode, as made-by-Unix archives keep it in the upper half of the attributes. */
const [typeMask, regular] = [0o170000, 0o100000]

function faultOf(entry: Entry, name: string): string | null {
  if (!/^[\x21-\x7e]+$/.test(name)) return 'its name has characters that no bundle has'
  if (entry.isEncrypted()) return 'it is encrypted'
  const type = (entry.externalFileAttributes >>> 16) & typeMask
  if (type !== regular && type !== 0) return 'it is a link or a device'
  const { compressionMethod: method } = entry
  return method === 0 || method === 8 ? null : `it is packed by method ${method}`
}

/** Where a file lies; its own header must agree with the directory about the name. */
function placeOf(zip: ZipFile, entry: Entry, name: string): Promise<[number, number]> {
  return new Promise((resolve, reject) => {
    zip.readLocalFileHeader(entry, (error, header) => {
      if (error) reject(damaged(`${printable(name)}: ${error.message}`, error))
      else if (!header.fileName.equals(entry.fileNameRaw)) {
        reject(damaged(`${printable(name)}: it has two names`))
      } else {
        const from = entry.relativeOffsetOfLocalHeader
        resolve([from, header.fileDataStart + entry.compressedSize])
      }
    })
  })
}

function reading(zip: ZipFile, folder: string, files: ReadonlyMap<string, Entry>): Files {
  async function* pieces(path: string): AsyncGenerator<Buffer> {
    const entry = files.get(path)
    if (!entry) throw damaged(`${path} is missing`)
    try {
      for await (const piece of await streamOf(zip, entry)) yield piece as Buffer
    } catch (error) {
      throw damaged(`${path}: ${error instanceof Error ? error.message : 'broken'}`, error)
    }
  }
  const bytes = async (path: string) => {
    const all: Buffer[] = []
    for await (const piece of pieces(path)) all.push(piece)
    return Buffer.concat(all)
  }
  return {
    folder,
    paths: [...files.keys()],
    has: (path) => files.has(path),
    size: (path) => files.get(path)?.uncompressedSize ?? 0,
    bytes,
    text: async (path) => decoded(await bytes(path), path),
    lines: (path) => linesOf(pieces(path), path),
    async hash(path) {
      const hash = createHash('sha256')
      for await (const piece of pieces(path)) hash.update(piece)
      return hash.digest('hex')
    },
  }
}

function streamOf(zip: ZipFile, entry: Entry): Promise<Readable> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => (error ? reject(error) : resolve(stream)))
  })
}

function decoded(bytes: Uint8Array, path: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch (error) {
    throw damaged(`${path}: it is not UTF-8`, error)
  }
}

async function* linesOf(pieces: AsyncIterable<Buffer>, path: string): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  let waiting = ''
  for await (const piece of pieces) {
    const lines = (waiting + decoder.decode(piece, { stream: true })).split('\n')
    waiting = lines.pop()!
    if (waiting.length > LINE_LIMIT) throw damaged(`${path}: a line is too long`)
    yield* lines
  }
  if (waiting + decoder.decode() !== '') throw damaged(`${path}: its last line is cut off`)
}

/** A name of a stranger, safe to show. */
const printable = (name: string) => name.replace(/[^\x20-\x7e]/g, '?').slice(0, 200)
