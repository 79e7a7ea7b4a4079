import { labelCount } from '../../src-main/pipeline/recognise/labels.ts'
import { writeTagger } from '../../src-main/pipeline/recognise/tagger.ts'
import type { Crf } from './crf.ts'
import type { Rows } from './examples.ts'

/** A row whose weights are all below this changes nothing that was measured. */
const smallest = 0.04

/** A trained CRF as a model file: the rows that matter, in eight bits. */
export function pack({ weights, transitions, layer }: Crf, rows: Rows): Uint8Array {
  const row = (at: number) => weights.subarray(at * labelCount, (at + 1) * labelCount)
  const kept = [...rows].filter(([, at]) => row(at).some((weight) => Math.abs(weight) >= smallest))
  const scale = weights.reduce((top, weight) => Math.max(top, Math.abs(weight)), 0) / 127
  const packed = new Int8Array(kept.length * labelCount)
  for (const [i, [, at]] of kept.entries()) {
    for (const [l, weight] of row(at).entries())
      packed[i * labelCount + l] = Math.round(weight / scale)
  }
  const hashes = Int32Array.from(kept, ([hash]) => hash)
  return writeTagger({ hashes, weights: packed, scale, transitions, layer })
}
