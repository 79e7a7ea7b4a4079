import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { parseArgs } from 'node:util'
import { loadResources } from '../../src-main/load-resources.ts'
import type { AnalysedDate, Range } from '../../src-main/pipeline/analysed-text.ts'
import { analyseText } from '../../src-main/pipeline/index.ts'
import type { Attribution, Line } from './line.ts'
import { readNews } from './news.ts'

/** Annotated, found, and both. */
type Count = [gold: number, found: number, right: number]

const roles = ['source', 'cue', 'content'] as const
const root = join(import.meta.dirname, '../..')

/** A range without the quotation marks, stops and blanks around it, and without a "that" before it. */
function trimmed(text: string, [start, end]: Range): Range {
  if (/^that\s/i.test(text.slice(start, start + 5))) return trimmed(text, [start + 5, end])
  const edge = /[\s"“”'‘’.,!?;:]/
  let [from, to] = [start, end]
  while (from < to && edge.test(text[from] ?? '')) from++
  while (to > from && edge.test(text[to - 1] ?? '')) to--
  return [from, to]
}

function lengthOf(ranges: readonly Range[]): number {
  return ranges.reduce((sum, [start, end]) => sum + end - start, 0)
}

function shared(a: readonly Range[], b: readonly Range[]): number {
  return a.reduce(
    (sum, [start, end]) =>
      b.reduce(
        (all, [from, to]) => all + Math.max(0, Math.min(end, to) - Math.max(start, from)),
        sum,
      ),
    0,
  )
}

/** Intersection over union of two contents. */
function likeness(a: readonly Range[], b: readonly Range[]): number {
  const both = shared(a, b)
  return both / (lengthOf(a) + lengthOf(b) - both || 1)
}

/** Is what was found somebody's words in truth, in half of its content or more, and from the right mouth? */
function isRight(found: Attribution, gold: readonly Attribution[]): boolean {
  return gold.some(
    (one) => likeness(found.content, one.content) >= 0.5 && shared(found.source, one.source) > 0,
  )
}

function scoreAttributions(
  { id, text, attributions: gold = [] }: Line,
  found: readonly Attribution[],
  counts: Record<string, Count>,
  isVerbose: boolean,
): void {
  for (const role of roles) {
    const keys = (of: readonly Attribution[]) =>
      new Set(of.flatMap((one) => one[role].map((range) => trimmed(text, range).join(':'))))
    const outer = keys(gold.filter(({ nested }) => !nested))
    const inner = keys(gold.filter(({ nested }) => nested)).difference(outer)
    add(counts, `${role}, exact`, outer, keys(found).difference(inner))
  }
  const right = found.filter((one) => isRight(one, gold))
  const reached = gold.filter((one) => !one.nested && isRight(one, found))
  counts['suggestions right'] ??= [0, 0, 0]
  counts['suggestions right'][1] += found.length
  counts['suggestions right'][2] += right.length
  counts['attributions reached'] ??= [0, 0, 0]
  counts['attributions reached'][0] += gold.filter(({ nested }) => !nested).length
  counts['attributions reached'][2] += reached.length
  if (!isVerbose) return
  const words = (ranges: readonly Range[]) =>
    ranges.map(([start, end]) => text.slice(start, end)).join(' … ')
  const show = (sign: string, list: readonly Attribution[]) => {
    for (const { source, cue, content } of list)
      console.log(`${sign} ${id}: ${words(source)} | ${words(cue)} | ${words(content)}`)
  }
  const isSame = (one: Attribution, others: readonly Attribution[]) =>
    others.some((other) =>
      roles.every(
        (role) =>
          String(one[role].map((range) => trimmed(text, range))) ===
          String(other[role].map((range) => trimmed(text, range))),
      ),
    )
  show(
    '-',
    gold.filter((one) => !isSame(one, found)),
  )
  show(
    '+',
    found.filter((one) => !isSame(one, gold)),
  )
}

function add(
  counts: Record<string, Count>,
  name: string,
  gold: ReadonlySet<string>,
  found: ReadonlySet<string>,
): void {
  const count = (counts[name] ??= [0, 0, 0])
  count[0] += gold.size
  count[1] += found.size
  count[2] += gold.intersection(found).size
}

function scoreDates(
  { id, text, dates: gold = [], dates_partial: isPartial = false }: Line,
  found: readonly AnalysedDate[],
  counts: Record<string, Count>,
  isVerbose: boolean,
): void {
  const names = ['dates, touching', 'dates, exact', 'dates, value'] as const
  const [touching, exact, value] = names.map((name) => (counts[name] ??= [0, 0, 0])) as [
    Count,
    Count,
    Count,
  ]
  const left = new Set(found)
  let reached = 0
  for (const date of gold) {
    const match = [...left].find((one) => one.start < date.end && date.start < one.end)
    if (match) {
      left.delete(match)
      reached++
      touching[2]++
      if (match.start === date.start && match.end === date.end) exact[2]++
      if (match.value === date.value) value[2]++
    }
    if (isVerbose && match?.value !== date.value)
      console.log(
        `- ${id}: ${text.slice(date.start, date.end)} = ${date.value}, not ${match?.value}`,
      )
  }
  if (isVerbose && !isPartial)
    for (const { start, end, value: of } of left)
      console.log(`+ ${id}: ${text.slice(start, end)} = ${of}`)
  for (const count of [touching, exact, value]) {
    count[0] += gold.length
    count[1] += isPartial ? reached : found.length
  }
}

function readLines(file: string): Line[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Line)
}

function main(): void {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { verbose: { type: 'boolean', default: false } },
  })
  const files =
    positionals.length > 0
      ? positionals
      : ['dev', 'held-back', 'news-dev', 'news-held-back'].map((set) =>
          join(import.meta.dirname, `${set}.jsonl`),
        )
  const resources = loadResources(join(root, 'resources'))
  for (const file of files) {
    const lines = basename(file).startsWith('news-') ? readNews(file) : readLines(file)
    if (!lines) {
      console.log(`${file}: its texts are not here`)
      continue
    }
    const counts: Record<string, Count> = {}
    for (const line of lines) {
      const { attributions, dates } = analyseText(
        line.text,
        { published: line.published },
        resources,
      )
      if (line.attributions) scoreAttributions(line, attributions, counts, values.verbose)
      if (line.dates) scoreDates(line, dates, counts, values.verbose)
    }
    console.log(`${file}: ${lines.length} articles`)
    for (const [name, count] of Object.entries(counts)) console.log(`  ${figures(name, count)}`)
  }
}

function figures(name: string, [gold, found, right]: Count): string {
  const percent = (of: number) => ((100 * right) / (of || 1)).toFixed(1).padStart(5)
  const parts = [name.padEnd(22)]
  if (found > 0) parts.push(`P ${percent(found)}`)
  if (gold > 0) parts.push(`R ${percent(gold)}`)
  if (found > 0 && gold > 0) parts.push(`F1 ${((200 * right) / (gold + found)).toFixed(1)}`)
  return [...parts, `(${right} of ${gold || found})`].join('  ')
}

main()
