import { expect, test } from 'vitest'
import { readLines } from '../../../src-main/pipeline/lexicon.ts'
import { known } from '../../../src-main/pipeline/recognise/knowledge.ts'
import {
  eachWord,
  HashedWords,
  hashWord,
} from '../../../src-main/pipeline/recognise/word-numbers.ts'
import { readResource, resources } from './resources.ts'

test('words have the numbers that they were given, also when there are more than expected', () => {
  const words = new HashedWords(2)
  const all = Array.from({ length: 500 }, (_, i) => `word${i}`)
  for (const [i, word] of all.entries()) words.put(hashWord(word), i + 1)
  expect(all.map((word) => words.get(word))).toEqual(all.map((_, i) => i + 1))
  expect(words.get('another')).toBeUndefined()
  words.put(hashWord('word7'), 99)
  expect(words.get('word7')).toBe(8)
  words.add(hashWord('word7'), 16)
  expect(words.get('word7')).toBe(24)
})

test('words of a file: comments and empty lines are none, letters are small', () => {
  const bytes = new TextEncoder().encode('# a comment\nÖstergård\n\nNew York\n7\tone two')
  const words = (isParted: boolean) => {
    const found: number[] = []
    eachWord(bytes, isParted, (hash) => found.push(hash))
    return found
  }
  expect(words(false)).toEqual(['östergård', 'new york', '7\tone two'].map(hashWord))
  expect(words(true)).toEqual(
    ['östergård', 'new', 'york', '7', 'one', 'two'].map((word) => hashWord(word)),
  )
})

test('the lexicons are known word for word', () => {
  const { classes, words } = resources.knowledge
  const lines = (name: string) => readLines(readResource(`lexicons/en/${name}.txt`))
  for (const word of lines('common-words'))
    expect((words.get(word.toLowerCase()) ?? 0) & known.common, word).not.toBe(0)
  const members = lines('word-classes').flatMap((line) => {
    const [code, list = ''] = line.split('\t')
    return list.split(' ').map((word) => [word, Number(code) + 1] as const)
  })
  const wrong = members.filter(([word, code]) => classes.get(word) !== code)
  // Two words with one hash: the second is taken for the first.
  expect(wrong.length).toBeLessThan(4)
  const ids = resources.vectors.words.filter((word, id) => resources.vectors.ids.get(word) !== id)
  expect(ids.length).toBeLessThan(4)
})
