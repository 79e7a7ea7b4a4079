import { describe, expect, test } from 'vitest'
import { attribute } from '../../../src-main/pipeline/attribute/index.ts'
import { findQuotes } from '../../../src-main/pipeline/attribute/quotes.ts'
import { segment } from '../../../src-main/pipeline/segment.ts'
import { resources } from './resources.ts'

const who = (text: string) => {
  const sentences = segment(text, [{ start: 0, end: text.length }], 'en', resources.abbreviations)
  const words = (ranges: [number, number][]) =>
    ranges.map(([start, end]) => text.slice(start, end)).join(' … ')
  return attribute(text, sentences, resources).map(
    ({ source, cue, content }) => `${words(source)} | ${words(cue)} | ${words(content)}`,
  )
}

describe('who says what', () => {
  test.each([
    ['The pier is safe, officials said.', 'officials | said | The pier is safe'],
    ['Officials said that the pier was safe.', 'Officials | said | the pier was safe'],
    ['Officials said the pier was safe.', 'Officials | said | the pier was safe'],
    [
      'On Friday, Ada Quill, the harbour master, said the pier was safe.',
      'Ada Quill, the harbour master | said | the pier was safe',
    ],
    ['Prosecutors said late Friday the pier was safe.', 'Prosecutors | said | the pier was safe'],
    [
      'The pier is safe, said Ada Quill, a spokeswoman for the harbour.',
      'Ada Quill, a spokeswoman for the harbour | said | The pier is safe',
    ],
    [
      'According to a police report, the pier is safe.',
      'a police report | According to | the pier is safe',
    ],
    ['The pier is safe, according to the police.', 'the police | according to | The pier is safe'],
    ['"The pier is safe," he said.', 'he | said | "The pier is safe,"'],
    ['“The pier is safe,” she said. “Go home.”', 'she | said | “The pier is safe,” … “Go home.”'],
    ['Quill told reporters on Friday that the pier was safe.', 'Quill | told | the pier was safe'],
    ['Three officials have said the pier was safe.', 'Three officials | said | the pier was safe'],
    ['Two crews left, and said it was over now.', 'Two crews | said | it was over now'],
    [
      'The ferry sank but the company denied that anybody was hurt.',
      'the company | denied | anybody was hurt',
    ],
  ])('%s', (text, expected) => {
    expect(who(text)).toEqual([expected])
  })
})

describe('nobody says anything', () => {
  test.each([
    'The report was published on Friday.',
    'He was told to leave the pier.',
    'It is said to be safe.',
    'Oil prices in the United States fell on Friday.',
    'They spoke on condition of anonymity.',
    'The state says.',
    'Quill, who said nothing, left.',
    '"The pier is safe."',
  ])('%s', (text) => {
    expect(who(text)).toEqual([])
  })
})

test('quotations end with their mark, or with the paragraph', () => {
  const quoted = (text: string) => findQuotes(text).map(({ start, end }) => text.slice(start, end))
  expect(quoted('He: "One." She: “Two.” «Trois»')).toEqual(['"One."', '“Two.”', '«Trois»'])
  expect(quoted('"One.\n\n"Two."')).toEqual(['"One.', '"Two."'])
  expect(quoted('No "end')).toEqual([])
})
