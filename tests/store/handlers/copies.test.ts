import Sqlite from 'better-sqlite3'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { type OpenCase, openCase } from '../../../src-main/engine/store/index.ts'
import { lots } from '../../bench/world.ts'
import { pasted, rewrites, tellingsOf } from '../../unit/copies/rewrites.ts'
import { resources, temporaryFolder } from '../case.ts'
import { working } from '../stories.ts'

const [wire, own] = tellingsOf(0, 4)
const [elsewhere] = tellingsOf(2, 1)

/** How many articles there were to look at again. */
function lookedAtAgain({ store: { copies } }: OpenCase): number {
  const pending = copies.pending()
  for (const article of pending) copies.catchUp(article)
  return pending.length
}

describe('the list', () => {
  test('shows one row for a story, the earliest, with those that took it over under it', async () => {
    const { add, listed, ask } = working()
    const copy = add(rewrites['other words']!(wire, lots(1)), { published: '2026-03-05' })
    const first = add(wire, { published: '2026-03-04' })
    const cut = add(rewrites['cut']!(wire, lots(2)), { published: '2026-03-06' })
    const other = add(own)
    expect(await listed()).toEqual([
      { id: other, copies: 0 },
      { id: first, copies: 2 },
    ])
    expect(await ask('article.list', { grouped: true })).toMatchObject({ total: 2 })
    expect(await ask('article.list', {})).toMatchObject({ total: 4 })
    const family = await ask('copy.family', { articleId: first })
    expect(family.map(({ id }) => id)).toEqual([copy, cut])
  })

  test('follows what is undone and done again', async () => {
    const { add, listed, one } = working()
    const first = add(wire)
    const copy = add(wire, { publisher: 'Karsin Mail' })
    expect(first).not.toBe(copy)
    one.operations.undo()
    expect(await listed()).toEqual([{ id: first, copies: 0 }])
    one.operations.redo()
    expect(await listed()).toEqual([{ id: first, copies: 1 }])
  })

  test('groups nothing that only quotes one speaker, shares a passage, or stands in the same furniture', async () => {
    const { add, listed } = working()
    add(wire)
    add(own)
    add(pasted(elsewhere, wire, 1, lots(3)))
    expect((await listed()).every(({ copies }) => copies === 0)).toBe(true)
  })
})

describe('what ties an article to others', () => {
  test('is seen from either side, with the words on both', async () => {
    const { add, ask } = working()
    const first = add(wire, { publisher: 'Orin Wire', published: '2026-03-04' })
    const mixed = pasted(elsewhere, wire, 1, lots(3))
    const second = add(mixed, { publisher: 'Karsin Mail', published: '2026-03-05' })
    const [tie] = await ask('copy.list', { articleId: second })
    expect(tie).toMatchObject({
      articleId: first,
      kind: 'passages',
      earlier: 'other',
      verdict: null,
    })
    const text = (await ask('article.open', { id: second })).text
    const words = text.slice(tie!.passages[0]!.span.start, tie!.passages[0]!.span.end)
    expect(wire.paragraphs.some((paragraph) => paragraph.includes(words.slice(0, 60)))).toBe(true)
    const [back] = await ask('copy.list', { articleId: first })
    expect(back).toMatchObject({
      articleId: second,
      earlier: 'this',
      share: tie!.otherShare,
      passages: [{ span: tie!.passages[0]!.otherSpan, otherSpan: tie!.passages[0]!.span }],
    })
  })

  test('changes with the blocks: a passage that is no story ties nothing', async () => {
    const { add, ask } = working()
    add(wire)
    const mixed = pasted(elsewhere, wire, 1, lots(3))
    const second = add(mixed)
    const { text, blocks } = await ask('article.open', { id: second })
    const taken = blocks.find(({ start, end }) => wire.paragraphs.includes(text.slice(start, end)))!
    await ask('block.label', { articleId: second, ...taken, kind: 'related-links' })
    expect(await ask('copy.list', { articleId: second })).toEqual([])
  })

  test('is left alone where a phrase of its has become everybody’s and nothing ties it', () => {
    const { add, one } = working()
    const phrase = elsewhere.paragraphs[0]!.split(' ').slice(0, 9).join(' ')
    for (let kind = 0; kind < 6; kind++) {
      const [story] = tellingsOf(kind, 2)
      const draft = { ...story, paragraphs: [...story.paragraphs, phrase] }
      add(draft, { publisher: 'Karsin Mail' })
    }
    expect(lookedAtAgain(one)).toBe(0)
  })

  test('is not furniture, once it recurs in pages that have nothing else in common', async () => {
    const { add, ask, one } = working()
    const standing = own.paragraphs.slice(0, 2)
    const ids = [1, 2, 3, 4, 5].map((kind) => {
      const [story] = tellingsOf(kind, 2)
      const draft = { ...story, paragraphs: [...story.paragraphs, ...standing] }
      return add(draft, { publisher: 'Karsin Mail' })
    })
    expect(await ask('copy.list', { articleId: ids[4]! })).toEqual([])
    expect(await ask('copy.list', { articleId: ids[0]! })).not.toEqual([])
    expect(lookedAtAgain(one)).toBe(4)
    expect(lookedAtAgain(one)).toBe(0)
    for (const articleId of ids) expect(await ask('copy.list', { articleId })).toEqual([])
  })
})

test('a case from before is looked at when there is time, with the same result', async () => {
  const path = join(temporaryFolder(), 'before.attest')
  const open = () => openCase(path, { author: 'ada', resources })
  const first = working(open())
  const ids = [wire, rewrites['cut']!(wire, lots(1)), own].map((draft) => first.add(draft))
  const articleId = ids[0]!
  const before = await first.ask('copy.list', { articleId })
  const list = await first.listed()
  expect(lookedAtAgain(first.one)).toBe(0)
  first.one.close()
  const file = new Sqlite(path)
  file.exec('DELETE FROM copy_tie; DELETE FROM copy_print; UPDATE article SET copy_of = NULL')
  file.close()

  const again = working(open())
  onTestFinished(() => again.one.close())
  expect(await again.ask('copy.list', { articleId })).toEqual([])
  expect(lookedAtAgain(again.one)).toBe(3)
  expect(await again.ask('copy.list', { articleId })).toEqual(before)
  expect(await again.listed()).toEqual(list)
})

describe('the analyst’s word', () => {
  test('takes a copy out of its family, and puts together what no text ties', async () => {
    const { add, ask, listed, told } = working()
    const first = add(wire)
    const copy = add(rewrites['cut']!(wire, lots(1)))
    const other = add(elsewhere)
    told()
    await ask('copy.judge', {
      articleId: copy,
      others: [first],
      verdict: 'independent',
      reason: 'Both were at the barrier',
    })
    expect(told()).toEqual([['article', 'claim', 'copy', 'history']])
    expect((await listed()).map(({ copies }) => copies)).toEqual([0, 0, 0])
    await ask('copy.judge', { articleId: first, others: [other], verdict: 'copy' })
    expect(await listed()).toEqual([
      { id: copy, copies: 0 },
      { id: first, copies: 1 },
    ])
    const ties = await ask('copy.list', { articleId: first })
    expect(ties).toMatchObject([
      { articleId: copy, verdict: 'independent', reason: 'Both were at the barrier' },
      { articleId: other, kind: null, verdict: 'copy', reason: null },
    ])
    await ask('history.undo', {})
    await ask('history.undo', {})
    expect(await listed()).toEqual([
      { id: other, copies: 0 },
      { id: first, copies: 1 },
    ])
  })

  test('survives a projection of the whole log', async () => {
    const { add, ask, one, listed } = working()
    const first = add(wire)
    const copy = add(wire, { publisher: 'Karsin Mail' })
    await ask('copy.judge', { articleId: first, others: [copy], verdict: 'independent' })
    const [hash, list] = [one.operations.stateHash(), await listed()]
    one.operations.rebuild()
    expect([one.operations.stateHash(), await listed()]).toEqual([hash, list])
  })
})

test('two versions are compared word by word, and the claims named that rest on what went', async () => {
  const { add, ask } = working()
  const later = { ...wire, paragraphs: wire.paragraphs.toSpliced(1, 1, 'Nobody was hurt.') }
  const from = add(wire, { publisher: 'Orin Wire', published: '2026-03-04' })
  const to = add(later, { publisher: 'Orin Wire', published: '2026-03-05' })
  expect(await ask('copy.list', { articleId: to })).toMatchObject([
    { kind: 'version', earlier: 'other' },
  ])
  const { text } = await ask('article.open', { id: from })
  const [gone, stays] = [1, 3].map((at) => {
    const start = text.indexOf(wire.paragraphs[at]!)
    return { start, end: start + wire.paragraphs[at]!.length }
  })
  const { id } = await ask('claim.create', { articleId: from, span: gone! })
  await ask('claim.create', { articleId: from, span: stays! })
  const { pieces, claims } = await ask('copy.compare', { from, to })
  const side = (without: string) =>
    pieces.flatMap(({ change, text: words }) => (change === without ? [] : [words])).join('')
  expect(side('added')).toBe([wire.headline, ...wire.paragraphs].join('\n\n'))
  expect(side('removed')).toBe([later.headline, ...later.paragraphs].join('\n\n'))
  expect(claims.map((claim) => claim.id)).toEqual([id])
})
