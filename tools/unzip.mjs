import {
  closeSync,
  fstatSync,
  mkdirSync,
  openSync,
  readSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { inflateRawSync } from 'node:zlib'

/**
 * Unpacks a zip file whose content is known and trusted (its hash was checked).
 *
 * Reads the central directory (APPNOTE.TXT 4.3.12), stored and deflated entries, Unix modes and
 * symbolic links; no Zip64, no encryption.
 *
 * @param {string} zip path of the file
 * @param {string} folder where to
 * @param {(name: string) => string | null} place entry name → path inside `folder`, `null` = skip
 */
export function unzip(zip, folder, place) {
  const file = openSync(zip, 'r')
  try {
    for (const entry of readDirectory(file)) {
      const path = entry.name.endsWith('/') ? null : place(entry.name)
      if (path !== null) write(file, entry, join(folder, path))
    }
  } finally {
    closeSync(file)
  }
}

/** @typedef {{ name: string, method: number, size: number, mode: number, at: number }} Entry */

/**
 * @param {number} file
 * @returns {Entry[]} `size` is the packed size in bytes, `at` the offset of the local header
 */
function readDirectory(file) {
  const { size } = fstatSync(file)
  // The end record is 22 bytes plus a comment of at most 65,535.
  const tail = read(file, Math.max(0, size - 65557), Math.min(size, 65557))
  const end = tail.lastIndexOf('PK\x05\x06', undefined, 'latin1')
  if (end < 0) throw new Error('not a zip file')
  const count = tail.readUInt16LE(end + 10)
  const directory = read(file, tail.readUInt32LE(end + 16), tail.readUInt32LE(end + 12))
  /** @type {Entry[]} */
  const entries = []
  for (let at = 0; entries.length < count; ) {
    const nameLength = directory.readUInt16LE(at + 28)
    entries.push({
      name: directory.toString('utf8', at + 46, at + 46 + nameLength),
      method: directory.readUInt16LE(at + 10),
      size: directory.readUInt32LE(at + 20),
      mode: directory.readUInt16LE(at + 40),
      at: directory.readUInt32LE(at + 42),
    })
    at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32)
  }
  return entries
}

/**
 * @param {number} file
 * @param {Entry} entry
 * @param {string} path
 */
function write(file, { method, size, mode, at }, path) {
  const header = read(file, at, 30)
  const packed = read(file, at + 30 + header.readUInt16LE(26) + header.readUInt16LE(28), size)
  const content = method === 0 ? packed : inflateRawSync(packed)
  mkdirSync(dirname(path), { recursive: true })
  const isLink = (mode & 0o170000) === 0o120000
  if (isLink) symlinkSync(content.toString('utf8'), path)
  else writeFileSync(path, content, { mode: mode & 0o777 || 0o644 })
}

/**
 * @param {number} file
 * @param {number} position
 * @param {number} length
 */
function read(file, position, length) {
  const bytes = Buffer.alloc(length)
  if (readSync(file, bytes, 0, length, position) !== length) throw new Error('zip file cut short')
  return bytes
}
