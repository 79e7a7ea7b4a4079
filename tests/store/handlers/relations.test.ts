import { beforeEach, describe, expect, test } from 'vitest'
import { createElement } from 'react'
import type { ClaimId } from '../../../src-preload/contract/claim-fields.ts'
import type { OpenCase } from '../../../src-main/engine/store/index.ts'
import { RelationList } from '../../../src-renderer/relations/ClaimRelations.tsx'
import { relationChoices } from '../../../src-renderer/relations/relation-choices.ts'
import { standingText } from '../../../src-renderer/claims/SourceStandings.tsx'
import { asking } from '../asking.ts'
import { analysed, imported, memoryCase } from '../case.ts'
import { drawn } from '../drawn.ts'

let one: OpenCase
let window: ReturnType<typeof asking>
let yes: ClaimId, no: ClaimId
beforeEach(async () => {
  one = memoryCase()
  window = asking(one)
  const articleId = imported(one, analysed('The ferry runs. It does not, an officer says.'))
  const make = async (description: string) => {
    const { id } = await window.ask('claim.create', { articleId, span: null })
    await window.ask('claim.set', { id, field: 'description', value: description })
    return id
  }
  yes = await make('The ferry runs.')
  no = await make('The ferry does not run.')
})
const related = (id: ClaimId) => window.ask('claim.related', { id })
const refute = (present = true, reason?: string) =>
  window.ask('claim.relate', {
    from: no,
    to: yes,
    relation: 'refutes',
    present,
    ...(reason && { reason }),
  })

describe('a relation between two claims', () => {
  test('stands on both, with who stated it, when and why; taken back it is gone from both', async () => {
    await refute(true, 'An officer was there')
    for (const [id, other] of [
      [yes, no],
      [no, yes],
    ] as const) {
      expect(await related(id)).toMatchObject([
        {
          relation: 'refutes',
          from: no,
          to: yes,
          author: 'ada',
          reason: 'An officer was there',
          other: { id: other },
        },
      ])
    }
    const before = one.operations.stateHash()
    await refute(false)
    expect(await related(yes)).toEqual([])
    await window.ask('history.undo', {})
    expect(one.operations.stateHash()).toBe(before)
  })

  test('shows a withdrawn claim as withdrawn, and a claim that is gone as gone', async () => {
    await refute()
    await window.ask('claim.set', { id: no, field: 'status', value: 'withdrawn' })
    const relations = await related(yes)
    expect(relations[0]!.other).toMatchObject({ status: 'withdrawn' })
    const shown = drawn(createElement(RelationList, { claimId: yes, relations }))
    expect(shown).toContain('is refuted by')
    expect(shown).toContain('Withdrawn')
    const gone = relations.map((relation) => ({ ...relation, other: null }))
    expect(drawn(createElement(RelationList, { claimId: yes, relations: gone }))).toContain(
      'not in the case any more',
    )
  })

  test('is read in both directions, once where both read the same', () => {
    const texts = relationChoices.map(({ text }) => text)
    expect(new Set(texts).size).toBe(texts.length)
    expect(texts).toContain('supports')
    expect(texts).toContain('is supported by')
    expect(texts.filter((text) => text === 'says the same as')).toHaveLength(1)
  })
})

test('a source is shown with its rating when the claim was made and now, in words and with days', () => {
  const rating = (id: string, reliability: 'B' | 'D', from: string) =>
    ({ id, reliability, from, basis: 'record', author: 'ada', at: '' }) as never
  const b = rating('1', 'B', '2026-01-02')
  const d = rating('2', 'D', '2026-03-01')
  expect(standingText({ whenMade: b, now: d })).toMatch(
    /^When made: B {2}Usually reliable, from 2 Jan\w* 2026 · now: D {2}Not usually reliable, from 1 Mar\w* 2026$/,
  )
  expect(standingText({ whenMade: b, now: b })).toMatch(/^When made and now: B/)
  expect(standingText({ whenMade: null, now: d })).toMatch(/^When made: not rated · now: D/)
  expect(standingText({ whenMade: null, now: null })).toMatch(/^Not rated/)
})
