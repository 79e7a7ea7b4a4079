import { labelCount } from '../../src-main/pipeline/recognise/labels.ts'

/** A sentence ready for training. */
export type Example = {
  /** Rows of the features of each token, one token after the other. */
  rows: Int32Array
  /** Where each token's rows begin, and the last ones end. */
  offsets: Int32Array
  /** Labels that each token may have, as bits. */
  allowed: Int32Array
  /** Number of each token's vector, -1 for a word without one. */
  words: Int32Array
  /** How much the sentence counts. */
  weight: number
}

/** Share of the features that a training step does without. */
const dropout = 0.5
const rate = 0.02
/** Gradients below this are left out: they cost time and change nothing. */
const smallest = 1e-4

/** A row of weights per feature while they learn, by AdaGrad. */
export class Linear {
  readonly weights: Float32Array
  readonly #squares: Float32Array
  readonly #next: () => number

  constructor(rowCount: number, next: () => number) {
    this.weights = new Float32Array(rowCount * labelCount)
    this.#squares = new Float32Array(rowCount * labelCount)
    this.#next = next
  }

  /** Adds the scores of the features to `scores`, token × label; returns which features took part. */
  forward({ rows, offsets }: Example, scores: Float64Array): Uint8Array {
    const kept = new Uint8Array(rows.length)
    for (let i = 0; i + 1 < offsets.length; i++) {
      for (let f = offsets[i]!; f < offsets[i + 1]!; f++) {
        if (this.#next() < dropout) continue
        kept[f] = 1
        const row = rows[f]! * labelCount
        for (let l = 0; l < labelCount; l++) {
          scores[i * labelCount + l]! += this.weights[row + l]! / (1 - dropout)
        }
      }
    }
    return kept
  }

  /** Learns from the gradients of the scores, token × label. */
  backward({ rows, offsets }: Example, kept: Uint8Array, gradients: Float64Array): void {
    for (let i = 0; i + 1 < offsets.length; i++) {
      for (let l = 0; l < labelCount; l++) {
        const gradient = gradients[i * labelCount + l]! / (1 - dropout)
        if (Math.abs(gradient) < smallest) continue
        for (let f = offsets[i]!; f < offsets[i + 1]!; f++) {
          if (kept[f] === 1) {
            learn(this.weights, this.#squares, rows[f]! * labelCount + l, gradient, rate)
          }
        }
      }
    }
  }
}

/** One step of AdaGrad (Duchi et al. 2011) on one weight. */
export function learn(
  weights: Float32Array,
  squares: Float32Array,
  at: number,
  gradient: number,
  step: number,
): void {
  squares[at]! += gradient * gradient
  weights[at]! += (step * gradient) / (1e-3 + Math.sqrt(squares[at]!))
}
