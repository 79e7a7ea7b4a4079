import type { HandlersOf, Table } from './index.ts'
import { AttestError, type Failure, type Result } from './result.ts'

export type LogIncident = (incident: string, error: unknown) => void

/** A request and its answer, as they travel over a MessagePort. */
export type Request = { id: number; name: string; input: unknown }
export type Answer = { id: number; result: Result<unknown> }
/** An event, as it travels over the same port. */
export type Pushed = { event: string; payload: unknown }

/**
 * Turns a table and its handlers into one function that never rejects.
 *
 * Unknown names and inputs that fail their schema are refused before any handler
 * runs; an error that is not an `AttestError` is logged and leaves as `internal`.
 *
 * @param context what every handler gets as its second argument
 */
export function serve<T extends Table, C>(
  table: T,
  handlers: HandlersOf<T, C>,
  context: C,
  log: LogIncident,
): (name: string, input: unknown) => Promise<Result<unknown>> {
  return async (name, input) => {
    try {
      const row = Object.hasOwn(table, name) ? table[name] : undefined
      const handler = row && handlers[name]
      const parsed = row?.input.safeParse(input)
      if (!handler || !parsed?.success) {
        return { ok: false, error: { code: 'input/invalid', details: { name } } }
      }
      return { ok: true, value: await handler(parsed.data as never, context) }
    } catch (error) {
      return { ok: false, error: toFailure(error, log) }
    }
  }
}

/** An error as it may leave the process: a known code with its facts, or an incident. */
export function toFailure(error: unknown, log: LogIncident): Failure {
  if (error instanceof AttestError) return { code: error.code, details: error.details }
  const incident = crypto.randomUUID()
  log(incident, error)
  return { code: 'internal', incident }
}
