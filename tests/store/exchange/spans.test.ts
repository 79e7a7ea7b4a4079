import { readFileSync } from 'node:fs'
import { array, constantFrom, integer, record, sample, string } from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ArticleId, Span } from '../../../src-preload/contract/article.ts'
import { type WorkingCase, workingCase } from './working-case.ts'

/** How many spans go through store, verify and export; the full run has 100,000. */
const SPANS = Number(process.env['ATTEST_RUNS'] ?? 3_000)
const SPANS_PER_ARTICLE = 500
const SEED = 20_310_304

let made: WorkingCase
beforeAll(() => {
  made = workingCase()
})
afterAll(() => made.close())

/** What goes wrong with offsets: line ends, marks that combine, pairs, joiners, right-to-left, a BOM inside. */
const piece = constantFrom(
  'The river rose ',
  'again. ',
  'Said Minister Ana Corvo, ',
  '\r\n',
  '\n\n',
  'e\u0301',
  'Zoe\u0308 ',
  '😀',
  '👩‍👩‍👧‍👦 ',
  '🏳️‍🌈',
  '𝒳𝒴 ',
  'قال الوزير ',
  'אמר השר. ',
  '\u200f',
  '\ufeff',
  '\u00a0',
  '“quoted” ',
  '=1+1, ',
  '漢字仮名',
)
const article = record({
  pieces: array(piece, { minLength: 40, maxLength: 160 }),
  salt: string({ unit: 'grapheme', minLength: 5, maxLength: 30 }),
  encoding: constantFrom('utf-8', 'utf-8-bom', 'utf-16le', 'utf-16be'),
})

function encode(text: string, encoding: string): Uint8Array {
  if (encoding === 'utf-8') return Buffer.from(text)
  if (encoding === 'utf-8-bom') return Buffer.from(`\ufeff${text}`)
  const wide = Buffer.from(`\ufeff${text}`, 'utf16le')
  return encoding === 'utf-16le' ? wide : wide.swap16()
}

/** Different spans at random places of a text, none of which cuts a pair. */
function randomSpans(text: string, seed: number): Span[] {
  const offsets: number[] = [0]
  for (const character of text) offsets.push(offsets.at(-1)! + character.length)
  const place = integer({ min: 0, max: offsets.length - 1 })
  const spans = new Map<string, Span>()
  for (const [a, b] of sample(array(place, { minLength: 2, maxLength: 2 }), {
    numRuns: SPANS_PER_ARTICLE * 2,
    seed,
  })) {
    const [start, end] = [offsets[Math.min(a!, b!)]!, offsets[Math.max(a!, b!)]!]
    if (start < end) spans.set(`${start} ${end}`, { start, end })
  }
  return [...spans.values()].slice(0, SPANS_PER_ARTICLE)
}

async function fill(): Promise<number> {
  const count = Math.ceil(SPANS / SPANS_PER_ARTICLE)
  for (const [no, { pieces, salt, encoding }] of sample(article, {
    numRuns: count,
    seed: SEED,
  }).entries()) {
    const text = `Report ${no}\r\n\r\nThe river rose in Tarvell.\r\n${pieces.join('')}\r\n${salt}\r\n`
    made.put(`in/${no}.txt`, encode(text, encoding))
  }
  const { end } = await made.import(`${made.folder}/in`)
  expect(end).toMatchObject({ outcome: 'done', imported: count })

  let judged = 0
  for (let offset = 0; offset < count; offset += 500) {
    const { rows } = await made.ask('article.list', { offset, limit: 500 })
    for (const { id } of rows) judged += await work(id, judged)
  }
  return judged
}

/** Judges spans all over the article, and rests a claim on three of them. */
async function work(articleId: ArticleId, seed: number): Promise<number> {
  const { text } = await made.ask('article.open', { id: articleId })
  const spans = randomSpans(text, SEED + seed)
  const judgement = { verdict: 'accepted', type: 'MISC', entityId: null } as const
  await made.ask('mention.judge', { articleId, spans, ...judgement })
  const { id: claimId } = await made.ask('claim.create', { articleId, span: spans[0]! })
  for (const span of spans.slice(1, 3)) {
    await made.ask('evidence.add', { articleId, claimId, field: 'eventTime', ...span })
  }
  return spans.length + 3
}

type Words = { start: number; end: number; exact: string; bytes: Span; articleId: string }
type Line = { record: string } & Record<string, unknown>

/** What another program sees: characters counted as code points, bytes cut out of the file that was imported. */
function mismatches(lines: readonly Line[]): { checked: number; wrong: Words[] } {
  const articles = new Map<string, { characters: string[]; bytes: Buffer; encoding: string }>()
  const wrong: Words[] = []
  let checked = 0
  const check = (words: Words) => {
    const { characters, bytes, encoding } = articles.get(words.articleId)!
    const cut = characters.slice(words.start, words.end).join('')
    const decoder = new TextDecoder(encoding, { ignoreBOM: true })
    const decoded = decoder.decode(bytes.subarray(words.bytes.start, words.bytes.end))
    checked++
    if (cut !== words.exact || decoded !== words.exact) wrong.push(words)
  }
  for (const line of lines) {
    if (line.record === 'article') {
      articles.set(String(line['id']), {
        characters: Array.from(String(line['text'])),
        bytes: readFileSync(`${made.folder}/in/${String(line['originalName'])}`),
        encoding: String(line['encoding']),
      })
    }
    if (line.record === 'mention' && line['state'] === 'accepted') check(line as unknown as Words)
    if (line.record === 'claim') for (const words of line['evidence'] as Words[]) check(words)
  }
  return { checked, wrong }
}

test(`${SPANS} spans come out of store, verify and export as they went in`, async () => {
  const anchors = await fill()

  const report = await made.ask('verify.run', {})
  expect(report).toMatchObject({
    anchors,
    exact: anchors,
    mismatched: [],
    damaged: [],
    broken: null,
  })

  const { path, records } = await made.export('jsonl')
  const lines = readFileSync(path, 'utf8').trimEnd().split('\n')
  expect(lines).toHaveLength(records)
  const { checked, wrong } = mismatches(lines.map((line) => JSON.parse(line) as Line))
  expect(wrong).toEqual([])
  expect(checked).toBe(anchors)
}, 600_000)
