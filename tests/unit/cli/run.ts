import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { text } from 'node:stream/consumers'

const entry = join(import.meta.dirname, '../../../src-main/cli/index.ts')

/** The command line with a folder and a home of its own. */
export function commandLine() {
  const folder = mkdtempSync(join(tmpdir(), 'attest-cli-'))
  const start = (...args: string[]): ChildProcessWithoutNullStreams =>
    spawn(process.execPath, [entry, ...args], {
      cwd: folder,
      env: { ...process.env, ATTEST_HOME: join(folder, 'home'), NODE_OPTIONS: '' },
    })

  return {
    folder,
    start,
    /** Runs a command to its end. */
    async run(args: string[], input: string | Uint8Array = '') {
      const child = start(...args)
      child.stdin.end(input)
      const [stdout, stderr, [code]] = await Promise.all([
        text(child.stdout),
        text(child.stderr),
        once(child, 'close'),
      ])
      return { stdout, stderr, code: code as number | null }
    },
    put(name: string, content: string | Uint8Array): string {
      const path = join(folder, name)
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(path, content)
      return path
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

/** The objects of JSON Lines. */
export function objects(lines: string): Record<string, unknown>[] {
  return lines
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>)
}

/** A saved page of our own as a text dump. */
export const story = `Ferry line to the islands reopens

TARVELL, 4 March 2031 - The ferry line between Tarvell and the Kessel islands opened again on Monday after a year, harbour master Ana Corvo said.

The first boat carried two hundred people, she told reporters at the pier. The line was shut in 2030 after a quarrel about the harbour tax, which the mainland had raised twice.

Officials of the islands said they expect a second boat before summer, if the mainland keeps its promise to lower the tax.
`
