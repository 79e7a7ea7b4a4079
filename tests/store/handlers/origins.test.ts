import { describe, expect, test } from 'vitest'
import type { ArticleId } from '../../../src-preload/contract/article.ts'
import type { ClaimId } from '../../../src-preload/contract/claim-fields.ts'
import { lots } from '../../bench/world.ts'
import { rewrites, tellingsOf } from '../../unit/copies/rewrites.ts'
import { working } from '../stories.ts'

const [wire, own] = tellingsOf(0, 4)

describe('the origins of a claim', () => {
  /** A claim that rests on the first paragraph of the first article; then on that of the others. */
  async function claimed(window: ReturnType<typeof working>, ids: ArticleId[]): Promise<ClaimId> {
    const first = async (id: ArticleId) => (await window.ask('article.open', { id })).blocks[1]!
    const { id } = await window.ask('claim.create', {
      articleId: ids[0]!,
      span: await first(ids[0]!),
    })
    for (const articleId of ids.slice(1)) {
      const { start, end } = await first(articleId)
      await window.ask('evidence.add', { claimId: id, articleId, start, end, field: 'description' })
    }
    return id
  }

  test('are counted over its documents, and copies add none', async () => {
    const window = working()
    const ids = [
      window.add(wire, { publisher: 'Orin Wire' }),
      window.add(rewrites['other words']!(wire, lots(1)), { publisher: 'Karsin Mail' }),
      window.add(rewrites['cut']!(wire, lots(1)), { publisher: 'Karsin Mail' }),
    ]
    const claimId = await claimed(window, ids)
    const origins = await window.ask('origin.ofClaim', { claimId })
    expect(origins).toMatchObject({ outlets: 2, origins: [ids], independence: 'dependent' })
    expect(origins.documents).toHaveLength(3)
  })

  test('join those of a claim that is the same', async () => {
    const window = working()
    const a = await claimed(window, [window.add(wire, { publisher: 'Orin Wire' })])
    const b = await claimed(window, [window.add(own, { publisher: 'Karsin Mail' })])
    const origins = async () => (await window.ask('origin.ofClaim', { claimId: a })).origins.length
    expect(await origins()).toBe(1)
    await window.ask('claim.relate', { from: b, to: a, relation: 'identical', present: true })
    expect(await origins()).toBe(2)
  })

  test('permit credibility 1 only where independence is shown, or for a reason that is kept', async () => {
    const window = working()
    const first = window.add(wire, { publisher: 'Orin Wire' })
    const copy = window.add(wire, { publisher: 'Karsin Mail' })
    const id = await claimed(window, [first, copy])
    const one = { id, field: 'informationCredibility', value: '1' } as const
    expect(await window.refusal('claim.set', one)).toMatchObject({
      code: 'claim/not-independent',
      details: { documents: 2, origins: 1 },
    })
    expect(await window.refusal('claim.set', { ...one, reason: '  ' })).toMatchObject({
      code: 'claim/not-independent',
    })
    expect(
      await window.refusal('claim.set', { id, field: 'independence', value: 'shown' }),
    ).toMatchObject({ code: 'claim/not-independent' })
    await window.ask('claim.set', { ...one, value: '2' })
    await window.ask('claim.set', { ...one, reason: 'I saw the bridge myself' })
    const claim = await window.ask('claim.open', { id })
    expect(claim.fields.informationCredibility).toMatchObject([
      { value: '1', reason: 'I saw the bridge myself' },
    ])
  })

  test('permit it without a reason to two outlets with words of their own', async () => {
    const window = working()
    const ids = [
      window.add(wire, { publisher: 'Orin Wire' }),
      window.add(own, { publisher: 'Karsin Mail' }),
    ]
    const id = await claimed(window, ids)
    await window.ask('claim.set', { id, field: 'informationCredibility', value: '1' })
    await window.ask('copy.judge', { articleId: ids[0]!, others: [ids[1]!], verdict: 'copy' })
    expect(await window.ask('origin.ofClaim', { claimId: id })).toMatchObject({
      independence: 'dependent',
      collapses: [{ basis: 'analyst' }],
    })
  })
})
