import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { loadResources } from '../../src-main/load-resources.ts'
import { readLines } from '../../tools/train/corpus.ts'
import { devFile, measure, score } from '../../tools/train/measure.ts'
import { measured } from '../../tools/train/sets.ts'
import { namesByCompromise } from './compromise.ts'
import type { Figure } from './figure.ts'

const root = join(import.meta.dirname, '../..')
const data = join(root, '../shared/data')

/** What a process of its own measures: see `recogniser-process.ts`. */
type Speed = { ready: number; perSecond: number; first: number; memory: number }

/** Speed and memory of the recogniser, and its F1 beside compromise's where the dev sets are there. */
export function measureRecogniser(): Figure[] {
  const script = join(import.meta.dirname, 'recogniser-process.ts')
  const { ready, perSecond, first, memory } = JSON.parse(
    execFileSync(process.execPath, ['--expose-gc', '--max-semi-space-size=4', script], {
      encoding: 'utf8',
    }),
  ) as Speed
  const plain = (name: string, value: number, unit: string, budget: Figure['budget']): Figure => ({
    name,
    value,
    unit,
    budget,
    ratio: null,
  })
  return [
    plain('recogniser ready', ready, 'ms', { most: 500 }),
    plain('analysis of text', perSecond, 'chars/s', { least: 100_000 }),
    plain('8,000 characters, warm', first, 'ms', { most: 120 }),
    plain('memory of the process', memory, 'MB', { most: 250 }),
    ...namesBesideCompromise(),
  ]
}

function namesBesideCompromise(): Figure[] {
  if (!existsSync(data)) return []
  const resources = loadResources(join(root, 'resources'))
  return measured.map((set) => {
    const lines = readLines(devFile(data, set))
    const value = measure(lines, resources).all.f1
    const other = score(lines, namesByCompromise).all.f1
    const ratio = { to: `compromise (${other.toFixed(1)})`, value: value / other }
    return { name: `names, ${set}`, value, unit: 'F1', budget: { least: other + 25 }, ratio }
  })
}
