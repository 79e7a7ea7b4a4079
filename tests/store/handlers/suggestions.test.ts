import { beforeEach, describe, expect, test } from 'vitest'
import type { ArticleId } from '../../../src-preload/contract/article.ts'
import type { OpenCase } from '../../../src-main/engine/store/index.ts'
import { loadResources } from '../../../src-main/load-resources.ts'
import { describe as describeWords } from '../../../src-main/pipeline/attribute/describe.ts'
import { attribute } from '../../../src-main/pipeline/attribute/index.ts'
import { findDates } from '../../../src-main/pipeline/dates/index.ts'
import type { AnalysedArticle } from '../../../src-main/pipeline/page.ts'
import { recognise } from '../../../src-main/pipeline/recognise/index.ts'
import { segment } from '../../../src-main/pipeline/segment.ts'
import { asking } from '../asking.ts'
import { analysed, imported, memoryCase, resources as folder } from '../case.ts'

const resources = loadResources(folder)

/** An article with everything that the pipeline says about its body. */
function article(body: string, headline = 'Ferry talks'): AnalysedArticle {
  const made = analysed(body, { headline, published: '2021-06-14' })
  const blocks = made.blocks.filter(({ kind }) => kind === 'body')
  const sentences = segment(made.text, blocks, 'en', resources.abbreviations)
  const mentions = recognise(made.text, sentences, 'en', resources)
  const dates = findDates(made.text, sentences, '2021-06-14')
  const reported = attribute(made.text, sentences, resources)
  const known = { sentences, mentions, dates }
  return {
    ...made,
    sentences,
    mentions,
    dates,
    attributions: describeWords(made.text, reported, known),
  }
}

const offer =
  'Two harbour officials said on Sunday the ferry company would cut its fares in Germany, on condition that the strike ends. ' +
  'They spoke on condition of anonymity because they were not authorised to talk to the press.'

let one: OpenCase
let window: ReturnType<typeof asking>

beforeEach(() => {
  one = memoryCase()
  window = asking(one)
})

const list = (articleId: ArticleId) => window.ask('suggestion.list', { articleId })

async function first(articleId: ArticleId) {
  const [suggestion] = await list(articleId)
  if (!suggestion) throw new Error('nothing is suggested')
  return suggestion
}

describe('suggestion.accept', () => {
  test('makes a claim whose every field stands on its words, in one undo', async () => {
    const articleId = imported(one, article(offer))
    const { key } = await first(articleId)
    const { id } = await window.ask('suggestion.accept', { articleId, key })
    const claim = await window.ask('claim.open', { id })
    const value = (field: string) => claim.fields[field as keyof typeof claim.fields]?.[0]?.value
    const words = (field: string) =>
      claim.evidence.filter((row) => row.field === field).map(({ exact }) => exact)
    expect(value('description')).toBe('The ferry company would cut its fares in Germany')
    expect(value('claimer')).toBe('Two harbour officials')
    expect(value('claimer.namedness')).toBe('collective')
    expect(value('claimer.count')).toBe(2)
    expect(words('claimer.count')).toEqual(['Two'])
    expect(value('claimer.anonymityReason')).toBe(
      'because they were not authorised to talk to the press',
    )
    expect(value('claimer.cue')).toBe('said')
    expect(value('claimTime.edtf')).toBe('2021-06-13')
    expect(value('claimTime.anchor')).toBe('2021-06-14')
    expect(words('eventPlace')).toEqual(['Germany'])
    expect(value('condition')).toBe('the strike ends')
    expect(value('condition.type')).toBe('only-if')
    expect(words('condition')).toEqual(['on condition that the strike ends'])
    expect(claim.lacking).toEqual([])
    expect(await list(articleId)).toEqual([])

    await window.ask('history.undo', {})
    expect(await window.refusal('claim.open', { id })).toMatchObject({ code: 'claim/not-found' })
    expect((await first(articleId)).key).toBe(key)
  })

  test('words that are repeated are one claim with several anchors', async () => {
    const articleId = imported(one, article(`${offer}\n\nThe harbour was quiet.\n\n${offer}`))
    const suggestions = await list(articleId)
    expect(suggestions).toHaveLength(1)
    const { id } = await window.ask('suggestion.accept', { articleId, key: suggestions[0]!.key })
    const { evidence } = await window.ask('claim.open', { id })
    expect(evidence.filter(({ field }) => field === 'description')).toHaveLength(2)
    expect(await list(articleId)).toEqual([])
  })

  test('the same words in another article are added to the claim', async () => {
    const articleId = imported(one, article(offer))
    const { id } = await window.ask('suggestion.accept', {
      articleId,
      key: (await first(articleId)).key,
    })
    const copy = imported(one, article(offer, 'Company offers truce'))
    const again = await first(copy)
    expect(again.claimId).toBe(id)
    expect(await window.ask('suggestion.accept', { articleId: copy, key: again.key })).toEqual({
      id,
    })
    const claim = await window.ask('claim.open', { id })
    expect(claim.fields.description).toHaveLength(1)
    expect(
      claim.evidence.filter(({ field }) => field === 'description').map((row) => row.articleId),
    ).toEqual([articleId, copy])
    expect(await window.ask('claim.list', { articleId: null })).toHaveLength(1)
  })

  test('refuses one that was settled meanwhile', async () => {
    const articleId = imported(one, article(offer))
    const { key } = await first(articleId)
    await window.ask('suggestion.accept', { articleId, key })
    expect(await window.refusal('suggestion.accept', { articleId, key })).toMatchObject({
      code: 'suggestion/not-found',
    })
  })
})

describe('suggestion.reject', () => {
  test('is remembered, in this article and where the words are repeated, until it is undone', async () => {
    const articleId = imported(one, article(offer))
    const { key } = await first(articleId)
    await window.ask('suggestion.reject', { articleId, key })
    expect(await list(articleId)).toEqual([])
    const copy = imported(one, article(offer, 'Company offers truce'))
    expect(await list(copy)).toEqual([])
    await window.ask('history.undo', {})
    await window.ask('history.undo', {})
    expect((await first(articleId)).key).toBe(key)
  })

  test('a passage whose edges another version of the pipeline draws anew stays rejected', async () => {
    const articleId = imported(one, article(offer))
    const before = await first(articleId)
    await window.ask('suggestion.reject', { articleId, key: before.key })
    const text = one.store.articles.text(articleId)!
    const { start, end } = before.passages[0]!
    expect(text.slice(start, end)).toContain('the ferry company')
    expect(one.store.suggestions.rejected(articleId)).toEqual([{ start, end }])
  })
})

test('nothing is suggested from a headline, or from blocks that are no story', async () => {
  const made = article(
    'The harbour was quiet.',
    'Officials said that the ferry would run again on Monday',
  )
  const sentences = made.blocks.map(({ start, end }) => ({ start, end }))
  const known = { sentences, mentions: [], dates: [] }
  const attributions = describeWords(made.text, attribute(made.text, sentences, resources), known)
  expect(attributions).not.toEqual([])
  expect(await list(imported(one, { ...made, attributions }))).toEqual([])
})
