import { closeSync, fsyncSync, openSync } from 'node:fs'
import { dirname } from 'node:path'

/** Sees to it that a file's bytes are on the disk. */
export function flush(path: string): void {
  const file = openSync(path, 'r')
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

/** Sees to it that a file's name is on the disk; Windows cannot flush folders and need not. */
export function flushName(path: string): void {
  if (process.platform !== 'win32') flush(dirname(path))
}
