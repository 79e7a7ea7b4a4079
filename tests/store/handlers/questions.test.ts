import { describe, expect, test } from 'vitest'
import type { ArticleId } from '../../../src-preload/contract/article.ts'
import type { ClaimId } from '../../../src-preload/contract/claim-fields.ts'
import { assess, fragility } from '../../../src-preload/contract/matrix-score.ts'
import {
  type Consistency,
  HypothesisId,
  type Matrix,
  type QuestionId,
} from '../../../src-preload/contract/question.ts'
import { v7 as uuidv7 } from 'uuid'
import { lots } from '../../bench/world.ts'
import { rewrites, tellingsOf } from '../../unit/copies/rewrites.ts'
import { asking } from '../asking.ts'
import { memoryCase } from '../case.ts'
import { working } from '../stories.ts'

type Window = ReturnType<typeof working>

/** A claim that rests on the first paragraph of an article. */
async function claimed({ ask }: Window, articleId: ArticleId): Promise<ClaimId> {
  const { blocks } = await ask('article.open', { id: articleId })
  return (await ask('claim.create', { articleId, span: blocks[1]! })).id
}

/** A question with hypotheses of these words. */
async function asked({ ask }: Window, texts: readonly string[]) {
  const { id } = await ask('question.create', { text: 'Why is the dam shut?' })
  const hypotheses: HypothesisId[] = []
  for (const value of texts) {
    const hypothesis = HypothesisId.parse(uuidv7())
    hypotheses.push(hypothesis)
    await ask('question.set', { id, field: `hypothesis.${hypothesis}`, value })
  }
  return { id, hypotheses }
}

/** Two origins, a claim of each in the matrix, rated against one hypothesis each, the second very. */
async function small(window: Window) {
  const [wire, own] = tellingsOf(0, 4)
  const articles = [
    window.add(wire, { publisher: 'Orin Wire', published: '2026-11-01T10:00:00Z' }),
    window.add(own, { publisher: 'Karsin Mail', published: '2026-11-01T10:00:00Z' }),
  ]
  const claims = [await claimed(window, articles[0]!), await claimed(window, articles[1]!)]
  const { id, hypotheses } = await asked(window, ['The board shut it', 'The groups shut it'])
  await window.ask('question.cite', { id, claimIds: claims, present: true })
  const rate = (hypothesis: number, claim: number, value: Consistency | null, reason = '') =>
    window.ask('question.rate', {
      id,
      hypothesis: hypotheses[hypothesis]!,
      claimId: claims[claim]!,
      value,
      reason,
    })
  await rate(0, 0, 'inconsistent', 'It was away')
  await rate(1, 0, 'consistent')
  await rate(0, 1, 'neutral')
  await rate(1, 1, 'very-inconsistent')
  return { wire, own, articles, claims, id, hypotheses, rate }
}

const open = ({ ask }: Pick<Window, 'ask'>, id: QuestionId) => ask('question.open', { id })
/** What the matrix says, without who said it when. */
const gist = (matrix: Matrix) => ({
  ...assess(matrix),
  fragile: fragility(matrix),
  origins: matrix.origins.map(({ key }) => key),
  cells: matrix.rows.map(({ cells }) => Object.values(cells).map((cell) => cell?.at(-1)?.value)),
})

describe('a matrix', () => {
  test('has claims with their conditions as rows, hypotheses as columns, and scores by origins', async () => {
    const window = working()
    const { id, claims, articles } = await small(window)
    await window.ask('claim.set', { id: claims[0]!, field: 'condition', value: 'it rains' })
    const matrix = await open(window, id)
    expect(matrix.rows[0]).toMatchObject({ isConditional: true, origins: [0] })
    expect(matrix.rows[0]!.sentence).toMatch(/^If it rains: /)
    expect(matrix.origins.map(({ key }) => key)).toEqual(articles)
    expect(assess(matrix).scores).toMatchObject([
      { against: 1, very: 0, conditional: 1 },
      { against: 1, very: 1 },
    ])
    expect(fragility(matrix).sets).toEqual([[articles[1]]])
  })

  test('of each question is its own', async () => {
    const window = working()
    const { id, claims } = await small(window)
    const other = await asked(window, ['Another'])
    await window.ask('question.cite', { id: other.id, claimIds: [claims[1]!], present: true })
    expect((await window.ask('question.list', {})).map((one) => one.id)).toEqual([id, other.id])
    expect((await open(window, other.id)).rows.map((row) => row.cells)).toEqual([{}])
  })

  test('refuses what is not there, and does nothing twice', async () => {
    const window = working()
    const { id, rate, claims, hypotheses } = await small(window)
    const before = window.one.operations.stateHash()
    await rate(0, 0, 'inconsistent', 'It was away')
    await window.ask('question.cite', { id, claimIds: claims, present: true })
    await window.ask('question.set', { id, field: 'text', value: 'Why is the dam shut?' })
    window.told()
    expect(window.one.operations.stateHash()).toBe(before)
    const cell = { id, hypothesis: hypotheses[0]!, claimId: claims[0]!, value: 'neutral' } as const
    const none = uuidv7()
    expect(await window.refusal('question.open', { id: none })).toMatchObject({
      code: 'question/not-found',
    })
    expect(
      await window.refusal('question.rate', { ...cell, hypothesis: HypothesisId.parse(none) }),
    ).toMatchObject({ code: 'hypothesis/not-found' })
    expect(await window.refusal('question.rate', { ...cell, claimId: none })).toMatchObject({
      code: 'claim/not-found',
    })
    expect(window.told()).toEqual([])
  })

  test('all of it undone is the start, redone the end; each step is shown as of its moment', async () => {
    const window = working()
    const [wire] = tellingsOf(0, 4)
    window.add(wire, { publisher: 'Orin Wire' })
    const start = window.one.operations.stateHash()
    const { id, rate } = await small(window)
    await rate(0, 0, null)
    const end = window.one.operations.stateHash()
    const steps: { clock: string; hash: string }[] = []
    const { rows } = await window.ask('history.list', { limit: 100 })
    let undone = 0
    for (const { clock } of rows) {
      if (window.one.operations.stateHash() === start) break
      steps.push({ clock, hash: window.one.operations.stateHash() })
      await window.ask('history.undo', {})
      undone++
    }
    expect(window.one.operations.stateHash()).toBe(start)
    for (; undone > 0; undone--) await window.ask('history.redo', {})
    expect(window.one.operations.stateHash()).toBe(end)
    for (const { clock, hash } of steps) {
      await window.ask('history.asOf', { clock })
      expect(window.one.operations.stateHash()).toBe(hash)
      await window.refusal('question.create', { text: 'Not in the past' })
    }
    await window.ask('history.asOf', { clock: null })
    expect((await open(window, id)).rows).toHaveLength(2)
  })

  test('becomes a judgement, whose likelihood and confidence stay to be said', async () => {
    const window = working()
    const { id, hypotheses } = await small(window)
    await window.ask('question.judge', { id, hypothesis: hypotheses[0]! })
    const [judgement] = (await window.ask('judgement.list', {})).judgements
    expect(judgement!.fields.statement).toMatchObject([{ value: 'The board shut it' }])
    const alternative = Object.entries(judgement!.fields).find(([path]) =>
      path.startsWith('alternative.'),
    )
    expect(alternative![1]).toMatchObject([{ value: 'The groups shut it' }])
    expect(judgement!.claims).toHaveLength(2)
    expect(judgement!.fields).not.toHaveProperty('likelihood')
    await window.ask('history.undo', {})
    expect((await window.ask('judgement.list', {})).judgements).toEqual([])
  })
})

describe('two analysts', () => {
  test('who rate a cell differently stand side by side until one gives way, in any order of merging', async () => {
    const window = working()
    const { id, hypotheses, claims, rate } = await small(window)
    const { operations } = window.one
    const other = memoryCase('ben')
    other.operations.receive([...operations.all()])
    const cell = { id, hypothesis: hypotheses[0]!, claimId: claims[1]! }
    await asking(other).ask('question.rate', { ...cell, value: 'inconsistent', reason: 'He lied' })
    await rate(0, 1, 'consistent', 'He was there')
    const [mine, theirs] = [[...operations.all()], [...other.operations.all()]]
    const inOrder = [mine, theirs].map((first, at) => {
      const third = memoryCase('cy')
      third.operations.receive(first)
      third.operations.receive(at === 0 ? theirs : mine)
      return third.operations.stateHash()
    })
    expect(inOrder[0]).toBe(inOrder[1])
    operations.receive(theirs)

    const matrix = await open(window, id)
    expect(matrix.rows[1]!.cells[hypotheses[0]!]).toMatchObject([
      { value: 'inconsistent', author: 'ben', reason: 'He lied' },
      { value: 'consistent', author: 'ada', reason: 'He was there' },
    ])
    expect(assess(matrix).scores[0]).toMatchObject({ against: 1, disputed: 1 })
    expect(await window.ask('disagreement.list', {})).toMatchObject([
      {
        title: matrix.rows[1]!.sentence,
        claimId: claims[1],
        values: [{ value: 'inconsistent' }, { value: 'consistent' }],
      },
    ])
    await rate(0, 1, 'inconsistent', 'He lied')
    expect((await open(window, id)).rows[1]!.cells[hypotheses[0]!]).toHaveLength(1)
    expect(await window.ask('disagreement.list', {})).toEqual([])
  })
})

describe('copies of an origin', () => {
  test('change no count, no rating and no row of the matrix', async () => {
    const window = working()
    const { id, wire, own, claims, hypotheses, rate } = await small(window)
    const before = gist(await open(window, id))
    const publishers = ['Karsin Mail', 'Bresk Post', 'Port Ansel Courier', 'Orin Wire']
    let nth = 0
    for (const [side, story] of [wire, own].entries()) {
      for (const rewrite of Object.values(rewrites)) {
        const draft = rewrite(story, lots(++nth))
        const copy = window.add(draft, {
          publisher: publishers[nth % publishers.length]!,
          published: '2026-11-02T10:00:00Z',
        })
        const page = await window.ask('article.open', { id: copy })
        const body = page.blocks.filter(({ kind }) => kind === 'body')
        // Its words become evidence of the claim, and a claim of its own, rated the same.
        const words = { start: body[0]!.start, end: body.at(-1)!.end }
        const evidence = { ...words, articleId: copy, claimId: claims[side]! }
        await window.ask('evidence.add', { ...evidence, field: 'description' })
      }
      const matrix = await open(window, id)
      const { rows, ...counted } = gist(matrix)
      const { rows: rowsBefore, ...countedBefore } = before
      expect(counted).toEqual(countedBefore)
      expect(rows.map(({ standing, counts }) => ({ standing, counts }))).toEqual(
        rowsBefore.map(({ standing, counts }) => ({ standing, counts })),
      )
    }
    // A claim of its own from a copy, rated alike, is nothing more either.
    const copy = window.add(wire, { publisher: 'Velmora News', published: '2026-11-03T10:00:00Z' })
    const same = await claimed(window, copy)
    await window.ask('question.cite', { id, claimIds: [same], present: true })
    const hypothesis = hypotheses[0]!
    await window.ask('question.rate', { id, hypothesis, claimId: same, value: 'inconsistent' })
    const { scores, fragile } = gist(await open(window, id))
    expect(scores.map(({ against, very }) => ({ against, very }))).toEqual(
      before.scores.map(({ against, very }) => ({ against, very })),
    )
    expect(fragile).toEqual(before.fragile)
    // What does change it is another word of the analyst's.
    await rate(1, 1, 'consistent')
    expect(gist(await open(window, id)).leading).not.toEqual(before.leading)
  })
})
