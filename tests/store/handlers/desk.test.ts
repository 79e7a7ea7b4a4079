import { beforeEach, describe, expect, test } from 'vitest'
import { v7 as uuidv7 } from 'uuid'
import type { ArticleId, EntityId } from '../../../src-preload/contract/article.ts'
import type { OpenCase } from '../../../src-main/engine/store/index.ts'
import { asking } from '../asking.ts'
import { analysed, imported, memoryCase } from '../case.ts'

const story = analysed(
  'Selim Varga leads the Sael Water Board (SWB). Varga met Idris Taan, known as the Heron. The SWB agreed. The Heron smiled.',
  { publisher: 'Port Ansel Courier' },
)

let one: OpenCase
let articleId: ArticleId
let window: ReturnType<typeof asking>
let wall = 1_700_000_000_000
beforeEach(() => {
  one = memoryCase('ada', () => (wall += 1_000))
  articleId = imported(one, story)
  window = asking(one)
})

const spanOf = (words: string, from = 0) => {
  const start = story.text.indexOf(words, from)
  return { start, end: start + words.length }
}
const entity = async (words: string, type: 'PER' | 'ORG', from = 0) =>
  (await window.ask('entity.create', { articleId, ...spanOf(words, from), type })).id
const later = story.text.indexOf('The SWB agreed')

describe('identity', () => {
  let varga: EntityId, surname: EntityId, board: EntityId, swb: EntityId, taan: EntityId
  let heron: EntityId
  beforeEach(async () => {
    varga = await entity('Selim Varga', 'PER')
    surname = await entity('Varga', 'PER', story.text.indexOf('Varga met'))
    board = await entity('Sael Water Board', 'ORG')
    swb = await entity('SWB', 'ORG', later)
    taan = await entity('Idris Taan', 'PER')
    heron = await entity('the Heron', 'PER')
  })
  const judge = (a: EntityId, b: EntityId, verdict: 'positive' | 'negative' | 'unsure' | null) =>
    window.ask('pair.judge', { a, b, verdict })
  const pairOf = async (a: EntityId, b: EntityId) =>
    (await window.ask('pair.list', {})).find(
      (pair) => [pair.a.id, pair.b.id].includes(a) && [pair.a.id, pair.b.id].includes(b),
    )

  test('pairs are ranked by what the text says of them, each with the words', async () => {
    const pairs = await window.ask('pair.list', {})
    expect(pairs.map(({ a, b, reasons }) => [a.name, b.name, reasons[0]?.rule])).toEqual([
      ['Idris Taan', 'the Heron', 'known-as'],
      ['Sael Water Board', 'SWB', 'acronym'],
      ['Selim Varga', 'Varga', 'surname'],
    ])
    expect(pairs[0]!.reasons[0]!.words).toBe('Idris Taan, known as the Heron')
    const { start, end } = pairs[1]!.reasons[0]!.place!
    expect(story.text.slice(start, end)).toBe('Sael Water Board (SWB')
  })

  test('merged they are one under all names; un-merged the state is what it was', async () => {
    const before = one.operations.stateHash()
    await judge(swb, board, 'positive')
    for (const id of [board, swb]) {
      expect(await window.ask('entity.open', { id })).toMatchObject({
        id: board,
        name: 'Sael Water Board',
        aliases: ['SWB'],
        mentions: 2,
        merged: [{ id: swb }],
      })
    }
    expect(await window.ask('entity.list', {})).toHaveLength(5)
    expect((await window.ask('entity.list', { query: 'swb' }))[0]).toMatchObject({ id: board })
    const mentions = (await window.ask('article.open', { id: articleId })).mentions
    expect(mentions.filter(({ entityId }) => entityId === swb)).toHaveLength(1)
    await judge(board, swb, null)
    expect(one.operations.stateHash()).toBe(before)
    await judge(board, swb, 'positive')
    await window.ask('history.undo', {})
    expect(one.operations.stateHash()).toBe(before)
  })

  test('what was judged apart is not carried along by another merge', async () => {
    await judge(varga, taan, 'negative')
    await judge(surname, varga, 'positive')
    const refusal = await window.refusal('pair.judge', {
      a: surname,
      b: taan,
      verdict: 'positive',
    })
    expect(refusal).toMatchObject({
      code: 'identity/contradiction',
      details: { a: 'Selim Varga', b: 'Idris Taan' },
    })
    await judge(varga, taan, 'unsure')
    await judge(surname, taan, 'positive')
    expect((await window.ask('entity.open', { id: taan })).merged).toHaveLength(2)
    expect((await pairOf(varga, taan))!.contradicted).toBe(true)
  })

  test('a judgement outlives another analysis and an import, and is asked no more', async () => {
    await judge(taan, heron, 'negative')
    imported(
      one,
      analysed('Idris Taan, known as the Heron, left again.', { headline: 'Gone' }),
      'b.txt',
    )
    one.operations.rebuild()
    const pair = await pairOf(taan, heron)
    expect(pair!.judgements).toMatchObject([{ verdict: 'negative', author: 'ada' }])
    expect((await window.ask('pair.list', {})).at(-1)).toEqual(pair)
    expect((await window.ask('entity.open', { id: taan })).merged).toEqual([])
  })

  test('analysts who disagree merge nothing until one of them gives way', async () => {
    const other = memoryCase('ben', () => (wall += 1_000))
    other.operations.receive([...one.operations.all()])
    await asking(other).ask('pair.judge', { a: taan, b: heron, verdict: 'negative' })
    await judge(taan, heron, 'positive')
    one.operations.receive([...other.operations.all()])
    expect((await pairOf(taan, heron))!.judgements).toHaveLength(2)
    expect((await window.ask('entity.open', { id: taan })).merged).toEqual([])
    await judge(taan, heron, 'positive')
    expect((await window.ask('entity.open', { id: taan })).merged).toHaveLength(1)
  })

  test('an alias has its own sentence and may belong to two', async () => {
    const words = { articleId, ...spanOf('The Heron smiled') }
    const { id } = await window.ask('alias.cite', {
      entityId: taan,
      text: 'The Heron',
      ...words,
    })
    await window.ask('entity.alias', { id: varga, text: 'The Heron', present: true })
    expect(await window.ask('entity.open', { id: taan })).toMatchObject({
      aliases: ['The Heron'],
      evidence: [{ id, text: 'The Heron', exact: 'The Heron smiled' }],
    })
    expect((await window.ask('entity.open', { id: varga })).aliases).toEqual(['The Heron'])
    expect((await pairOf(varga, taan))!.reasons[0]!.rule).toBe('same-name')
    await window.ask('alias.uncite', { id })
    expect((await window.ask('entity.open', { id: taan })).evidence).toEqual([])
  })

  test('1,000 random sequences of merges and un-merges end in the identical state', () => {
    const ids = [varga, surname, board, swb, taan, heron]
    const before = one.operations.stateHash()
    // A seeded generator: the same sequences in every run.
    let seed = 7
    const chance = (below: number) => (seed = (seed * 48_271) % 2_147_483_647) % below
    const judgeRaw = (a: EntityId, b: EntityId, verdict: 'positive' | 'negative' | null) =>
      one.operations.append([{ kind: 'identity.judge', payload: { a, b, verdict } }])
    for (let run = 0; run < 1_000; run++) {
      const touched = new Map<string, [EntityId, EntityId]>()
      let undoable = 0
      for (let step = 0; step < 1 + chance(8); step++) {
        const [a, b] = [ids[chance(6)]!, ids[chance(6)]!].toSorted() as [EntityId, EntityId]
        if (a === b) continue
        touched.set(`${a} ${b}`, [a, b])
        judgeRaw(a, b, chance(4) === 0 ? 'negative' : 'positive')
        undoable++
      }
      if (run % 2 === 0) for (; undoable > 0; undoable--) one.operations.undo()
      else for (const [a, b] of touched.values()) judgeRaw(a, b, null)
      expect(one.operations.stateHash()).toBe(before)
    }
  })
})

describe('sources', () => {
  const rate = (id: Awaited<ReturnType<typeof made>>, reliability: 'A' | 'B' | 'F', from: string) =>
    window.ask('source.rate', { id, reliability, from, basis: 'their record' })
  const made = async () =>
    (await window.ask('source.create', { name: 'Port Ansel Courier', kind: 'outlet' })).id

  test('a claim shows the rating in force when it was made, and now', async () => {
    const id = await made()
    await rate(id, 'B', '2020-01-01')
    const claim = (await window.ask('claim.create', { articleId, span: null })).id
    await rate(id, 'F', '2020-06-01')
    const [standing] = await window.ask('claim.standing', { id: claim })
    expect(standing).toMatchObject({
      id,
      as: 'Port Ansel Courier',
      whenMade: { reliability: 'B' },
      now: { reliability: 'F', basis: 'their record', author: 'ada' },
    })
    const [source] = await window.ask('source.list', {})
    expect(source).toMatchObject({ articles: 1, claims: 0, kind: 'outlet' })
    expect(source!.ratings.map(({ reliability }) => reliability)).toEqual(['F', 'B'])
    await window.ask('source.unrate', { id: source!.ratings[0]!.id })
    expect((await window.ask('claim.standing', { id: claim }))[0]!.now).toMatchObject({
      reliability: 'B',
    })
  })

  test('a described source stands in a chain; a rating of a future day does not hold yet', async () => {
    const { id } = await window.ask('source.create', {
      name: 'An officer of the board',
      kind: 'described',
    })
    await rate(id, 'A', '2999-01-01')
    const claim = (await window.ask('claim.create', { articleId, span: null })).id
    const relay = `relay.${uuidv7()}` as const
    await window.ask('claim.set', { id: claim, field: relay, value: 'an officer' })
    await window.ask('claim.set', { id: claim, field: `${relay}.source`, value: id })
    expect(await window.ask('claim.standing', { id: claim })).toEqual([
      { id, name: 'An officer of the board', as: 'an officer', whenMade: null, now: null },
    ])
    expect((await window.ask('source.list', {}))[0]).toMatchObject({ claims: 1 })
    const refusal = await window.refusal('claim.set', {
      id: claim,
      field: 'claimer.source',
      value: uuidv7(),
    })
    expect(refusal).toMatchObject({ code: 'source/not-found' })
  })
})

describe('judgements', () => {
  test('likelihood and confidence apart, alternatives, indicators and claims', async () => {
    const { id } = await window.ask('judgement.create', { statement: 'The board gives way.' })
    const set = (
      field: Parameters<typeof window.ask<'judgement.set'>>[1]['field'],
      value: string | null,
    ) => window.ask('judgement.set', { id, field, value })
    await set('likelihood', '5')
    await set('confidence', 'moderate')
    const open = async () => (await window.ask('judgement.list', {})).judgements[0]!
    expect((await open()).missing).toEqual(['claims', 'confidenceBasis'])
    await set('confidenceBasis', 'two independent origins')
    await set(`alternative.${uuidv7()}`, 'It waits.')
    const indicator = `indicator.${uuidv7()}` as const
    await set(indicator, 'A meeting is called.')
    const claimId = (
      await window.ask('claim.create', { articleId, span: spanOf('The SWB agreed') })
    ).id
    await window.ask('claim.set', {
      id: claimId,
      field: 'condition',
      value: 'it rains',
      reason: 'said so',
    })
    await window.ask('judgement.cite', { id, claimId, present: true })
    expect(await open()).toMatchObject({
      missing: [],
      claims: [{ id: claimId, sentence: 'If it rains: The SWB agreed' }],
    })
    await set(indicator, null)
    expect(Object.keys((await open()).fields)).toHaveLength(5)
    await window.ask('judgement.chooseRow', { row: '2' })
    expect((await window.ask('judgement.list', {})).row).toBe('2')
    expect(
      await window.refusal('judgement.set', { id, field: 'likelihood', value: '8' }),
    ).toMatchObject({ code: 'input/invalid' })
  })
})
