import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import yauzl from 'yauzl'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { v7 as uuidv7 } from 'uuid'
import { HypothesisId } from '../../../src-preload/contract/question.ts'
import { page, resources, type WorkingCase, workingCase } from './working-case.ts'

const verifier = join(resources, 'bundle/verify.mjs')
/** Invented, and in nothing that a bundle says by itself. */
const name = 'Zdravka Quillon'
const secretNote = 'Xylofant meets us behind the lighthouse'
const story = page(
  'Pier closed after a quarrel',
  `The pier is shut, said ${name} of the port office.`,
  'Boats wait outside, a fisherman said.',
  'Ms Quillon would not say for how long; zdravka\u00a0quillon is her full name.',
)
const other = page('Gates open', 'The gates opened on Sunday, the board said.')
const hidden = page(
  'Wobblegate minutes',
  'Kvassimir paid the wharfingers in Torvaldsund, they said.',
)
const html = `<html><head><title>Market day</title></head><body><article><h1>Market day in Bresk</h1>
<p>BRESK, 3 March 2031 - Rice is dear this week, a trader said on Monday, and it will be dearer.</p>
<p><a href="/people/Zdravka%20Quillon" title="&#90;dravka Quillon">Her office</a> would not say more than that to us.</p></article></body></html>`

let made: WorkingCase
let path = ''
let plain = ''
const withhold = { words: [name], notes: true, entities: [], articles: [] as never[] }

beforeAll(async () => {
  made = workingCase({ isSigning: true })
  const { rows } = await made.import(
    made.put('story.txt', story),
    made.put('gates.txt', other),
    made.put('hidden.txt', hidden),
    made.put('market.html', html),
  )
  const [first, second, third] = rows.map(({ articleId }) => articleId!)
  const at = (text: string, words: string) => {
    const start = text.indexOf(words)
    return { start, end: start + words.length }
  }
  const told = await made.ask('claim.create', {
    articleId: first!,
    span: at(story, 'The pier is shut'),
  })
  await made.ask('claim.set', { id: told.id, field: 'notes', value: secretNote })
  await made.ask('evidence.add', {
    claimId: told.id,
    field: 'description',
    articleId: first!,
    ...at(story, 'Boats wait outside'),
  })
  await made.ask('entity.create', { articleId: first!, ...at(story, name), type: 'PER' })
  const gates = await made.ask('claim.create', {
    articleId: second!,
    span: at(other, 'The gates opened'),
  })
  const paid = await made.ask('claim.create', {
    articleId: third!,
    span: at(hidden, 'Kvassimir paid'),
  })
  // What the withheld article says of records that leave: another name of one, a reason, a merge.
  const board = await made.ask('entity.create', {
    articleId: second!,
    ...at(other, 'the board'),
    type: 'ORG',
  })
  await made.ask('alias.cite', {
    entityId: board.id,
    text: 'wharfingers',
    articleId: third!,
    ...at(hidden, 'paid the wharfingers in Torvaldsund'),
  })
  const payer = await made.ask('entity.create', {
    articleId: third!,
    ...at(hidden, 'Kvassimir'),
    type: 'PER',
  })
  await made.ask('pair.judge', { a: board.id, b: payer.id, verdict: 'positive' })
  await made.ask('claim.relate', {
    from: gates.id,
    to: paid.id,
    relation: 'supports',
    present: true,
    reason: 'Wobblegate says who paid',
  })
  const { id } = await made.ask('question.create', { text: 'Who shut the pier?' })
  const hypothesis = HypothesisId.parse(uuidv7())
  await made.ask('question.set', { id, field: `hypothesis.${hypothesis}`, value: `${name} did` })
  await made.ask('question.cite', { id, claimIds: [told.id, paid.id], present: true })
  const reason = 'The wharfingers in Torvaldsund know'
  await made.ask('question.rate', { id, hypothesis, claimId: paid.id, value: 'neutral', reason })
  withhold.articles = [third as never]
  plain = (await made.bundle(join(made.folder, 'plain.attestbundle'))).path
  path = (await made.bundle(join(made.folder, 'redacted.attestbundle'), { withhold })).path
}, 60_000)
afterAll(() => made.close())

/** Every byte that leaves: the file itself and each file in it, but for those that say the same in every bundle. */
async function contents(zip: string): Promise<{ name: string; bytes: Buffer }[]> {
  const bytes = readFileSync(zip)
  const files = [{ name: 'the file', bytes }]
  const opened = await yauzl.fromBufferPromise(bytes)
  for await (const entry of opened.eachEntry()) {
    if (/FORMAT\.md|schema\.json|verify\.mjs$/.test(entry.fileName)) continue
    const stream = await opened.openReadStreamPromise(entry)
    const content = Buffer.concat(await Array.fromAsync(stream as AsyncIterable<Buffer>))
    files.push({ name: entry.fileName, bytes: content })
  }
  return files
}

const escaped = (text: string, by: (unit: string) => string) => Array.from(text, by).join('')
/** A text as it can stand in a file. */
function encodings(text: string): Buffer[] {
  const utf8 = Buffer.from(text)
  const base64 = [0, 1, 2].map((pad) => {
    const whole = Buffer.concat([Buffer.alloc(pad, 'x'), utf8]).toString('base64')
    return whole.slice(Math.ceil((pad * 8) / 6), -4)
  })
  const hex = (unit: string) => unit.charCodeAt(0).toString(16)
  return [
    ...[text, text.toLowerCase(), text.toUpperCase()].map((one) => Buffer.from(one)),
    Buffer.from(text, 'utf16le'),
    Buffer.from(text, 'utf16le').swap16(),
    ...base64.filter((one) => one.length >= 6).map((one) => Buffer.from(one)),
    Buffer.from(utf8.toString('hex')),
    Buffer.from(encodeURIComponent(text)),
    Buffer.from(text.replaceAll(' ', '+')),
    Buffer.from(escaped(text, (unit) => `&#${unit.charCodeAt(0)};`)),
    Buffer.from(escaped(text, (unit) => `&#x${hex(unit)};`)),
    Buffer.from(escaped(text, (unit) => `\\u${hex(unit).padStart(4, '0')}`)),
    Buffer.from(escaped(text, (unit) => `%${hex(unit)}`)),
  ]
}
const fragments = (text: string) =>
  Array.from({ length: text.length - 5 }, (_, at) => text.slice(at, at + 6))

async function found(zip: string, texts: readonly string[]): Promise<string[]> {
  const files = await contents(zip)
  return texts.flatMap((text) =>
    [text, ...fragments(text)].flatMap((piece) =>
      encodings(piece).flatMap((needle) =>
        files.flatMap(({ name: file, bytes }) =>
          bytes.includes(needle) ? [`${piece} in ${file}`] : [],
        ),
      ),
    ),
  )
}
/** Of the note and the article, the words that nothing else in the case has. */
const secrets = [
  name,
  'Quillon',
  'Xylofant',
  'lighthouse',
  'Kvassimir',
  'wharfingers',
  'Torvaldsund',
  'Wobblegate',
]

test('no withheld text, encoding or six characters of one is in the bundle', async () => {
  expect((await found(plain, secrets)).length).toBeGreaterThan(50)
  expect(await found(path, secrets)).toEqual([])
})

function verified(...args: string[]) {
  const { status, stdout } = spawnSync(process.execPath, [verifier, ...args, '--json'], {
    encoding: 'utf8',
  })
  return {
    status,
    report: JSON.parse(stdout) as {
      quotations: number
      sealed: number
      disclosed: string[]
      reason?: string
    },
  }
}

test('the quotations that remain are verified, and the chain with what was withheld', async () => {
  const { status, report } = verified(path)
  expect(status).toBe(0)
  expect(report.sealed).toBeGreaterThan(5)
  const here = await made.ask('bundle.verify', { grant: made.grant(path) })
  expect(here.faults).toEqual([])
  expect(report.quotations).toBe(here.quotations)
  const claims = (await contents(path)).find(({ name: file }) => file.endsWith('claims.jsonl'))!
  const quotes = claims.bytes
    .toString()
    .trim()
    .split('\n')
    .flatMap((line) =>
      (JSON.parse(line) as { evidence: { exact: string }[] }).evidence.map(({ exact }) => exact),
    )
  expect(quotes.toSorted()).toEqual(['Boats wait outside', 'The gates opened', 'The pier is shut'])
})

test('a withheld part is disclosed later and proven unchanged; another content is not', async () => {
  const file = join(made.folder, 'disclosed.jsonl')
  const scope = { selection: null, withhold }
  await made.ask('bundle.disclose', { ...scope, about: secretNote, grant: made.grant(file) })
  const { status, report } = verified(path, '--disclosed', file)
  expect(status).toBe(0)
  expect(report.disclosed).toHaveLength(1)
  expect(report.disclosed[0]).toContain(secretNote)
  await made.ask('bundle.disclose', { ...scope, about: 'Zdravka', grant: made.grant(file) })
  expect(verified(path, '--disclosed', file).report.disclosed.length).toBeGreaterThan(2)

  writeFileSync(file, readFileSync(file, 'utf8').replace('Zdravka', 'Zdravko'))
  const changed = verified(path, '--disclosed', file)
  expect(changed.status).toBe(4)
  expect(changed.report.reason).toContain('not what was committed to')
})

test('a redacted bundle merges what it holds, and a whole one discloses the rest', async () => {
  const reader = workingCase({ isSigning: true })
  try {
    const { report } = await reader.merge(path)
    expect(report.articles).toBe(1)
    const before = await reader.ask('verify.run', {})
    expect(before).toMatchObject({ broken: null, damaged: [] })
    expect(before.withheld).toBeGreaterThan(5)
    const rest = await reader.merge(plain)
    expect(rest.report.disclosed).toBe(before.withheld)
    expect(await reader.ask('verify.run', {})).toMatchObject({
      withheld: 0,
      broken: null,
      articles: 4,
    })
  } finally {
    await reader.close()
  }
})
