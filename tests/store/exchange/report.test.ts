import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ArticleId } from '../../../src-preload/contract/article.ts'
import type { ClaimId } from '../../../src-preload/contract/claim-fields.ts'
import { HypothesisId } from '../../../src-preload/contract/question.ts'
import type { JudgementId } from '../../../src-preload/contract/judgement.ts'
import type { ReportRule } from '../../../src-preload/contract/report.ts'
import { composeReport, type Material } from '../../../src-main/engine/exchange/report/compose.ts'
import { lintReport } from '../../../src-main/engine/exchange/report/lint.ts'
import { type WorkingCase, workingCase } from './working-case.ts'
import { zipFiles } from './zip-files.ts'

const text = [
  'Ferry talks resume <b>after</b> a year of silence',
  '',
  'TARVELL, 4 March 2031 (Kessel Wire) - The islands will reopen the ferry line, a harbour official said on Monday, if the mainland lifts its tax. The tax was raised twice.',
  '',
  'The line was shut in 2030 after a quarrel about the harbour tax, which nobody on the quay misses.',
  '',
  'قال مسؤول إن العبّارات ستعود إلى الجزر.',
  '',
].join('\n')

let made: WorkingCase
let articleId: ArticleId
let reopening: ClaimId
let shut: ClaimId
let judgement: JudgementId

function at(words: string) {
  const start = text.indexOf(words)
  return { articleId, start, end: start + words.length }
}

beforeAll(async () => {
  made = workingCase()
  const { ask } = made
  const { rows } = await made.import(made.put('ferry.txt', text))
  articleId = rows[0]!.articleId!
  const span = ({ start, end }: { start: number; end: number }) => ({ start, end })
  reopening = (await ask('claim.create', { articleId, span: span(at('reopen the ferry line')) })).id
  const { ask: call } = made
  await call('claim.set', { id: reopening, field: 'description', value: 'The ferry line reopens' })
  const under = (claimId: ClaimId, field: 'claimer' | 'condition', words: string) =>
    call('evidence.add', { claimId, field, ...at(words) })
  await under(reopening, 'claimer', 'a harbour official')
  await under(reopening, 'condition', 'the mainland lifts its tax')
  shut = (await call('claim.create', { articleId, span: span(at('The line was shut in 2030')) })).id
  judgement = (await call('judgement.create', { statement: 'Traffic will be back by summer.' })).id
  await call('judgement.cite', { id: judgement, claimId: reopening, present: true })
  await call('judgement.set', { id: judgement, field: 'likelihood', value: '5' })
  await call('judgement.set', { id: judgement, field: 'confidence', value: 'low' })
  await call('judgement.set', {
    id: judgement,
    field: 'confidenceBasis',
    value: 'One source spoke.',
  })
})
afterAll(() => made.close())

const everything = { claims: null, judgements: null }
async function written(format: 'md' | 'html' | 'docx', name = `out.${format}`): Promise<Buffer> {
  const path = join(made.folder, name)
  await made.ask('report.run', { ...everything, format, grant: made.grant(path) })
  return readFileSync(path)
}
const rulesOf = async () => {
  const { faults } = await made.ask('report.check', everything)
  return faults.map(({ rule, at: place }) => `${place} ${rule}`)
}

test('a claim is told with its condition and cited to its exact words', async () => {
  const report = String(await written('md'))
  expect(report).toContain(
    '### C1. If the mainland lifts its tax: The ferry line reopens \\[1, 2, 3\\]',
  )
  expect(report).toContain('> \\[2\\] Claimer: “a harbour official” (S1, ')
  expect(report).toContain('**reopen the ferry line** \\[1\\]')
  expect(report).toContain('Traffic will be back by summer. \\[C1\\]')
  expect(report).toContain('Likelihood: likely (55–80 %).')
  expect(report).toContain('Analytic confidence: low. One source spoke. \\[C1\\]')
  expect(report).toContain('rests on 2 claims from 1 article')
})

test('HTML: nothing runs or loads, every link leads somewhere, pages stay text', async () => {
  const page = String(await written('html'))
  expect(page).not.toMatch(
    /<(script|img|link|iframe|object|form)\b|javascript:|\bon\w+=|url\(|src=/i,
  )
  expect(page).toContain('after&lt;/b&gt;')
  const ids = new Set([...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id))
  const links = [...page.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id)
  expect(links.length).toBeGreaterThan(5)
  for (const link of links) expect(ids).toContain(link)
  expect(page).toContain('<mark>the mainland lifts its tax</mark>')
})

test('DOCX: every quotation is a footnote with the exact words', async () => {
  const files = await zipFiles(await written('docx'))
  const footnotes = String(files.get('word/footnotes.xml'))
  for (const words of [
    'reopen the ferry line',
    'a harbour official',
    'the mainland lifts its tax',
  ]) {
    expect(footnotes).toContain(`“${words}”`)
  }
  expect(String(files.get('word/document.xml'))).toContain('w:footnoteReference w:id="1"')
})

test('the same case gives the same bytes, whatever the time and the zone', async () => {
  const zone = process.env['TZ']
  for (const format of ['md', 'html', 'docx'] as const) {
    process.env['TZ'] = 'Pacific/Kiritimati'
    const one = await written(format, 'one')
    process.env['TZ'] = 'America/Caracas'
    await new Promise((resolve) => setTimeout(resolve, 2_100))
    const two = await written(format, 'two')
    expect(one.equals(two), format).toBe(true)
  }
  if (zone === undefined) delete process.env['TZ']
  else process.env['TZ'] = zone
})

type Field = 'statement' | 'confidenceBasis'
const told: [sentence: string, rule: ReportRule][] = [
  [
    'It is likely, and we have high confidence, that traffic is back.',
    'confidence-with-likelihood',
  ],
  ['A second crossing is highly improbable.', 'mixed-likelihood-rows'],
  ['We assume that the tax is lifted.', 'unmarked-assumption'],
  ['The ferry line reopens in May.', 'condition-missing'],
]
test.each(told)('refused: %s', async (sentence, rule) => {
  const { ask } = made
  const set = (field: Field, value: string) => ask('judgement.set', { id: judgement, field, value })
  await set('confidenceBasis', sentence)
  expect(await rulesOf()).toContain(`J1 ${rule}`)
  const path = join(made.folder, 'refused.md')
  await expect(
    ask('report.run', { ...everything, format: 'md', grant: made.grant(path) }),
  ).rejects.toMatchObject({ code: 'report/refused' })
  await set('confidenceBasis', 'One source spoke.')
  expect(await rulesOf()).toEqual([])
})

const clean = [
  'Assumption: the tax is lifted.',
  'If the mainland lifts its tax: The ferry line reopens.',
  'The confidence of the islanders is high.',
]
test.each(clean)('not refused: %s', async (sentence) => {
  await made.ask('judgement.set', { id: judgement, field: 'confidenceBasis', value: sentence })
  expect(await rulesOf()).toEqual([])
  await made.ask('judgement.set', {
    id: judgement,
    field: 'confidenceBasis',
    value: 'One source spoke.',
  })
})

test('a matrix is told by what speaks against each hypothesis, in every format', async () => {
  const { id } = await made.ask('question.create', { text: 'Will the line <b>reopen</b>?' })
  const [yes, no] = [uuidv7(), uuidv7()].map((one) => HypothesisId.parse(one))
  await made.ask('question.set', { id, field: `hypothesis.${yes!}`, value: 'It will' })
  await made.ask('question.set', { id, field: `hypothesis.${no!}`, value: 'It will not' })
  await made.ask('question.cite', { id, claimIds: [reopening], present: true })
  const cell = { id, claimId: reopening }
  await made.ask('question.rate', { ...cell, hypothesis: yes!, value: 'consistent' })
  await made.ask('question.rate', { ...cell, hypothesis: no!, value: 'very-inconsistent' })
  const lines = [
    'H1. It will: leads; independent origins against it: 0. Consistent: C1.',
    'H2. It will not: independent origins against it: 1; of these strongly: 1; claims against it under a condition: 1. Very Inconsistent: C1.',
  ]
  const [markdown, html] = [String(await written('md')), String(await written('html'))]
  for (const line of lines) for (const report of [markdown, html]) expect(report).toContain(line)
  expect(html).toContain('Will the line &lt;b&gt;reopen&lt;/b&gt;?')
  const document = (await zipFiles(await written('docx'))).get('word/document.xml')!
  for (const line of lines) expect(String(document)).toContain(line)

  await made.ask('question.set', {
    id,
    field: `hypothesis.${no!}`,
    value: 'The ferry line reopens',
  })
  expect(await rulesOf()).toEqual(['M1 condition-missing'])
  for (let step = 0; step < 7; step++) await made.ask('history.undo', {})
  expect(await rulesOf()).toEqual([])
})

test('a judgement without a claim, and a claim without words, are uncited', async () => {
  const { ask } = made
  await ask('judgement.cite', { id: judgement, claimId: reopening, present: false })
  expect(await rulesOf()).toContain('J1 uncited')
  await ask('judgement.cite', { id: judgement, claimId: reopening, present: true })
  const { id } = await ask('claim.create', { articleId, span: null })
  expect(await rulesOf()).toContain('C3 uncited')
  await ask('claim.set', { id, field: 'status', value: 'withdrawn' })
  expect(await rulesOf()).toEqual([])
})

test('a judgement on a withdrawn claim is refused', async () => {
  const { ask } = made
  await ask('claim.set', { id: reopening, field: 'status', value: 'withdrawn' })
  expect(await rulesOf()).toContain('C1 withdrawn-source')
  await ask('claim.set', { id: reopening, field: 'status', value: 'reviewed' })
})

test('a citation that a format lost, or a condition, is found in the report itself', async () => {
  const claims = await Promise.all([reopening, shut].map((id) => made.ask('claim.open', { id })))
  const { judgements, row } = await made.ask('judgement.list', {})
  const article = await made.ask('article.open', { id: articleId })
  const material: Material = {
    caseName: 'Test',
    asOf: null,
    claims,
    judgements,
    matrices: [],
    row,
    article: () => article,
  }
  const report = composeReport(material)
  expect(lintReport(report, material)).toEqual([])
  const [first, ...others] = report.claims
  const spoilt = (sentence: object) => ({
    ...report,
    claims: [{ ...first!, sentence: { ...first!.sentence, ...sentence } }, ...others],
  })
  const rules = (sentence: object) => lintReport(spoilt(sentence), material).map(({ rule }) => rule)
  expect(rules({ citations: [] })).toEqual(['uncited'])
  expect(rules({ citations: [99] })).toEqual(['uncited'])
  expect(rules({ text: 'The ferry line reopens' })).toEqual(['condition-missing'])
  const judged = {
    ...report.judgements[0]!,
    statement: [{ text: 'So.', citations: [], of: 'claims' as const }],
  }
  const faults = lintReport({ ...report, judgements: [judged] }, material)
  expect(faults.map(({ rule }) => rule)).toEqual(['uncited'])
})
