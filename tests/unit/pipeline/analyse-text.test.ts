import { expect, test } from 'vitest'
import { analyseText } from '../../../src-main/pipeline/index.ts'
import { resources } from './resources.ts'

const text = 'Kenya sent Gen. Tavo Reyl to Nairobi on Friday. "We will help," Reyl said.'

test('says everything about a text, with offsets into it as it was given', () => {
  const { language, sentences, entities, dates, attributions } = analyseText(
    `\uFEFF  ${text}\r\n`,
    { published: '2021-06-14' },
    resources,
  )
  const words = ([start, end]: [number, number]) => `\uFEFF  ${text}\r\n`.slice(start, end)
  expect(language).toBe('en')
  expect(sentences.map(words)).toEqual(text.split(/(?<=Friday\.) /))
  expect(entities.map(({ start, end }) => words([start, end]))).toEqual(
    entities.map((one) => one.text),
  )
  expect(entities.map((one) => `${one.type} ${one.text}`)).toEqual([
    'GPE Kenya',
    'PER Tavo Reyl',
    'GPE Nairobi',
    'DATE Friday',
    'PER Reyl',
  ])
  expect(entities[1]?.cluster).toBe(entities[4]?.cluster)
  expect(dates.map(({ value }) => value)).toEqual(['2021-06-11'])
  expect(attributions.map(({ source }) => source.map(words))).toEqual([['Reyl']])
})

test('counts the "that" to what is said, as the corpora do', () => {
  const said = 'Reyl said that the road was open.'
  const { attributions } = analyseText(said, { published: null }, resources)
  expect(attributions.map(({ content }) => content.map((one) => said.slice(...one)))).toEqual([
    ['that the road was open'],
  ])
})

test('groups given names, whatever their order', () => {
  const mentions = (['Reyl said', 'Nairobi', 'Tavo Reyl', 'Kenya'] as const).map((words) => {
    const name = words.replace(' said', '')
    const start = text.indexOf(words)
    return [start, start + name.length, name === 'Kenya' || name === 'Nairobi' ? 'GPE' : 'PER'] as [
      number,
      number,
      'GPE' | 'PER',
    ]
  })
  const { clusters } = analyseText(text, { published: null, mentions }, resources)
  expect(clusters?.map((group) => group.toSorted()).toSorted()).toEqual(
    [[0, 2], [1], [3]].toSorted(),
  )
  expect(analyseText(text, { published: null }, resources).clusters).toBeUndefined()
})

test('an empty text and one of signs only have nothing', () => {
  for (const empty of ['', ' \n', '— … 12 !']) {
    const { entities, attributions, dates } = analyseText(
      empty,
      { published: '2021-06-14' },
      resources,
    )
    expect([entities, attributions, dates]).toEqual([[], [], []])
  }
})
