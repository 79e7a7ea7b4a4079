import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Article } from '../../../src-preload/contract/article.ts'
import { page, type WorkingCase, workingCase } from '../exchange/working-case.ts'

const plea = 'The work of this paper is paid for by those who read it, and by nobody else at all.'
let made: WorkingCase
beforeEach(() => {
  made = workingCase()
})
afterEach(() => made.close())

/** A page of an outlet, with a line that the outlet prints in the middle of every story. */
const story = (no: number, outlet = 'Oste Post', line = plea) =>
  `${page(
    `Dam ${no} will hold, says minister`,
    `The water behind dam number ${no} fell by two metres on Tuesday, Minister Ana Corvo said.`,
  )}
Engineers of the river authority called the fall of dam ${no} expected after a week of no rain.

${line}

The mayor of town ${no} told the people there that they would be home before the week was over.

© 2031 ${outlet}. All rights reserved.
`

async function put(no: number, text = story(no)): Promise<Article> {
  const { rows } = await made.import(made.put(`${no}.txt`, text))
  return made.ask('article.open', { id: rows[0]!.articleId! })
}
const lineOf = ({ text, blocks }: Article, words = plea) =>
  blocks.find(({ start, end }) => text.slice(start, end) === words)!
async function flip({ id: articleId, ...article }: Article) {
  const { start, end } = lineOf({ id: articleId, ...article })
  const wanted = { articleId, start, end, kind: 'advertisement' } as const
  await made.ask('block.label', wanted)
  return wanted
}

test('a flip holds for later pages of the outlet, with its reason, and for no other outlet', async () => {
  const first = await put(1)
  expect(first.metadata.publisher?.value).toBe('Oste Post')
  expect(lineOf(first).kind).toBe('body')
  await flip(first)
  const second = await put(2)
  expect(lineOf(second)).toMatchObject({ kind: 'advertisement', decidedBy: 'tool' })
  expect(lineOf(second).reasons[0]).toBe('flipped by you on a page of this outlet')
  expect(lineOf(await put(3, story(3, 'Karsin Daily'))).kind).toBe('body')

  await made.ask('history.undo', {}) // the import of 3
  await made.ask('history.undo', {}) // of 2
  await made.ask('history.undo', {}) // the flip
  expect(lineOf(await put(4)).kind).toBe('body')
})

test('the same line on other pages is counted and flipped in one undo', async () => {
  const all = [await put(1), await put(2), await put(3, story(3, 'Karsin Daily')), await put(4)]
  const wanted = await flip(all[0]!)
  expect(await made.ask('block.twins', wanted)).toEqual({ pages: 2 })
  expect(await made.ask('block.labelTwins', wanted)).toEqual({ labelled: 2 })
  const kinds = async () => {
    const open = all.map(({ id }) => made.ask('article.open', { id }))
    return (await Promise.all(open)).map((article) => lineOf(article).kind)
  }
  expect(await kinds()).toEqual(['advertisement', 'advertisement', 'body', 'advertisement'])
  expect(await made.ask('block.twins', wanted)).toEqual({ pages: 0 })
  await made.ask('history.undo', {})
  expect(await kinds()).toEqual(['advertisement', 'body', 'body', 'body'])
})

test('a line that an outlet prints in every story is taken for its own', async () => {
  for (const no of [1, 2, 3]) expect(lineOf(await put(no)).kind).toBe('body')
  const fourth = lineOf(await put(4))
  expect(fourth).toMatchObject({ kind: 'other' })
  expect(fourth.reasons[0]).toBe('stands on 3 of 3 other pages of this outlet')
})

test('a later version of a story that is here already keeps its lines', async () => {
  for (const no of [1, 2, 3]) await put(no, story(7).replace('Dam 7', `Day ${no}: dam 7`))
  const { text, blocks } = await put(4, story(7).replace('Dam 7', 'Day 4: dam 7'))
  const body = blocks.filter(({ kind }) => kind === 'body')
  expect(body.map(({ start, end }) => text.slice(start, end))).toContain(plea)
})

test('projected anew, the case knows the same', async () => {
  await flip(await put(1))
  await flip(await put(5, story(5, 'Karsin Daily')))
  const report = await made.ask('verify.run', {})
  expect(report).toMatchObject({ damaged: [], broken: null })
  expect(lineOf(await put(6)).kind).toBe('advertisement')
})
