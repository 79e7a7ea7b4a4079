import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { canonical } from '../../src-main/engine/operations/seal.ts'
import { openCase } from '../../src-main/engine/store/index.ts'
import { imported, memoryCase, resources, temporaryFolder } from './case.ts'
import { article, newClaim, say } from './claim-words.ts'

test('canonical JSON is the same whatever the order of keys', () => {
  expect(canonical({ b: [1, { d: 'ä', c: null }], a: '😀' })).toBe(
    '{"a":"😀","b":[1,{"c":null,"d":"ä"}]}',
  )
})

/** A case file after somebody worked on its tables with another program. */
function tampered(sql: string): string[] {
  const path = join(temporaryFolder(), 'a.attest')
  const one = openCase(path, { author: 'ada', resources })
  const claim = newClaim(one, imported(one, article))
  for (const value of ['one', 'two', 'three', 'four']) say(one, claim, value)
  expect(one.operations.verifyChain()).toEqual([])
  one.close()
  const db = new Sqlite(path)
  const triggers = db.prepare(`SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'`).all()
  for (const { name } of triggers as { name: string }[]) db.exec(`DROP TRIGGER ${name}`)
  db.exec(sql)
  for (const { sql: trigger } of triggers as { sql: string }[]) db.exec(trigger)
  db.close()
  const again = openCase(path, { author: 'ada', resources })
  const broken = again.operations.verifyChain()
  again.close()
  return broken
}

test.each([
  ['another value', `UPDATE operation SET payload = replace(payload, 'two', 'too')`],
  ['another author', `UPDATE operation SET author = 'eve' WHERE seq = 6`],
  ['another time', `UPDATE operation SET at = '2001-01-01T00:00:00.000Z' WHERE seq = 3`],
  ['a reason put in', `UPDATE operation SET reason = 'none' WHERE seq = 4`],
  ['a row taken out of the middle', 'DELETE FROM operation WHERE seq = 4'],
  ['another salt', `UPDATE operation SET salt = '${'0'.repeat(32)}' WHERE seq = 4`],
])('%s is noticed', (_, sql) => {
  expect(tampered(sql)).not.toEqual([])
})

test('an operation that is not what its author wrote is not taken in', () => {
  const ada = memoryCase('ada')
  const claim = newClaim(ada, imported(ada, article))
  say(ada, claim, 'true')
  const forged = Array.from(ada.operations.all(), (operation) =>
    operation.kind === 'claim.set'
      ? {
          ...operation,
          payload: { claimId: claim, field: 'description' as const, value: 'false' },
        }
      : operation,
  )
  const ben = memoryCase('ben')
  expect(() => ben.operations.receive(forged)).toThrow('case/damaged')
  expect(ben.operations.count()).toBe(0)
})

test('an export bears witness to the ends of all chains: cut off later, they are missed', () => {
  const ada = memoryCase('ada')
  say(ada, newClaim(ada, imported(ada, article)), 'true')
  const ben = memoryCase('ben')
  ben.operations.receive(ada.operations.all())
  const payload = {
    exportId: '00000000-0000-4000-8000-000000000000',
    format: 'csv',
    sha256: '',
    bytes: 1,
    records: 1,
    tips: ben.operations.tips(),
  }
  ben.operations.append([{ kind: 'case.export', payload }])
  const whole = [...ben.operations.all()]
  const cut = whole.filter(({ author, hash }) => author === 'ben' || !payload.tips.includes(hash))
  expect(cut).toHaveLength(whole.length - 1)
  const reader = memoryCase('reader')
  reader.operations.receive(cut)
  expect(Array.from(reader.operations.chain()).filter(({ fault }) => fault)).toMatchObject([
    { fault: 'witnessed-missing' },
  ])
})

test('an export is no step back: undo and redo pass it over', () => {
  const ada = memoryCase('ada')
  const claim = newClaim(ada, imported(ada, article))
  say(ada, claim, 'true')
  const payload = { exportId: claim, format: 'csv', sha256: '', bytes: 1, records: 1, tips: [] }
  ada.operations.append([{ kind: 'case.export', payload }])
  expect(ada.operations.undo()).toMatchObject({ kind: 'claim.set' })
  ada.operations.append([{ kind: 'case.export', payload }])
  expect(ada.operations.redo()).toMatchObject({ kind: 'claim.set' })
})
