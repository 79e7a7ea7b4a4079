/** Caps on what one file may hold or unpack to, checked before it is unpacked (FORMATS.md 1.1, 5). */
export const limits = {
  /** Entries of one archive. */
  entries: 20_000,
  /** Bytes of one unpacked entry: as much as a file outside an archive may have. */
  entryBytes: 50_000_000,
  /** Bytes of all files inside a file together, unpacked. */
  allBytes: 2_000_000_000,
  /** Unpacked to packed size, looked at from so many bytes on; text packs to a tenth at best. */
  ratio: 200,
  ratioFrom: 1_000_000,
  /** Bytes of one XML part of a document: its tree takes many times as much. */
  xmlBytes: 20_000_000,
  /** Files in files in files: an archive in an archive, a mail in a mail in a mailbox. */
  depth: 4,
  /** Articles and problems of one file. */
  parts: 20_000,
  /** UTF-16 units of all text layers of one file: what its process can hold with everything found in them. */
  text: 60_000_000,
} as const
