import { randomUUID } from 'node:crypto'
import type { Context } from '../context.ts'
import type { Written } from './write-file.ts'

/** Notes in the log that a file left; neither its name nor its place, which may tell of people. */
export function recordExport(
  { operations, emit }: Pick<Context, 'operations' | 'emit'>,
  format: string,
  file: Written & { records: number },
): void {
  const payload = { exportId: randomUUID(), format, ...file, tips: operations.tips() }
  operations.append([{ kind: 'case.export', payload }])
  emit('case.changed', { topics: ['history'] })
}
