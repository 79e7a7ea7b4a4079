import { Buffer } from 'node:buffer'
import { afterAll, expect, test } from 'vitest'
import { exitCodes } from '../../../src-main/cli/exit-codes.ts'
import { makeZip } from '../../fixtures/formats/make-zip.ts'
import * as samples from '../../fixtures/formats/samples.ts'
import { commandLine, objects, story } from './run.ts'

const { run, put, remove } = commandLine()
afterAll(remove)

test('a file of several articles: one row with their number, one for each thing that is none', async () => {
  put('in/texts.zip', samples.zip)
  put(
    'in/only-pictures.zip',
    makeZip([{ name: 'a.png', content: Buffer.from('\x89PNG', 'latin1') }]),
  )
  put('in/locked.odt', samples.makeOdt('', '<x><encryption-data/></x>'))
  const { code, stdout } = await run(['import', 'a.attest', 'in', '--json'])
  expect(code).toBe(exitCodes.refused)
  const rows = objects(stdout)
  expect(rows.map(({ name, outcome, code: why }) => [name, outcome, why])).toEqual([
    ['locked.odt', 'refused', 'file/protected'],
    ['only-pictures.zip', 'refused', 'article/empty'],
    ['only-pictures.zip › a.png', 'refused', 'file/unsupported'],
    ['texts.zip', 'imported', null],
    ['texts.zip › texts/photo.png', 'refused', 'file/unsupported'],
  ])
  expect(rows[3]).toMatchObject({
    details: { articles: 3 },
    articleId: expect.stringMatching(/^[0-9a-f]{64}\.1$/) as string,
  })
  expect(rows[1]!['reason']).toBe(
    '“only-pictures.zip” holds no article; the lines below it say why.',
  )

  const ids = objects((await run(['list', 'a.attest', '--json'])).stdout).map(({ id }) =>
    String(id),
  )
  expect(ids.map((id) => id.slice(64)).toSorted()).toEqual(['.1', '.2', '.3'])
  const shown = objects(
    (await run(['show', 'a.attest', ids.find((id) => id.endsWith('.3'))!, '--json'])).stdout,
  )
  expect(shown[0]).toMatchObject({ part: 'inner.zip › bridge.docx', mediaType: 'application/zip' })

  const again = objects((await run(['import', 'a.attest', 'in/texts.zip', '--json'])).stdout)
  expect(again).toMatchObject([{ outcome: 'duplicate', articleId: rows[3]!['articleId'] }])
  const verified = objects((await run(['verify', 'a.attest', '--json'])).stdout)[0]
  expect(verified).toMatchObject({ articles: 3, damaged: [], mismatched: [] })
})

test('extract prints a line for each article; what gives none is said beside it', async () => {
  const { code, stdout, stderr } = await run(['extract'], samples.eml)
  expect(code).toBe(exitCodes.refused)
  expect(objects(stdout).map(({ part, reader }) => [part, reader])).toEqual([
    [null, 'eml/1 html/1'],
    ['forwarded.eml', 'eml/1 eml/1 text/1'],
  ])
  expect(stderr).toMatch(/^“crack\.png” is of the kind “png”\..+\n$/)
  const text = await run(['extract', '--as', 'text'], samples.eml)
  expect(objects(text.stdout)).toMatchObject([{ part: null, reader: 'text/1' }])
  expect((await run(['extract', '--as', 'docx'], story)).stderr).toMatch(/is damaged/)
})
