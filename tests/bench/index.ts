import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fillCase } from './case.ts'
import { measureClaims } from './claims.ts'
import { measureCopies } from './copies.ts'
import { table } from './figure.ts'
import { measureIntake } from './intake.ts'
import { measureRecogniser } from './recogniser.ts'
import { measureMerge } from './merge.ts'
import { measureWindow } from './window.ts'

/** `npm run bench -- --articles=2000` for a quick look; the budgets are for 20,000, and 10,000 looked through for copies. */
const count = Number(/--articles=(\d+)/.exec(process.argv.join(' '))?.[1] ?? 20_000)

const results = join(import.meta.dirname, '../../test-results')
mkdirSync(results, { recursive: true })
const folder = mkdtempSync(join(tmpdir(), 'attest-bench-'))
try {
  const casePath = join(results, `bench-${count}.attest`)
  fillCase(casePath, count)
  // Claims are measured on half as many articles: 10,000 with five claims each.
  const claimed = join(results, `bench-${count / 2}.attest`)
  fillCase(claimed, count / 2)
  const figures = [
    ...measureRecogniser(),
    ...(await measureIntake(folder, 1_000)),
    ...(await measureWindow(casePath, count)),
    ...(await measureClaims(claimed, 5)),
    ...(await measureMerge(folder, count / 2)),
    ...measureCopies(folder, count === 20_000 ? 10_000 : count),
  ]
  writeFileSync(join(results, 'bench.json'), `${JSON.stringify(figures, null, 2)}\n`)
  process.stdout.write(`${table(figures)}\n`)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
