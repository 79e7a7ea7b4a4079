import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { ClaimPath } from '../../../src-preload/contract/claim-fields.ts'
import { begin, cases, claimsOf, importOf, at, told, undoAll, withTwoCases } from './two-cases.ts'

withTwoCases()

test('FollowTheMoney: entities with aliases, twice the same; documents and links are named', async () => {
  const list = [
    {
      id: 'p-1',
      schema: 'Person',
      properties: {
        name: ['Ana Corvo'],
        alias: ['A. Corvo'],
        weakAlias: ['Ana'],
        notes: ['minister'],
      },
    },
    { id: 'o-1', schema: 'Company', properties: { name: ['Kessel Wire', 'KW'] } },
    { id: 'x-1', schema: 'Ownership', properties: { owner: ['p-1'], asset: ['o-1'] } },
    { id: 'o-2', schema: 'PublicBody', properties: {} },
  ]
  const content = list.map((one) => JSON.stringify(one)).join('\n')
  const { rows } = await importOf('names.ftm.json', content)
  expect(told(rows)).toEqual([
    [
      'refused',
      '“names.ftm.json › line 3” is of the kind “Ownership”, which is no person, organisation, place or thing.',
    ],
    ['refused', '“names.ftm.json › line 4” has no name.'],
    ['imported', 'Imported: 2 names, 3 aliases'],
  ])
  const entities = await cases.made.ask('entity.list', {})
  expect(entities.map(({ name, type, aliases }) => [name, type, aliases.toSorted()])).toEqual(
    expect.arrayContaining([
      ['Ana Corvo', 'PER', ['A. Corvo', 'Ana']],
      ['Kessel Wire', 'ORG', ['KW']],
    ]),
  )
  const again = await importOf('again.ftm.json', content)
  expect(again.rows.at(-1)).toMatchObject({ outcome: 'duplicate', code: 'work/known' })
})

test('a gazetteer in CSV: rows of one name are one entity, aliases of one cell are told apart', async () => {
  const { rows } = await importOf(
    'gazetteer.csv',
    'name,alias,type\r\nKarsin,كارسين; Qarsin,city\r\nKarsin,Carsin,city\r\nDelta Shield,,organisation\r\n,nobody,person\r\n',
  )
  expect(told(rows)).toEqual([
    ['refused', '“gazetteer.csv › row 5” has no name.'],
    ['imported', 'Imported: 2 names, 3 aliases'],
  ])
  const entities = await cases.made.ask('entity.list', { query: 'Karsin' })
  expect(entities).toMatchObject([{ name: 'Karsin', type: 'GPE' }])
  expect(entities[0]!.aliases.toSorted()).toEqual(['Carsin', 'Qarsin', 'كارسين'].toSorted())
})

test('a foreign table of claims: mapped by its columns, anchored by its quotations', async () => {
  const table = [
    'statement;quote;speaker;file',
    'The line will reopen;reopen the ferry line;a harbour official;ferry.txt',
    'The ships are old;the ships are old;;',
    'Nobody said this;words of no page;;ferry.txt',
    'Of another page;;;missing.txt',
  ].join('\n')
  const { rows } = await importOf('claims.csv', table)
  expect(told(rows)).toEqual([
    [
      'refused',
      '“claims.csv › row 4”: “words of no page” does not stand in “Ferry talks resume after a year”.',
    ],
    [
      'refused',
      '“claims.csv › row 5”: No article of the case is the one meant by “missing.txt”, and no words are quoted: “Of another page”.',
    ],
    ['imported', 'Imported: 3 claims, 2 quotations'],
  ])
  const claims = await claimsOf()
  expect(claims.map(({ fields }) => fields.description![0]!.value)).toEqual([
    'The line will reopen',
    'The ships are old',
    'Nobody said this',
  ])
  expect(claims[0]!.fields.claimer![0]).toMatchObject({
    value: 'a harbour official',
    reason: 'from “claims.csv”, row 2',
  })
  expect(claims[2]!.fields.description![0]!.reason).toBe('from “claims.csv”, row 4')
})

test('our own CSV comes back identical but for who wrote it and when; twice, nothing changes', async () => {
  const { ask } = cases.made
  const second = '018f0000-0000-7000-8000-000000000001'
  const { articleId } = cases
  const { id } = await ask('claim.create', { articleId, span: at('reopen the ferry line') })
  const set = (field: string, value: string | number, reason?: string) =>
    ask('claim.set', { id, field: field as ClaimPath, value, ...(reason && { reason }) })
  await set('description', "=2+2 | 'quoted' \\ back")
  await set('condition', 'the mainland lifts its tax')
  await set('condition.type', 'if')
  await set(`condition.${second}`, 'the ships | are \\ repaired')
  await set(`condition.${second}.status`, 'met', 'the yard says so')
  await set('factuality', 'PS+')
  await set('claimer.count', 1, 'one is named')
  await set('notes', "'first\nsecond")
  await set('informationCredibility', '3')
  for (const [field, words] of [
    ['claimer', 'a harbour official'],
    ['condition', 'if the mainland lifts its tax'],
    [`condition.${second}`, 'the ships are old'],
    ['factuality', 'will'],
  ] as const) {
    await ask('evidence.add', { articleId, claimId: id, field, ...at(words) })
  }
  await ask('claim.create', { articleId, span: at('the line pays for itself') })
  for (const format of ['csv', 'csv-excel'] as const) {
    const { path } = await cases.made.export(format, join(cases.made.folder, `mine-${format}.csv`))
    await undoAll(cases.other)
    await begin(cases.other)
    const { rows } = await cases.other.import(path)
    expect(told(rows)).toEqual([['imported', 'Imported: 2 claims, 6 quotations']])
    const back = await cases.other.export(format, join(cases.other.folder, 'back.csv'))
    const own =
      /(?<=,)\d{4}-\d\d-\d\dT[\d:.]+Z,a{16}(?=,)|(?<=,)'\d{4}-\d\d-\d\dT[\d:.]+Z,a{16}(?=,)/g
    expect(readFileSync(back.path, 'utf8').replace(own, '')).toBe(
      readFileSync(path, 'utf8').replace(own, ''),
    )
    const again = await cases.other.import(path)
    expect(told(again.rows)).toEqual([
      ['duplicate', `“mine-${format}.csv” holds nothing that is not in the case already.`],
    ])
  }
})

test('a cell that was changed in a spreadsheet is what counts; a value that no field holds is named', async () => {
  const { id } = await cases.made.ask('claim.create', {
    articleId: cases.articleId,
    span: { start: 0, end: 5 },
  })
  await cases.made.ask('claim.set', { id, field: 'topic', value: 'ferries' })
  const { path } = await cases.made.export('csv', join(cases.made.folder, 'mine.csv'))
  const changed = readFileSync(path, 'utf8').replace(',ferries,', ',harbours,')
  const head = changed.split('\r\n')[0]!.split(',')
  const row = changed.split('\r\n')[1]!.split(',')
  row[head.indexOf('kind')] = 'nonsense'
  const { rows } = await importOf('back.csv', `${head.join(',')}\r\n${row.join(',')}\r\n`)
  expect(told(rows)[0]).toEqual([
    'refused',
    '“back.csv › row 2”: the field “kind” cannot hold “nonsense”; the rest was taken.',
  ])
  const claim = await cases.made.ask('claim.open', { id })
  expect(claim.fields.topic).toMatchObject([{ value: 'harbours' }])
})

test('a look tells how many annotations, names and claims there are', async () => {
  const grants = [
    cases.made.grant(
      cases.made.put('n.ftm.json', '{"id":"a","schema":"Person","properties":{"name":["Ana"]}}\n'),
    ),
  ]
  await cases.made.ask('import.preview', { grants })
  while (
    !cases.made.heard.some(
      ({ name, payload }) =>
        name === 'import.looked' && (payload['preview'] as { isDone: boolean }).isDone,
    )
  ) {
    await new Promise(setImmediate)
  }
  const last = cases.made.heard.findLast(({ name }) => name === 'import.looked')!
  expect((last.payload['preview'] as { kinds: object[] }).kinds).toMatchObject([
    { kind: 'ftm', files: 1, items: 1 },
  ])
})
