import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { v7 as uuidv7 } from 'uuid'
import { describe, expect, test } from 'vitest'
import { EvidenceId } from '../../src-preload/contract/claim.ts'
import { ClaimId } from '../../src-preload/contract/claim-fields.ts'
import { tick } from '../../src-main/engine/operations/clock.ts'
import { type OpenCase, openCase } from '../../src-main/engine/store/index.ts'
import { imported, memoryCase, originalOf, resources, temporaryFolder } from './case.ts'
import { article, newClaim, said, say } from './claim-words.ts'

/** A copy of a case's texts and log for another analyst. */
function copyFor(author: string, from: OpenCase): OpenCase {
  const copy = memoryCase(author)
  for (const id of from.store.articles.ids())
    copy.store.articles.put(id, article, originalOf(article))
  copy.operations.receive(from.operations.all())
  return copy
}

describe('registers', () => {
  test('a later value replaces the earlier one', () => {
    const one = memoryCase()
    const claim = newClaim(one, imported(one, article))
    say(one, claim, 'first')
    say(one, claim, 'second')
    expect(said(one, claim)).toEqual(['second'])
    say(one, claim, null)
    expect(said(one, claim)).toEqual([])
  })

  test('two values set apart from each other are both kept, with their authors, until one replaces both', () => {
    const ada = memoryCase('ada')
    const claim = newClaim(ada, imported(ada, article))
    say(ada, claim, 'common')
    const ben = copyFor('ben', ada)
    say(ada, claim, 'as Ada has it')
    say(ben, claim, 'as Ben has it', 'heard on the radio')
    ada.operations.receive(ben.operations.all())
    ben.operations.receive(ada.operations.all())

    const values = ada.store.claims.open(claim)!.fields.description!
    expect(new Set(values.map(({ value, author }) => `${author}: ${value}`))).toEqual(
      new Set(['ada: as Ada has it', 'ben: as Ben has it']),
    )
    expect(values.find(({ author }) => author === 'ben')!.reason).toBe('heard on the radio')
    expect(ben.operations.projectionHash()).toBe(ada.operations.projectionHash())

    say(ben, claim, 'settled')
    ada.operations.receive(ben.operations.all())
    expect(said(ada, claim)).toEqual(['settled'])
  })

  test('a value that one analyst sets while another clears the field is not lost', () => {
    const ada = memoryCase('ada')
    const claim = newClaim(ada, imported(ada, article))
    say(ada, claim, 'common')
    const ben = copyFor('ben', ada)
    say(ada, claim, null)
    say(ben, claim, 'kept')
    ada.operations.receive(ben.operations.all())
    ben.operations.receive(ada.operations.all())
    expect([said(ada, claim), said(ben, claim)]).toEqual([['kept'], ['kept']])
  })

  test('an article that two analysts imported goes by the name it had first', () => {
    const ada = memoryCase('ada', () => 1_000)
    const ben = memoryCase('ben', () => 2_000)
    const id = imported(ada, article, 'ada.txt')
    imported(ben, article, 'ben.txt')
    ada.operations.receive(ben.operations.all())
    ben.operations.receive(ada.operations.all())
    expect(ada.store.articles.open(id)!.originalName).toBe('ada.txt')
    expect(ben.store.articles.open(id)!.originalName).toBe('ada.txt')
    ada.operations.undo()
    expect(ada.store.articles.open(id)!.originalName).toBe('ben.txt')
  })

  test('evidence can be removed, and brought back by undo', () => {
    const ada = memoryCase('ada')
    const articleId = imported(ada, article)
    const claimId = newClaim(ada, articleId)
    const evidenceId = EvidenceId.parse(uuidv7())
    const anchor = { start: 18, end: 23, exact: 'The f', prefix: '', suffix: '' }
    const payload = { evidenceId, claimId, field: 'description', articleId, ...anchor } as const
    ada.operations.append([{ kind: 'evidence.add', payload }])
    expect(ada.store.evidence.ofClaim(claimId)).toHaveLength(1)
    ada.operations.append([{ kind: 'evidence.remove', payload: { evidenceId } }])
    expect(ada.store.evidence.ofClaim(claimId)).toEqual([])
    ada.operations.undo()
    expect(ada.store.evidence.ofClaim(claimId)).toHaveLength(1)
  })
})

describe('undo and redo', () => {
  test('go back and forth through user actions, whole groups at a time', () => {
    const one = memoryCase()
    const articleId = imported(one, article)
    const claimId = ClaimId.parse(uuidv7())
    one.operations.append([
      { kind: 'claim.create', payload: { claimId, articleId } },
      { kind: 'claim.set', payload: { claimId, field: 'notes', value: 'n' } },
    ])
    say(one, claimId, 'first')
    say(one, claimId, 'second')

    expect(one.operations.undo()).toMatchObject({ kind: 'claim.set', count: 1 })
    expect(said(one, claimId)).toEqual(['first'])
    one.operations.undo()
    one.operations.undo()
    expect(one.store.claims.open(claimId)).toBeNull()
    expect(one.operations.state().undo).toMatchObject({ kind: 'article.import' })
    one.operations.undo()
    expect(one.store.articles.open(articleId)).toBeNull()
    expect(() => one.operations.undo()).toThrow('history/nothing')

    one.operations.redo()
    one.operations.redo()
    one.operations.redo()
    expect(said(one, claimId)).toEqual(['first'])
    one.operations.redo()
    expect(said(one, claimId)).toEqual(['second'])
    expect(() => one.operations.redo()).toThrow('history/nothing')
  })

  test('something new ends what could be redone', () => {
    const one = memoryCase()
    const claim = newClaim(one, imported(one, article))
    say(one, claim, 'first')
    one.operations.undo()
    say(one, claim, 'other')
    expect(one.operations.state().redo).toBeNull()
    one.operations.undo()
    expect(one.operations.redo()).toMatchObject({ kind: 'claim.set' })
    expect(said(one, claim)).toEqual(['other'])
  })

  test('survive a restart', () => {
    const path = join(temporaryFolder(), 'a.attest')
    const first = openCase(path, { author: 'ada', resources })
    const claim = newClaim(first, imported(first, article))
    say(first, claim, 'first')
    say(first, claim, 'second')
    first.operations.undo()
    first.close()
    const second = openCase(path, { author: 'ada', resources })
    expect(said(second, claim)).toEqual(['first'])
    second.operations.redo()
    expect(said(second, claim)).toEqual(['second'])
    second.close()
  })

  test('concern the analyst’s own actions only', () => {
    const ada = memoryCase('ada')
    const claim = newClaim(ada, imported(ada, article))
    const ben = copyFor('ben', ada)
    expect(ben.operations.state()).toEqual({ undo: null, redo: null })
    say(ben, claim, 'Ben’s')
    expect(ben.operations.undo()).toMatchObject({ kind: 'claim.set' })
    expect(() => ben.operations.undo()).toThrow('history/nothing')
  })

  test('an import that was undone comes back when the file is imported again', () => {
    const one = memoryCase()
    const articleId = imported(one, article, 'one.txt')
    expect(() => imported(one, article)).toThrow('article/duplicate')
    one.operations.undo()
    expect(
      one.store.articles.list({ query: '', sort: 'imported', limit: 9, offset: 0 }).total,
    ).toBe(0)
    expect(imported(one, article, 'two.txt')).toBe(articleId)
    expect(one.store.articles.open(articleId)!.originalName).toBe('two.txt')
  })
})

describe('the clock', () => {
  test('never goes back, whatever the wall says', () => {
    const walls = [1_000, 1_000, 900, 5_000, 4_000, 0, 4_102_444_800_000, 17]
    const readings = walls.reduce<string[]>((all, now) => [...all, tick(all.at(-1) ?? '', now)], [])
    expect(readings.toSorted()).toEqual(readings)
    expect(new Set(readings).size).toBe(walls.length)
  })

  test('is never behind an operation of somebody whose clock runs ahead', () => {
    const ada = memoryCase('ada', () => 4_102_444_800_000)
    const claim = newClaim(ada, imported(ada, article))
    say(ada, claim, 'from the future')
    const ben = copyFor('ben', ada)
    say(ben, claim, 'now')
    ada.operations.receive(ben.operations.all())
    expect(said(ada, claim)).toEqual(['now'])
  })
})

test('rebuilding mends projected tables that were damaged', () => {
  const path = join(temporaryFolder(), 'a.attest')
  const one = openCase(path, { author: 'ada', resources })
  const claim = newClaim(one, imported(one, article))
  say(one, claim, 'first')
  const hash = one.operations.projectionHash()
  one.close()
  const db = new Sqlite(path)
  db.exec(`DELETE FROM claim_value; UPDATE article SET present = 0; DELETE FROM head;
    INSERT INTO article_search (article_search) VALUES ('delete-all')`)
  db.close()
  const again = openCase(path, { author: 'ada', resources })
  expect(again.operations.projectionHash()).not.toBe(hash)
  again.operations.rebuild()
  expect(again.operations.projectionHash()).toBe(hash)
  const found = { query: 'harbour', sort: 'imported', limit: 9, offset: 0 } as const
  expect(again.store.articles.list(found).total).toBe(1)
  again.close()
})

test('an operation that fails leaves nothing of its user action', () => {
  const one = memoryCase()
  const articleId = imported(one, article)
  const claimId = ClaimId.parse(uuidv7())
  const before = one.operations.count()
  expect(() =>
    one.operations.append([
      { kind: 'claim.create', payload: { claimId, articleId } },
      // @ts-expect-error a payload that the contract refuses
      { kind: 'claim.set', payload: { claimId, field: 'colour', value: 'red' } },
    ]),
  ).toThrow()
  expect(one.operations.count()).toBe(before)
  expect(one.store.claims.open(claimId)).toBeNull()
})
