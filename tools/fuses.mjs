import { closeSync, openSync, readFileSync, writeSync } from 'node:fs'

// From Electron's documentation on fuses: the sentinel in the executable, then a byte with the
// version of the wire, a byte with its length, then one character per fuse.
const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'
const positions = {
  runAsNode: 0,
  nodeCliInspectArguments: 3,
  embeddedAsarIntegrityValidation: 4,
  onlyLoadAppFromAsar: 5,
  loadBrowserProcessSpecificV8Snapshot: 6,
}

/**
 * Sets fuses of an Electron executable in place.
 *
 * @param {string} executable path
 * @param {Partial<Record<keyof typeof positions, boolean>>} wanted
 * @throws {Error} when the file has no fuses of version 1
 */
export function setFuses(executable, wanted) {
  const start = readFileSync(executable).indexOf(sentinel) + sentinel.length
  if (start < sentinel.length) throw new Error(`${executable} has no Electron fuses`)
  const file = openSync(executable, 'r+')
  try {
    for (const name of /** @type {(keyof typeof positions)[]} */ (Object.keys(wanted))) {
      writeSync(file, wanted[name] ? '1' : '0', start + 2 + positions[name])
    }
  } finally {
    closeSync(file)
  }
}
