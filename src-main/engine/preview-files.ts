import { createHash } from 'node:crypto'
import type { ImportPreview, TablePreview } from '../../src-preload/contract/import.ts'
import type { Failure } from '../../src-preload/contract/result.ts'
import { toFailure } from '../../src-preload/contract/serve.ts'
import type { Look } from '../pipeline/formats/look.ts'
import { type ChosenFile, chosenFiles, readChosen } from './chosen-files.ts'
import type { Context } from './context.ts'
import type { Job } from './jobs.ts'

/** Most often windows are told what was found; ms. Most refusals and tables that are listed. */
const [TELL_EVERY, MOST_REFUSALS, MOST_TABLES] = [200, 500, 100]

/**
 * Looks at files and folders as an import would, without reading or storing them, and tells what it
 * finds as it goes: `import.looked`, the last one complete.
 *
 * @throws AttestError `job/cancelled`
 */
export async function previewFiles(
  paths: readonly string[],
  job: Job,
  context: Context,
): Promise<void> {
  const { store, pipeline, log, emit } = context
  const columns = store.columnMaps.all()
  const files: ChosenFile[] = []
  for await (const file of chosenFiles(paths, job.signal)) files.push(file)

  const found = createFound(files.length)
  const seen = new Set<string>()
  let told = 0
  const tell = (isDone: boolean) => {
    told = performance.now()
    emit('import.looked', { jobId: job.id, preview: found.preview(isDone) })
  }
  tell(files.length === 0)
  for (const file of files) {
    try {
      const bytes = await readChosen(file)
      const sha256 = createHash('sha256').update(bytes).digest('hex')
      if (seen.has(sha256) || store.articles.hasFile(sha256)) found.duplicate(bytes.length)
      else {
        seen.add(sha256)
        const asked = { bytes, name: file.name, columns }
        found.look(file.name, bytes.length, await pipeline.look(asked, job.signal))
      }
    } catch (error) {
      if (job.signal.aborted) throw error
      found.refuse(file.name, toFailure(error, log.incident))
    }
    job.report({ done: found.looked(), total: files.length, name: file.name })
    if (performance.now() - told > TELL_EVERY) tell(false)
  }
  if (files.length > 0) tell(true)
}

/** What was found so far. */
function createFound(files: number) {
  const kinds = new Map<Look['kind'], ImportPreview['kinds'][number]>()
  const tables = new Map<string, TablePreview>()
  const refusals: ImportPreview['refusals'] = []
  const counts = { looked: 0, bytes: 0, duplicates: 0, refused: 0 }

  function refuse(name: string, { code, details = {} }: Failure): void {
    counts.refused++
    if (refusals.length < MOST_REFUSALS) refusals.push({ name, code, details })
  }
  return {
    looked: () => counts.looked,
    duplicate(bytes: number): void {
      counts.looked++
      counts.duplicates++
      counts.bytes += bytes
    },
    refuse(name: string, failure: Failure): void {
      counts.looked++
      refuse(name, failure)
    },
    look(name: string, bytes: number, { kind, inside, items, problems, table }: Look): void {
      counts.looked++
      counts.bytes += bytes
      const sum = kinds.get(kind) ?? { kind, files: 0, bytes: 0, inside: 0, items: 0 }
      kinds.set(kind, {
        kind,
        files: sum.files + 1,
        bytes: sum.bytes + bytes,
        inside: sum.inside + inside,
        items: sum.items + items,
      })
      for (const { part, failure } of problems) refuse(`${name} › ${part}`, failure)
      const same = table && tables.get(table.header)
      if (same) same.files++
      else if (table && tables.size < MOST_TABLES)
        tables.set(table.header, { ...table, name, files: 1 })
    },
    preview: (isDone: boolean): ImportPreview => ({
      isDone,
      files,
      ...counts,
      kinds: [...kinds.values()].toSorted((a, b) => b.files - a.files),
      refusals,
      tables: [...tables.values()],
    }),
  }
}
