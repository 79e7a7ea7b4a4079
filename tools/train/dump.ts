import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gain } from '../../src-main/pipeline/recognise/encoder.ts'
import { spreadEvidence } from '../../src-main/pipeline/recognise/evidence.ts'
import {
  flagCount,
  flagsOf,
  formSize,
  letterCount,
  writeForm,
} from '../../src-main/pipeline/recognise/inputs.ts'
import { namedTypes } from '../../src-main/pipeline/recognise/labels.ts'
import { view } from '../../src-main/pipeline/recognise/view.ts'
import type { Lexicons } from '../../src-main/pipeline/resources.ts'
import { type Document, placeBits } from './corpus.ts'

/** Numbers of 32 bits that a token's flags take. */
const flagWords = Math.ceil(flagCount / 32)

/**
 * Writes what `network.py` learns from to a folder, one file per array: for every token
 * the number of its vector (-1 for none), of its form, its flags and what it may be; where
 * sentences begin; their weights; the letters of the forms; the vectors; and the sizes.
 */
export function dump(folder: string, documents: readonly Document[], lexicons: Lexicons): void {
  const { vectors } = lexicons
  const { words, forms, flags, allowed, starts, weights, numbers } = tokensOf(documents, lexicons)
  const letters = new Uint8Array(numbers.size * formSize)
  for (const [word, form] of numbers) writeForm(word, letters, form * formSize)
  const values = Float32Array.from(
    vectors.values,
    (value, at) => value * (vectors.scales[Math.floor(at / vectors.dimensions)] ?? 0) * gain,
  )
  const arrays = {
    words: Int32Array.from(words),
    forms: Int32Array.from(forms),
    flags: Uint32Array.from(flags),
    allowed: Int32Array.from(allowed),
    starts: Int32Array.from(starts),
    weights: Float32Array.from(weights),
    letters,
    vectors: values,
  }
  const sizes = {
    types: namedTypes.length,
    placeBits,
    flags: flagCount,
    form: formSize,
    letters: letterCount,
    vector: vectors.dimensions,
  }
  mkdirSync(folder, { recursive: true })
  for (const [name, { buffer }] of Object.entries(arrays))
    writeFileSync(join(folder, name), new Uint8Array(buffer))
  writeFileSync(join(folder, 'sizes.json'), JSON.stringify(sizes))
}

function tokensOf(documents: readonly Document[], { knowledge, vectors }: Lexicons) {
  const [words, forms, flags, allowed]: [number[], number[], number[], number[]] = [[], [], [], []]
  const [starts, weights] = [[0], [] as number[]]
  const numbers = new Map<string, number>()
  const found = new Int32Array(2 * flagCount)
  for (const { text, sentences, weight } of documents) {
    const views = sentences.map(({ tokens }) => view(text, tokens, knowledge))
    spreadEvidence(views)
    for (const [s, one] of views.entries()) {
      for (const [i, word] of one.tokens.words.entries()) {
        const id = vectors.ids.get(one.lowerWords[i] ?? '')
        const form = numbers.get(word) ?? numbers.size
        numbers.set(word, form)
        words.push(id ?? -1)
        forms.push(form)
        const bits = new Uint32Array(flagWords)
        const count = flagsOf(one, i, id !== undefined, found)
        for (const flag of found.subarray(0, count)) bits[flag >> 5]! |= 1 << (flag & 31)
        flags.push(...bits)
        allowed.push(sentences[s]?.allowed[i] ?? 1)
      }
      starts.push(words.length)
      weights.push(weight)
    }
  }
  return { words, forms, flags, allowed, starts, weights, numbers }
}
