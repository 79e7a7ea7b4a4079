import { gzipSync } from 'node:zlib'
import Sqlite from 'better-sqlite3'
import { afterEach, expect, test } from 'vitest'
import { openCase } from '../../../src-main/engine/store/index.ts'
import { verifyCase } from '../../../src-main/engine/exchange/verify.ts'
import { resources, type WorkingCase, workingCase } from './working-case.ts'

const text = 'Bridge opens\n\nThe bridge at Tarvell opened on Monday, Mayor Ilse Brandt said.\n'
let made: WorkingCase
afterEach(() => made.close())

/** A case with one claim on the words "opened on Monday", then closed and changed behind Attest's back. */
async function tampered(change: (db: Sqlite.Database) => void) {
  made = workingCase()
  const { rows } = await made.import(made.put('bridge.txt', text))
  const articleId = rows[0]!.articleId!
  const start = text.indexOf('opened on Monday')
  await made.ask('claim.create', { articleId, span: { start, end: start + 16 } })
  expect(await made.ask('verify.run', {})).toMatchObject({
    articles: 1,
    anchors: 1,
    exact: 1,
    mismatched: [],
    damaged: [],
    broken: null,
    withheld: 0,
  })
  await made.engine.close()

  const path = `${made.folder}/test.attest`
  const db = new Sqlite(path)
  change(db)
  db.close()
  const caseFile = openCase(path, { author: 'b'.repeat(16), resources })
  try {
    return { articleId, report: await verifyCase(caseFile) }
  } finally {
    caseFile.close()
  }
}

test('an anchor that was moved is mismatched, with what stands there now', async () => {
  const { report, articleId } = await tampered((db) => {
    db.exec('UPDATE evidence SET start = start + 1, "end" = "end" + 1')
  })
  expect(report).toMatchObject({ anchors: 1, exact: 0, damaged: [] })
  expect(report.mismatched).toMatchObject([
    { articleId, expected: 'opened on Monday', found: 'pened on Monday,' },
  ])
  expect(report.mismatched[0]?.claimId).not.toBeNull()
})

test('a changed original is damaged, and one that cannot be unpacked too', async () => {
  const change = (bytes: Buffer) => (db: Sqlite.Database) => {
    db.prepare('UPDATE original SET bytes = ?').run(bytes)
  }
  const other = await tampered(change(gzipSync(Buffer.from(text.replace('Monday', 'Sunday')))))
  expect(other.report.damaged).toEqual([
    { articleId: other.articleId, reason: 'the original does not have its hash' },
  ])
  await made.close()
  const broken = await tampered(change(Buffer.from('no gzip')))
  expect(broken.report.damaged).toMatchObject([{ articleId: broken.articleId }])
})

test('a changed text layer is damaged, and the words are cut out of the original', async () => {
  const { report } = await tampered((db) => {
    db.exec(`UPDATE text_layer SET text = replace(text, 'Monday', 'Sunday')`)
  })
  expect(report.damaged).toMatchObject([{ reason: 'the text does not have its hash' }])
  expect(report).toMatchObject({ exact: 1, mismatched: [] })
})

test('a changed operation breaks the chain', async () => {
  const { report } = await tampered((db) => {
    db.exec('DROP TRIGGER operation_is_never_changed')
    db.exec(`UPDATE operation SET at = '1999-01-01T00:00:00.000Z' WHERE seq = 1`)
    db.exec(
      `CREATE TRIGGER operation_is_never_changed BEFORE UPDATE ON operation BEGIN SELECT raise(ABORT, 'append-only'); END`,
    )
  })
  expect(report.broken).toMatchObject({ fault: 'changed' })
})
