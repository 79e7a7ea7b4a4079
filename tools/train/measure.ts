import { join } from 'node:path'
import { unitsOf } from '../../src-main/pipeline/blocks/lines.ts'
import { recognise } from '../../src-main/pipeline/recognise/index.ts'
import type { Resources } from '../../src-main/pipeline/resources.ts'
import { segment } from '../../src-main/pipeline/segment.ts'
import type { Line } from './corpus.ts'

/** Precision, recall and F1 in percent, exact span and type. */
export type Score = { precision: number; recall: number; f1: number }
export type Scores = Record<'all' | 'PER' | 'ORG' | 'LOC', Score>

const coarse: Record<string, 'PER' | 'ORG' | 'LOC'> = {
  PER: 'PER',
  ORG: 'ORG',
  LOC: 'LOC',
  GPE: 'LOC',
  FAC: 'LOC',
}

/** How the whole recogniser does on a set: people, organisations and places (GPE and FAC count as places). */
export function measure(lines: readonly Line[], resources: Resources): Scores {
  return score(lines, (text) => namesOf(text, resources))
}

type Named = { start: number; end: number; type: string }

/** The same for anything that finds names in a text. */
export function score(lines: readonly Line[], find: (text: string) => readonly Named[]): Scores {
  const counts = { all: [0, 0, 0], PER: [0, 0, 0], ORG: [0, 0, 0], LOC: [0, 0, 0] }
  for (const line of lines) {
    const gold = keys(line.entities ?? [])
    const found = keys(find(line.text))
    for (const [at, names] of [gold, found].entries()) {
      for (const key of names) for (const type of ['all', typeIn(key)] as const) counts[type][at]!++
    }
    for (const key of found) {
      if (gold.has(key)) for (const type of ['all', typeIn(key)] as const) counts[type][2]!++
    }
  }
  const rated = ([gold = 0, found = 0, right = 0]: number[]): Score => ({
    precision: (100 * right) / (found || 1),
    recall: (100 * right) / (gold || 1),
    f1: (200 * right) / (gold + found || 1),
  })
  return {
    all: rated(counts.all),
    PER: rated(counts.PER),
    ORG: rated(counts.ORG),
    LOC: rated(counts.LOC),
  }
}

function namesOf(text: string, resources: Resources) {
  const sentences = segment(text, unitsOf(text), 'en', resources.abbreviations)
  return recognise(text, sentences, 'en', resources)
}

function keys(entities: readonly Named[]): Set<string> {
  return new Set(
    entities.flatMap(({ start, end, type }) => {
      const kind = coarse[type]
      return kind === undefined ? [] : [`${kind} ${start} ${end}`]
    }),
  )
}

function typeIn(key: string): 'PER' | 'ORG' | 'LOC' {
  return key.slice(0, 3) as 'PER' | 'ORG' | 'LOC'
}

/** One line of a table for a set. */
export function row(set: string, scores: Scores): string {
  const figures = (['PER', 'ORG', 'LOC'] as const).map((type) => scores[type].f1.toFixed(1))
  const { precision, recall, f1 } = scores.all
  const all = [precision, recall, f1].map((figure) => figure.toFixed(1))
  return `| ${[set, ...all, ...figures].join(' | ')} |`
}

export const head =
  '| set | precision | recall | F1 | PER | ORG | LOC |\n|---|--:|--:|--:|--:|--:|--:|'

/** Path of a measured set in the folder of the data. */
export function devFile(data: string, set: string): string {
  return join(data, 'language/dev', `${set}.jsonl`)
}
