import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fillCase } from './case.ts'
import { measureClaims } from './claims.ts'
import { measureCopies } from './copies.ts'
import { type Figure, table } from './figure.ts'
import { measureIntake } from './intake.ts'
import { measureRecogniser } from './recogniser.ts'
import { measureMerge } from './merge.ts'
import { measureWindow } from './window.ts'

const said = (name: string) => new RegExp(`--${name}=(\\S+)`).exec(process.argv.join(' '))?.[1]

/** `npm run bench -- --articles=2000` for a quick look; the budgets are for 20,000, and 10,000 looked through for copies. */
const count = Number(said('articles') ?? 20_000)

const results = join(import.meta.dirname, '../../test-results')
mkdirSync(results, { recursive: true })
const folder = mkdtempSync(join(tmpdir(), 'attest-bench-'))
try {
  const filled = (articles: number) => {
    const path = join(results, `bench-${articles}.attest`)
    fillCase(path, articles)
    return path
  }
  const measures: Record<string, () => Figure[] | Promise<Figure[]>> = {
    recogniser: measureRecogniser,
    intake: () => measureIntake(folder, 1_000),
    window: () => measureWindow(filled(count), count),
    // On half as many articles: 10,000 with five claims each.
    claims: () => measureClaims(filled(count / 2), 5),
    merge: () => measureMerge(folder, count / 2),
    copies: () => measureCopies(folder, count === 20_000 ? 10_000 : count),
  }
  const figures: Figure[] = []
  const only = said('only')
  for (const [name, measure] of Object.entries(measures)) {
    if (!only || only === name) figures.push(...(await measure()))
  }
  writeFileSync(join(results, 'bench.json'), `${JSON.stringify(figures, null, 2)}\n`)
  process.stdout.write(`${table(figures)}\n`)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
