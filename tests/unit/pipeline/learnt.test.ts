import { describe, expect, test } from 'vitest'
import {
  applyLearnt,
  type Learnt,
  type Ungrouped,
} from '../../../src-main/pipeline/recognise/learnt.ts'

const tool = (text: string, words: string, type: Ungrouped['type']): Ungrouped => ({
  start: text.indexOf(words),
  end: text.indexOf(words) + words.length,
  type,
  confidence: 0.8,
  by: ['encoder'],
})

function learn(
  text: string,
  found: readonly [string, Ungrouped['type']][],
  learnt: Partial<Learnt>,
  language = 'en',
) {
  const sentences = [{ start: 0, end: text.length }]
  const given = found.map(([words, type]) => tool(text, words, type))
  const all = { names: [], rejected: [], ...learnt }
  return applyLearnt(text, sentences, language, given, all).map(({ start, end, type, by }) => [
    text.slice(start, end),
    type,
    by.at(-1),
  ])
}

describe('what the analyst said of names', () => {
  const text = 'The Free Port Council met Maren Iste; Maren Iste left the Council House.'

  test('finds every place of a known name and gives it its type', () => {
    expect(learn(text, [], { names: [['Maren Iste', 'PER']] })).toEqual([
      ['Maren Iste', 'PER', 'analyst'],
      ['Maren Iste', 'PER', 'analyst'],
    ])
  })

  test('changes the type of a found name', () => {
    expect(
      learn(text, [['Free Port Council', 'GPE']], { names: [['Free Port Council', 'ORG']] }),
    ).toEqual([['Free Port Council', 'ORG', 'analyst']])
  })

  test('takes the place of a part, and leaves a longer name', () => {
    expect(learn(text, [['Port', 'FAC']], { names: [['Free Port Council', 'ORG']] })).toEqual([
      ['Free Port Council', 'ORG', 'analyst'],
    ])
    expect(learn(text, [['Free Port Council', 'ORG']], { names: [['Free Port', 'GPE']] })).toEqual([
      ['Free Port Council', 'ORG', 'encoder'],
    ])
  })

  test('proposes no word that was rejected', () => {
    const found: [string, Ungrouped['type']][] = [
      ['Council House', 'FAC'],
      ['Maren Iste', 'PER'],
    ]
    expect(learn(text, found, { rejected: ['Council House'] })).toEqual([
      ['Maren Iste', 'PER', 'encoder'],
    ])
  })

  test('knows a name over a line break, and not inside a word', () => {
    const broken = 'Maren\nIste saw MarenIste and Maren Istes.'
    expect(learn(broken, [], { names: [['Maren Iste', 'PER']] })).toEqual([
      ['Maren\nIste', 'PER', 'analyst'],
    ])
  })

  test.each([
    ['ru', 'Совет встретил Тавора и Мару.', 'Тавор', 'Тавора'],
    ['ar', 'قال مارين وتافور إن الميناء مغلق', 'تافور', 'تافور'],
    ['zh', '会议由塔沃主持', '塔沃', '塔沃'],
    ['fr', 'Le conseil de Tavor s’est réuni.', 'Tavor', 'Tavor'],
  ])('%s', (language, foreign, name, found) => {
    expect(learn(foreign, [], { names: [[name, 'PER']] }, language)).toEqual([
      [found, 'PER', 'analyst'],
    ])
  })
})
