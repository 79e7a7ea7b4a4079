import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { analyse, analyseText } from '../../../src-main/pipeline/index.ts'
import { resources } from './resources.ts'

// A publisher's page: it stays beside the repository.
const folder = join(import.meta.dirname, '../../../../shared/seed')
const files = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.txt')) : []

describe.runIf(files.length > 0)('the saved page', async () => {
  const bytes = new Uint8Array(readFileSync(join(folder, files[0] ?? '')))
  const { articles } = await analyse(bytes, { name: 'page.txt' }, resources, () =>
    Promise.resolve(),
  )
  const [article] = articles
  if (!article) throw new Error('no article')
  const { text, mentions } = article
  const typesOf = (name: string) =>
    mentions.filter(({ start, end }) => text.slice(start, end) === name).map(({ type }) => type)
  const clusterOf = (name: string) =>
    mentions.find(({ start, end }) => text.slice(start, end) === name)?.cluster

  test.each([
    [
      'PER',
      [
        'Mohammed Mohie',
        'Jeanine Hennis-Plasschaert',
        'Abdulaziz al-Muhammadawi',
        'Abu Fadak',
        'Qassim Soleimani',
        'Abu Mahdi al-Muhandis',
        'Mohie',
      ],
    ],
    [
      'ORG',
      [
        'Kataib Hezbollah',
        'Popular Mobilization Forces',
        'PMF',
        'Asaib Ahl al-Haq',
        'Harakat al-Nujaba',
        'The Associated Press',
        'UN',
      ],
    ],
    ['GPE', ['Iraq', 'US', 'U.S.', 'Baghdad', 'Iran']],
    ['FAC', ['US Embassy', 'Green Zone']],
    ['NORP', ['Iraqi', 'American', 'Iranian']],
  ])('%s: %j, wherever they are named', (type, names) => {
    for (const name of names)
      expect(new Set([name, ...typesOf(name)])).toEqual(new Set([name, type]))
    for (const name of names) expect(typesOf(name).length).toBeGreaterThan(0)
  })

  test('finds every place of a name', () => {
    const body = article.blocks.filter(({ kind }) => kind === 'body' || kind === 'standfirst')
    const named = body.flatMap(
      ({ start, end }) => text.slice(start, end).match(/Kataib Hezbollah/g) ?? [],
    )
    expect(typesOf('Kataib Hezbollah')).toHaveLength(named.length)
  })

  const saying = (start: string) =>
    article.attributions.find(({ content }) => text.slice(...content[0]!).startsWith(start))

  test('three militia officials are one anonymous collective source, the offer has its condition apart', () => {
    const offer = saying('Iraqi militias backed by Iran')
    expect(offer?.source.map((range) => text.slice(...range))).toEqual(['three militia officials'])
    expect(offer?.namedness).toBe('collective')
    expect(offer?.count?.value).toBe(3)
    const [condition, ...others] = offer?.conditions ?? []
    expect(others).toEqual([])
    expect(condition?.type).toBe('only-if')
    expect(text.slice(...condition!.marker)).toBe('on the condition that')
    expect(text.slice(...condition!.words)).toBe(
      'US-led coalition troops withdraw from the country in line with a parliamentary resolution',
    )
  })

  test('who is not named, and why; who he is', () => {
    const meeting = saying('it was during this meeting')
    expect(meeting?.count?.value).toBe(2)
    expect(text.slice(...meeting!.anonymity!)).toBe(
      'because they were not allowed to brief the media',
    )
    const threat = saying('"If it does not withdraw')
    expect(text.slice(...threat!.antecedent!)).toMatch(/^Mohammed Mohie/)
    expect(threat?.form).toBe('direct')
  })

  test('nobody says anything outside the story', () => {
    const story = article.blocks.filter(({ kind }) =>
      ['headline', 'standfirst', 'body'].includes(kind),
    )
    for (const { source, cue, content } of article.attributions) {
      for (const [start, end] of [...source, ...cue, ...content])
        expect(story.some((block) => block.start <= start && end <= block.end)).toBe(true)
    }
  })

  test('offers aliases', () => {
    expect(clusterOf('PMF')).toBe(clusterOf('Popular Mobilization Forces'))
    expect(clusterOf('Abu Fadak')).toBe(clusterOf('Abdulaziz al-Muhammadawi'))
    expect(clusterOf('Mohie')).toBe(clusterOf('Mohammed Mohie'))
    expect(clusterOf('US')).toBe(clusterOf('U.S.'))
    expect(clusterOf('Abu Mahdi al-Muhandis')).not.toBe(clusterOf('Abu Fadak'))
  })

  test('names nothing from the boxes around the story', () => {
    const story = article.blocks.filter(({ kind }) =>
      ['headline', 'standfirst', 'body'].includes(kind),
    )
    for (const { start, end } of mentions) {
      expect(story.some((block) => block.start <= start && end <= block.end)).toBe(true)
    }
    for (const name of ['Rwanda', 'Ghana', 'Anthony Fauci', 'Saulius Skvernelis', 'Paris']) {
      expect(typesOf(name)).toEqual([])
    }
  })

  test('dates as seen from the day of publication', () => {
    const body = article.blocks.filter(({ kind }) => kind === 'body')
    const story = body.map(({ start, end }) => text.slice(start, end)).join('\n\n')
    const { dates } = analyseText(story, { published: '2020-10-12' }, resources)
    const valueOf = (words: string) =>
      dates.find(({ start, end }) => story.slice(start, end) === words)?.value
    expect(valueOf('Sunday')).toBe('2020-10-11')
    expect(valueOf('January')).toBe('2020-01')
    expect(valueOf('September')).toBe('2020-09')
    expect(valueOf('Saturday')).toBe('2020-10-10')
    expect(valueOf('Last week')).toBe('2020-W41')
  })
})
