import { once } from 'node:events'
import { afterEach, expect, test } from 'vitest'
import type { ArticleId } from '../../../src-preload/contract/article.ts'
import type { EventOf } from '../../../src-preload/contract/index.ts'
import { page, type WorkingCase, workingCase } from './working-case.ts'

let made: WorkingCase
afterEach(() => made.close())

const first = page(
  'Talks in Orrel end',
  'The Grey Lanterns left the talks in Orrel, their leader Ilse Maren said on Monday.',
  'The Grey Lanterns hold the bridge.',
)
const second = page(
  'Bridge stays shut',
  'Nobody knows what the Grey Lanterns want, Minister Ana Corvo said in Orrel on Tuesday.',
)

async function mentionsOf(id: ArticleId) {
  const { text, mentions } = await made.ask('article.open', { id })
  return mentions.map(({ start, end, type, state, by }) => ({
    words: text.slice(start, end),
    type,
    state,
    by,
  }))
}

async function imported(name: string, content: string): Promise<ArticleId> {
  const { rows } = await made.import(made.put(name, content))
  return rows[0]!.articleId!
}

test('what the analyst said of names counts in the next article, and in earlier ones when they are analysed again', async () => {
  made = workingCase()
  const { ask } = made
  const one = await imported('one.txt', first)
  const { text } = await ask('article.open', { id: one })
  const spanOf = (words: string) => ({
    start: text.indexOf(words),
    end: text.indexOf(words) + words.length,
  })
  const group = { articleId: one, ...spanOf('Grey Lanterns'), type: 'ORG' } as const
  const { id } = await ask('entity.create', group)
  const spans = [spanOf('Ilse Maren')]
  const judgement = { verdict: 'rejected', type: 'PER', entityId: null } as const
  await ask('mention.judge', { articleId: one, spans, ...judgement })

  const two = await imported('two.txt', second)
  const known = { words: 'Grey Lanterns', type: 'ORG', state: 'proposed', by: ['analyst'] }
  expect(await mentionsOf(two)).toContainEqual(known)

  const before = await ask('entity.open', { id })
  const ended = once(made.events, 'job.ended')
  await ask('article.reanalyse', {})
  const [end] = (await ended) as [EventOf<'job.ended'>]
  expect(end).toMatchObject({ what: 'reanalyse', outcome: 'done', code: null })
  const again = await mentionsOf(one)
  const lanterns = again.filter(({ words }) => words === 'Grey Lanterns')
  expect(lanterns.map(({ state }) => state).toSorted()).toEqual(['accepted', 'proposed'])
  expect(lanterns).toContainEqual(known)
  expect(again.filter(({ words }) => words === 'Ilse Maren').map(({ state }) => state)).toEqual([
    'rejected',
  ])
  expect(await ask('entity.open', { id })).toEqual(before)
})
