import { beforeEach, describe, expect, test } from 'vitest'
import type { ArticleId } from '../../../src-preload/contract/article.ts'
import type { OpenCase } from '../../../src-main/engine/store/index.ts'
import { asking } from '../asking.ts'
import { analysed, imported, memoryCase } from '../case.ts'

let one: OpenCase
let window: ReturnType<typeof asking>
beforeEach(() => {
  one = memoryCase()
  window = asking(one)
})

describe('article.list', () => {
  beforeEach(() => {
    imported(
      one,
      analysed('A', { headline: '“Éclair” sinks', publisher: 'Oster Post', published: '2024-05' }),
    )
    imported(one, analysed('B', { headline: 'Dyke holds', published: '2024-05-02T03:00:00+05:30' }))
    imported(
      one,
      analysed('C', { headline: 'ferry runs', publisher: 'Östlich', published: '2023' }),
    )
    imported(one, analysed('D', { headline: 'Anchor found', publisher: 'Belmar Times' }))
  })
  const headlines = async (sort: 'imported' | 'published' | 'publisher' | 'headline') => {
    const { rows } = await window.ask('article.list', { sort })
    return rows.map(({ headline }) => headline.replace(/[“”]/g, '').split(' ')[0])
  }

  test('sorts by each key, as a reader would, what is unknown last', async () => {
    expect(await headlines('imported')).toEqual(['Anchor', 'ferry', 'Dyke', 'Éclair'])
    expect(await headlines('published')).toEqual(['Dyke', 'Éclair', 'ferry', 'Anchor'])
    expect(await headlines('publisher')).toEqual(['Anchor', 'Éclair', 'ferry', 'Dyke'])
    expect(await headlines('headline')).toEqual(['Anchor', 'Dyke', 'Éclair', 'ferry'])
  })

  test('gives pages of the whole', async () => {
    const page = await window.ask('article.list', { sort: 'headline', offset: 1, limit: 2 })
    expect(page.total).toBe(4)
    expect(page.rows.map(({ headline }) => headline)).toEqual(['Dyke holds', '“Éclair” sinks'])
    expect((await window.ask('article.list', { offset: 9 })).rows).toEqual([])
  })

  test('counts the claims of each', async () => {
    const { rows } = await window.ask('article.list', {})
    await window.ask('claim.create', { articleId: rows[1]!.id, span: null })
    const again = await window.ask('article.list', {})
    expect(again.rows.map(({ claims }) => claims)).toEqual([0, 1, 0, 0])
    expect(await window.ask('case.info', {})).toMatchObject({
      articles: 4,
      claims: 1,
      author: 'ada',
    })
  })
})

describe('search', () => {
  const found = async (query: string) => {
    const { total, rows } = await window.ask('article.list', { query })
    expect(rows).toHaveLength(total)
    return rows.map(({ headline }) => headline).toSorted()
  }

  beforeEach(() => {
    imported(
      one,
      analysed('The café at Zürich pier burnt down, Ada Quill said.', { headline: 'Fire' }),
    )
    imported(one, analysed('اندلع حريق في مَقْهى الميناء أمس', { headline: 'حريق' }))
    imported(one, analysed('港口的咖啡馆昨天发生火灾。', { headline: '火灾' }))
    imported(one, analysed('बंदरगाह में आग लगी।', { headline: 'आग' }))
    imported(one, analysed('ガス漏れ 항구에서 불', { headline: '火' }))
    imported(
      one,
      analysed('Nothing burnt. Quill, Ada: no comment', {
        headline: 'Calm',
        other: 'zebra crossing',
      }),
    )
  })

  test.each([
    ['burnt', ['Calm', 'Fire']],
    ['BUR', ['Calm', 'Fire']],
    ['bur ', []],
    ['cafe zurich', ['Fire']],
    ['"Ada Quill"', ['Fire']],
    ['“ada qui', ['Fire']],
    ['ada quill', ['Calm', 'Fire']],
    ['fire', ['Fire']],
    ['مقهي', ['حريق']],
    ['الميناء', ['حريق']],
    ['咖啡', ['火灾']],
    ['啡咖', []],
    ['बंदरगा', ['आग']],
    ['बदरग', []],
    ['ｶﾞｽ', ['火']],
    ['カス', []],
    ['항구', ['火']],
    ['zebra', []],
    ['burnt NOT quill', []],
  ])('%s', async (query, headlines) => {
    expect(await found(query)).toEqual(headlines)
  })

  test('nothing a person can type is an error', async () => {
    for (const query of [
      '"',
      '""',
      '*',
      'a*b',
      '(',
      'x OR',
      'NEAR(',
      'headline:fire',
      '-',
      '^',
      '😀',
      "'; DROP TABLE article",
      '\u0000',
      'ـ',
      '\ud800 x',
      '{a b}:c',
    ]) {
      await window.ask('article.list', { query })
    }
    expect(await found('"')).toHaveLength(6)
  })

  test('shows some words around the first hit in the story', async () => {
    const filler = 'Gulls were counted all day long. '.repeat(9)
    imported(
      one,
      analysed(`${filler}The Ministry\nof Tides denied it. ${filler}`, { headline: 'Tides' }),
    )
    const snippetOf = async (query: string) =>
      (await window.ask('article.list', { query })).rows[0]!.snippet
    expect(await snippetOf('minis')).toMatch(/^… .*The Ministry of Tides denied it\. .* …$/)
    expect(await snippetOf('咖啡')).toContain('咖啡馆')
    expect(await snippetOf('zurich')).toBe('The café at Zürich pier burnt down, Ada Quill said.')
    expect(await snippetOf('calm')).toBeNull()
  })
})

describe('block.label', () => {
  let id: ArticleId
  const article = analysed('The ferry runs.', { other: 'The lighthouse keeper was not asked.' })
  beforeEach(() => {
    id = imported(one, article)
  })

  test('moves a block into the story and out of it, for the reader and for search', async () => {
    const [, , block] = article.blocks
    const { start, end } = block!
    await window.ask('block.label', { articleId: id, start, end, kind: 'body' })
    expect(window.told()).toEqual([['article', 'block', 'copy', 'history']])
    const { blocks } = await window.ask('article.open', { id })
    expect(blocks[2]).toMatchObject({ kind: 'body', decidedBy: 'analyst' })
    expect((await window.ask('article.list', { query: 'lighthouse' })).total).toBe(1)
    await window.ask('history.undo', {})
    expect((await window.ask('article.open', { id })).blocks).toEqual(article.blocks)
    expect((await window.ask('article.list', { query: 'lighthouse' })).total).toBe(0)
  })

  test('is refused where there is no block', async () => {
    const refusal = await window.refusal('block.label', {
      articleId: id,
      start: 1,
      end: 4,
      kind: 'body',
    })
    expect(refusal).toMatchObject({ code: 'block/not-found' })
  })
})

test('an article is opened as it was imported, and not when it is not there', async () => {
  const article = analysed('One.\r\nTwo. 😀', { published: '2024-05-02' })
  const id = imported(one, article, 'folder/a.txt')
  const open = await window.ask('article.open', { id })
  const { pipeline: _, dates: _dates, attributions: _attributions, ...rest } = article
  expect(open).toMatchObject({ ...rest, id, originalName: 'folder/a.txt', mentions: [] })
  await window.ask('history.undo', {})
  expect(await window.refusal('article.open', { id })).toMatchObject({ code: 'article/not-found' })
})
