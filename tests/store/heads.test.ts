import { describe, expect, test } from 'vitest'
import { activity, headsOf } from '../../src-main/engine/operations/heads.ts'
import type { Operation } from '../../src-main/engine/operations/operation.ts'

/** An operation of which only its place in the log matters; ids and clocks sort alike. */
const operation = (id: string, replaces: string[] = [], group = `of ${id}`): Operation => ({
  id,
  author: 'ada',
  clock: id,
  at: '2026-01-01T00:00:00.000Z',
  group,
  kind: 'claim.set',
  target: 'claim',
  field: 'description',
  replaces,
  payload: { claimId: 'claim' as never, field: 'description', value: id },
  reason: null,
  salt: '',
  previous: '',
  hash: '',
})
const undo = (id: string, group: string, own = `of ${id}`): Operation => ({
  ...operation(id, [], own),
  kind: 'undo',
  target: group,
  field: '',
  payload: { group },
})

/** Ids of the heads of a register, given every undo there is. */
function heads(operations: Operation[], undos: Operation[] = []): string[] {
  const isActive = activity((group) => undos.filter(({ target }) => target === group))
  return headsOf(operations, isActive).map(({ id }) => id)
}

describe('heads', () => {
  const [a, b, c] = [operation('a'), operation('b', ['a']), operation('c', ['b'])]

  test('are what nobody replaced', () => {
    expect(heads([])).toEqual([])
    expect(heads([c, a, b])).toEqual(['c'])
    expect(heads([operation('d', ['a']), b, a])).toEqual(['b', 'd'])
    expect(heads([operation('e', ['b', 'd']), operation('d', ['a']), b, a])).toEqual(['e'])
  })

  test('what was replaced by something taken back stays replaced by what came after that', () => {
    expect(heads([a, b, c], [undo('x', 'of b')])).toEqual(['c'])
    expect(heads([a, b, c], [undo('x', 'of b'), undo('y', 'of c')])).toEqual(['a'])
    expect(heads([a, b, c], [undo('y', 'of c')])).toEqual(['b'])
  })

  test('a replaced operation that is not in this file replaces what it can', () => {
    expect(heads([a, c])).toEqual(['a', 'c'])
  })
})

describe('undo', () => {
  const a = operation('a')

  test('of an undo brings back, of that one takes back again', () => {
    const first = undo('x1', 'of a')
    const second = undo('x2', 'of x1')
    const third = undo('x3', 'of x2')
    expect(heads([a], [first])).toEqual([])
    expect(heads([a], [first, second])).toEqual(['a'])
    expect(heads([a], [first, second, third])).toEqual([])
  })

  test('of two analysts stands until both are taken back', () => {
    const ada = undo('x', 'of a')
    const ben = undo('y', 'of a')
    expect(heads([a], [ada, ben, undo('z1', 'of x')])).toEqual([])
    expect(heads([a], [ada, ben, undo('z1', 'of x'), undo('z2', 'of y')])).toEqual(['a'])
  })

  test('takes nothing back that came after it', () => {
    expect(heads([operation('m', [], 'g')], [undo('k', 'g')])).toEqual(['m'])
    expect(heads([operation('m', [], 'g')], [undo('n', 'g')])).toEqual([])
  })

  test('of each other, forged by a stranger, still comes to an end', () => {
    const one = undo('p', 'second', 'first')
    const two = undo('q', 'first', 'second')
    expect(heads([operation('a', [], 'first')], [one, two])).toEqual([])
    expect(heads([operation('a', [], 'second')], [one, two])).toEqual(['a'])
  })
})
