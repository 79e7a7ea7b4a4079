import { createHash } from 'node:crypto'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { MentionType } from '../../src-preload/contract/article.ts'
import { loadResources } from '../load-resources.ts'
import { analyseText } from '../pipeline/index.ts'
import type { Resources } from '../pipeline/resources.ts'
import { exitCodes, type ExitCode } from './exit-codes.ts'
import { lines } from './lines.ts'
import { printJson } from './print.ts'
import { resourcesFolder } from './resources-folder.ts'

const Id = z.union([z.string(), z.number()])
const Line = z.object({
  id: Id,
  text: z.string(),
  published: z.string().nullish(),
  /** Names to group; a type that Attest does not know counts as any other name. */
  mentions: z.array(z.tuple([z.int(), z.int(), MentionType.catch('MISC')])).optional(),
})

/**
 * `attest analyse`: JSON lines with a text each → JSON lines with what the recogniser says, in the same order.
 * A line that cannot be read is answered in its place with its number and what is wrong, and said on stderr.
 */
export async function analyse(args: string[]): Promise<ExitCode> {
  parseArgs({ args, options: {} })
  const resources = loadResources(resourcesFolder)
  const firstWith = new Map<string, string | number>()
  let code: ExitCode = exitCodes.done
  let number = 0
  for await (const line of lines(process.stdin)) {
    number++
    if (line.trim() === '') continue
    const answer = analyseLine(line, resources, firstWith)
    if ('problem' in answer) {
      code = exitCodes.refused
      process.stderr.write(`Line ${number}: ${answer.problem}\n`)
    }
    await printJson('problem' in answer ? { ...answer, line: number } : answer)
  }
  return code
}

function analyseLine(line: string, resources: Resources, firstWith: Map<string, string | number>) {
  const input = parseLine(line)
  if ('problem' in input) return input
  const { id, text, published, mentions } = input
  const start = performance.now()
  try {
    const analysis = analyseText(
      text,
      { published: published ?? null, ...(mentions ? { mentions } : {}) },
      resources,
    )
    const key = textKey(text)
    const duplicateOf = key === null ? null : (firstWith.get(key) ?? null)
    if (key !== null && duplicateOf === null) firstWith.set(key, id)
    const ms = Math.round((performance.now() - start) * 10) / 10
    return { id, ...analysis, duplicate_of: duplicateOf, ms }
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`)
    return { id, problem: 'Something went wrong inside Attest with this text.' }
  }
}

type Problem = { id?: string | number; problem: string }

function parseLine(line: string): z.output<typeof Line> | Problem {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    return { problem: 'The line is not JSON.' }
  }
  const parsed = Line.safeParse(value)
  if (parsed.success) return parsed.data
  const id = z.object({ id: Id }).safeParse(value).data?.id
  const where = parsed.error.issues[0]?.path.join('.') ?? ''
  const problem = where ? `“${where}” is missing or of the wrong kind.` : 'The line is no object.'
  return id === undefined ? { problem } : { id, problem }
}

/** Equal for texts that differ in white space, case or compatibility forms (NFKC) only; `null` for none. */
function textKey(text: string): string | null {
  const normal = text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()
  return normal === '' ? null : createHash('sha256').update(normal).digest('base64')
}
