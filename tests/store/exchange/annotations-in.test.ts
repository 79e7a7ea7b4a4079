import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { broughtOf } from '../../../src-preload/contract/ledger-text.ts'
import { at, begin, cases, claimsOf, importOf, story, told, withTwoCases } from './two-cases.ts'

withTwoCases()

const codePoints = (words: string) => {
  const start = Array.from(story.slice(0, story.indexOf(words))).length
  return { start, end: start + [...words].length }
}

const hypothesis = (rows: object[]) =>
  JSON.stringify({
    total: rows.length,
    rows: rows.map((row, at) => ({
      id: `hyp-${at}`,
      user: 'acct:ana@example.org',
      created: '2031-03-05T10:00:00+00:00',
      uri: 'https://kessel.example/ferry.txt',
      tags: [],
      text: '',
      ...row,
    })),
  })
const quoting = (exact: string, more: object = {}, place?: object) => [
  {
    source: 'https://kessel.example/ferry.txt',
    selector: [
      { type: 'TextQuoteSelector', exact, ...more },
      ...(place ? [{ type: 'TextPositionSelector', ...place }] : []),
    ],
  },
]

test('Hypothesis: exact, moved, to review and lost annotations, each accounted for; one undo', async () => {
  const { rows, end } = await importOf(
    'team.json',
    hypothesis([
      {
        target: quoting('reopen the ferry line', {}, codePoints('reopen the ferry line')),
        text: 'Check with the harbour',
        tags: ['ferry'],
      },
      {
        target: quoting(
          'the line pays for itself',
          { prefix: 'Kessel Wire that ', suffix: '. Minister' },
          { start: 3, end: 27 },
        ),
      },
      { target: quoting('Minister Ana Corvo of Tarvell') },
      { target: quoting('the mainland lifts it tax') },
      {
        target: quoting(
          'a harbour official said',
          {
            prefix: 'wholly other words',
            suffix: ' and more',
          },
          { start: 1, end: 5 },
        ),
      },
      { target: quoting('a bridge that nobody built') },
      {
        references: ['hyp-0'],
        target: [{ source: 'https://kessel.example/ferry.txt' }],
        text: 'I agree',
      },
    ]),
  )
  expect(end).toMatchObject({ outcome: 'done' })
  expect(told(rows)).toEqual([
    ['refused', '“team.json › annotation 7” quotes no words of a text: “I agree”.'],
    [
      'imported',
      '“team.json › annotation 3”: To review: “Minister Ana Corvo of Tarvell” stands at several places; the nearest was taken.',
    ],
    [
      'imported',
      '“team.json › annotation 4”: To review: “the mainland lifts it tax” is a little different in the text; the words there were taken.',
    ],
    [
      'imported',
      '“team.json › annotation 5”: To review: “a harbour official said” stands among other words; the place was taken.',
    ],
    [
      'refused',
      '“team.json › annotation 6”: “a bridge that nobody built” does not stand in “Ferry talks resume after a year”.',
    ],
    ['imported', 'Imported: 5 claims, 5 quotations (1 moved, 3 to review)'],
  ])
  const claims = await claimsOf()
  expect(claims.map(({ fields }) => fields.description![0]!.value)).toEqual([
    'reopen the ferry line',
    'the line pays for itself',
    'Minister Ana Corvo of Tarvell',
    'the mainland lifts its tax',
    'a harbour official said',
  ])
  expect(claims[0]!.fields.notes![0]!.value).toBe(
    'Check with the harbour\nTags: ferry\n(acct:ana@example.org, 2031-03-05)',
  )
  expect(claims.every(({ evidence }) => evidence.every(({ verdict }) => verdict === 'exact'))).toBe(
    true,
  )
  expect(await cases.made.ask('verify.run', {})).toMatchObject({ mismatched: [] })

  const again = await importOf(
    'team.json',
    readFileSync(join(cases.made.folder, 'team.json'), 'utf8'),
  )
  expect(told(again.rows).at(-1)).toEqual([
    'duplicate',
    '“team.json” holds nothing that is not in the case already.',
  ])
  await cases.made.ask('history.undo', {})
  expect(await claimsOf()).toEqual([])
  expect((await cases.made.ask('article.list', {})).total).toBe(1)
})

test('our own Web Annotations come back: the same evidence under the same claims, accepted names', async () => {
  const { ask } = cases.made
  const { articleId } = cases
  const { id } = await ask('claim.create', { articleId, span: at('reopen the ferry line') })
  await ask('evidence.add', {
    articleId,
    claimId: id,
    field: 'claimer',
    ...at('a harbour official'),
  })
  const { id: entityId } = await ask('entity.create', {
    articleId,
    ...at('Ana Corvo'),
    type: 'PER',
  })
  const { path } = await cases.made.export('web-annotation')
  const entities = await cases.made.export('ftm')

  const rows = (
    await cases.other.import(cases.other.put('pages/ferry.txt', story), entities.path, path)
  ).rows
  expect(told(rows).slice(-1)).toEqual([['imported', 'Imported: 1 claim, 2 quotations, 1 mention']])
  const [claim] = await claimsOf(cases.other)
  const [mine] = await claimsOf()
  expect(claim!.evidence).toEqual(mine!.evidence)
  expect(claim!.id).toBe(mine!.id)
  const article = await cases.other.ask('article.open', { id: articleId })
  expect(article.mentions.filter(({ state }) => state === 'accepted')).toMatchObject([
    { entityId, type: 'PER', ...at('Ana Corvo') },
  ])
})

test('brat: a folder of texts and annotations, offsets in code points; what is not read is counted', async () => {
  const text = 'The 😀 mayor of Port Ansel spoke.\r\nIn Port Ansel the dock union struck.\r\n'
  const place = (words: string, from = 0) => {
    const start = Array.from(text.slice(0, text.indexOf(words, from))).length
    return `${start} ${start + [...words].length}`
  }
  cases.made.put('set/a.txt', text)
  cases.made.put(
    'set/a.ann',
    [
      `T1\tLocation ${place('Port Ansel')}\tPort Ansel`,
      `T2\tMystery ${place('dock union')}\tdock union`,
      `T3\tPerson 900 905\tmayor of nowhere`,
      'R1\tLives-In Arg1:T1 Arg2:T2',
      '#1\tAnnotatorNotes T1\tthe harbour town',
      '',
    ].join('\n'),
  )
  cases.made.put(
    'set/annotation.conf',
    '[entities]\nLocation\n\n[relations]\n\n[events]\n\n[attributes]\n',
  )
  const { rows } = await cases.made.import(join(cases.made.folder, 'set'))
  expect(told(rows)).toEqual([
    ['refused', '“a.ann” holds 1 relations; Attest does not read those.'],
    ['imported', 'Imported'],
    ['refused', '“annotation.conf” holds the settings; Attest does not read those.'],
    ['refused', '“a.ann › T3”: “mayor of nowhere” does not stand in any article of the case.'],
    ['imported', 'Imported: 2 mentions'],
  ])
  const { articleId: id } = rows.find(({ name }) => name === 'a.txt')!
  const { mentions } = await cases.made.ask('article.open', { id: id! })
  const accepted = mentions.filter(({ state }) => state === 'accepted')
  expect(accepted.map(({ type, start, end }) => [type, text.slice(start, end)])).toEqual([
    ['LOC', 'Port Ansel'],
    ['MISC', 'dock union'],
  ])
})

test('our own brat export goes back onto the articles that are here; no text comes twice', async () => {
  const { ask } = cases.made
  const { articleId } = cases
  await ask('entity.create', { articleId, ...at('Ana Corvo'), type: 'PER' })
  await ask('claim.create', { articleId, span: at('reopen the ferry line') })
  const { path } = await cases.made.export('brat', join(cases.made.folder, 'case.brat.zip'))
  await cases.other.import(
    cases.made.put(
      'pages/copy/ferry.html',
      `<html><body><h1>Other</h1><p>${story}</p></body></html>`,
    ),
  )
  await begin(cases.other)
  const { rows } = await cases.other.import(path)
  expect(rows.map(({ outcome, code }) => [outcome, code])).toEqual([
    ['duplicate', 'article/same-text'],
    ['refused', 'record/unread'],
    ['imported', null],
  ])
  expect(broughtOf(rows.at(-1)!)).toBe('Imported: 1 claim, 1 quotation, 1 mention')
  expect((await cases.other.ask('article.list', {})).total).toBe(2)
})
