import { closeSync, openSync, readSync, statSync } from 'node:fs'
import { AttestError } from '../../../src-preload/contract/result.ts'

/** "ATST": marks an SQLite file as a case (offset 68 of its header). */
export const APPLICATION_ID = 0x41545354

/** Length of the header of an SQLite file (https://sqlite.org/fileformat2.html#the_database_header). */
const HEADER_BYTES = 100
const MAGIC = 'SQLite format 3\0'

/**
 * Refuses what is not a case of this version or an earlier one, by reading the header alone: the
 * file is not touched, and nothing in it is run.
 *
 * @param newest the newest schema version that this program knows
 * @throws AttestError `case/foreign`, `case/too-new`, `case/damaged`; `file/unreadable`
 */
export function checkHeader(path: string, newest: number): void {
  const { header, size } = readHeader(path)
  if (size < HEADER_BYTES || header.subarray(0, 16).every((byte) => byte === 0)) {
    throw new AttestError({ code: 'case/damaged', details: { bytes: size } })
  }
  const isSqlite = header.toString('latin1', 0, 16) === MAGIC
  if (!isSqlite || header.readUInt32BE(68) !== APPLICATION_ID) {
    throw new AttestError({ code: 'case/foreign' })
  }
  const version = header.readUInt32BE(60)
  if (version > newest) throw new AttestError({ code: 'case/too-new', details: { version } })
}

function readHeader(path: string): { header: Buffer; size: number } {
  const header = Buffer.alloc(HEADER_BYTES)
  try {
    const file = openSync(path, 'r')
    try {
      readSync(file, header, 0, HEADER_BYTES, 0)
      return { header, size: statSync(path).size }
    } finally {
      closeSync(file)
    }
  } catch (error) {
    throw new AttestError({ code: 'file/unreadable' }, { cause: error })
  }
}
