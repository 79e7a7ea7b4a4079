import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { Operation } from '../operations/operation.ts'
import { asOperation } from '../operations/take-in.ts'
import { backupFolder } from '../../backup-folder.ts'
import { journalsOf, nextStamp } from './backup-files.ts'
import type { OperationLog } from './operation-log.ts'

/** The first line: the case, and the row number in its log after which the journal begins. */
const Head = z.object({ case: z.uuid(), after: z.int() })

/**
 * Everything that was done in a case since its newest backup, in a file beside it: a line of JSON
 * for each operation, on the disk when `follow` returns. Each operation carries its own hash.
 *
 * With the backup it gives the case again if the file is damaged or gone.
 */
export function createJournal(log: OperationLog, casePath: string, caseId: string) {
  let file: number | null = null
  /** Row numbers: where the journal begins, and up to which everything stands in it. */
  let [after, written] = [0, 0]

  function write(text: string): void {
    if (file === null) return
    writeSync(file, text)
    fsyncSync(file)
  }
  function close(): void {
    if (file !== null) closeSync(file)
    file = null
  }
  function begin(stamp: string, from: number): void {
    close()
    mkdirSync(backupFolder(casePath), { recursive: true })
    file = openSync(join(backupFolder(casePath), `${stamp}.jsonl`), 'a')
    after = written = from
    write(JSON.stringify({ case: caseId, after: from } satisfies z.input<typeof Head>))
  }
  function resume(): void {
    const last = lastJournal(log, casePath, caseId)
    if (!last) return begin(nextStamp(casePath), 0)
    file = openSync(last.path, 'a')
    ;({ after, written } = last)
  }

  return {
    /**
     * Writes down what was done since the last time.
     * @throws Error of the file system; the next call tries again
     */
    follow(): void {
      if (file === null) resume()
      for (;;) {
        const page = log.after(written)
        const last = page.at(-1)
        if (!last) return
        // The break comes first: the line before may have been cut off by a full disk or a power cut.
        write(page.map(({ operation }) => `\n${JSON.stringify(operation)}`).join(''))
        written = last.seq
      }
    },

    /** A new journal, after the backup of this stamp, which holds the log up to this row number. */
    begin,
    close,

    /** The row number after which the present journal begins. */
    get after(): number {
      return after
    },
  }
}
export type Journal = ReturnType<typeof createJournal>

/** The newest journal, if it is of this case and not of a later state of it. */
function lastJournal(log: OperationLog, casePath: string, caseId: string) {
  const [path] = journalsOf(casePath)
  const text = path === undefined ? '' : readFileSync(path, 'utf8')
  const head = headOf(text)
  const ends = head?.case === caseId && log.seqs(head.after)
  if (!path || !head || !ends) return null
  const known = new Set(Array.from(operationsIn(text), ({ id }) => id))
  // What stands there is a beginning of what must stand there: what a power cut took was at the end.
  const missing = ends.findIndex(({ id }) => !known.has(id))
  const written = (missing < 0 ? ends : ends.slice(0, missing)).at(-1)?.seq ?? head.after
  return { path, after: head.after, written }
}

/** Every operation in the journals of a case, the oldest first; lines that were cut off or changed are left out. */
export function* journalled(casePath: string, caseId: string): Generator<Operation> {
  for (const path of journalsOf(casePath).toReversed()) {
    const text = readFileSync(path, 'utf8')
    if (headOf(text)?.case === caseId) yield* operationsIn(text)
  }
}

const headOf = (text: string) => Head.safeParse(parsed(text.split('\n', 1)[0] ?? '')).data

function* operationsIn(text: string): Generator<Operation> {
  for (const line of text.split('\n').slice(1)) {
    try {
      yield asOperation(JSON.parse(line))
    } catch {
      // Cut off, or not what its author wrote.
    }
  }
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return null
  }
}
