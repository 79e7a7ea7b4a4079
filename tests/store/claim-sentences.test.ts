import { renderToStaticMarkup } from 'react-dom/server'
import { createElement } from 'react'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { v7 as uuidv7 } from 'uuid'
import type { Claim, ClaimSummary } from '../../src-preload/contract/claim.ts'
import { conditionTypes, factualities } from '../../src-preload/contract/claim-codes.ts'
import type { ClaimId, ClaimPath } from '../../src-preload/contract/claim-fields.ts'
import { claimSentence } from '../../src-preload/contract/claim-sentence.ts'
import { assess } from '../../src-preload/contract/matrix-score.ts'
import type { Matrix, MatrixRow } from '../../src-preload/contract/question.ts'
import type { GraphNode } from '../../src-preload/contract/graph.ts'
import type { Relation } from '../../src-preload/contract/relation.ts'
import { csvHeader, csvRow } from '../../src-main/engine/exchange/csv.ts'
import { claimLine, questionLine } from '../../src-main/engine/exchange/jsonl.ts'
import { articleReport } from '../../src-main/engine/exchange/markdown.ts'
import { articleText } from '../../src-main/cli/show.ts'
import { MantineProvider } from '@mantine/core'
import type { ClaimRow, ClaimView } from '../../src-preload/contract/claim-table.ts'
import type { TimeMark } from '../../src-preload/contract/timeline.ts'
import { ClaimHere } from '../../src-renderer/compare/ClaimsHere.tsx'
import { layOut, markText } from '../../src-renderer/timeline/layout.ts'
import { Strip } from '../../src-renderer/timeline/Strip.tsx'
import { ClaimList } from '../../src-renderer/claims/ClaimList.tsx'
import { MatrixLine } from '../../src-renderer/matrix/MatrixLine.tsx'
import { Rests } from '../../src-renderer/graph/EdgeRests.tsx'
import { NodeLinks } from '../../src-renderer/graph/NodeLinks.tsx'
import { Picture } from '../../src-renderer/graph/Picture.tsx'
import { RelationList } from '../../src-renderer/relations/ClaimRelations.tsx'
import type { OpenCase } from '../../src-main/engine/store/index.ts'
import { asking } from './asking.ts'
import { analysed, imported, memoryCase } from './case.ts'
import { drawn } from './drawn.ts'

/** A claim, what its other half of the pair adds, and the words that must then never be missing. */
type Pair = { bare: ClaimId; held: ClaimId; description: string; marks: string[] }

const subjects = ['The ferry', 'The harbour board', 'A pilot', 'The island council', 'The dam']
const acts = [
  'runs again',
  'stops the talks',
  'pays the crews',
  'opens its gates',
  'signs the note',
]
const when = [
  'the wind drops',
  'the tax is lifted',
  'the crews are paid',
  'Orin agrees',
  'it rains',
]
const cues = ['may', 'could possibly', 'is thought to', 'reportedly', 'perhaps']
const hedged = factualities.filter((one) => one !== 'CT+')
const text = analysed([...when, ...cues].map((words) => `So ${words}.`).join(' '))

const view: ClaimView = { query: '', filters: [], sort: 'entered', descending: false, group: null }

let one: OpenCase
let window: ReturnType<typeof asking>
let pairs: Pair[]
let claims: Map<ClaimId, Known>
let matrix: Matrix

const spanOf = (words: string) => {
  const start = text.text.indexOf(words)
  return { start, end: start + words.length }
}

/** 100 pairs: conditions of each type, hedges of each value with their cue, both, and the marks of AIDA and PLOVER. */
beforeAll(async () => {
  one = memoryCase()
  window = asking(one)
  const articleId = imported(one, text)
  const make = async (fields: [ClaimPath, string][], words: [ClaimPath, string][]) => {
    const { id } = await window.ask('claim.create', { articleId, span: null })
    for (const [field, value] of fields) await window.ask('claim.set', { id, field, value })
    for (const [field, quote] of words) {
      await window.ask('evidence.add', { articleId, ...spanOf(quote), claimId: id, field })
    }
    return id
  }
  pairs = []
  for (let no = 0; no < 100; no++) {
    const description = `${subjects[no % 5]} ${acts[Math.floor(no / 5) % 5]}, pair ${no}.`
    const condition = when[no % 5]!
    const cue = cues[no % 5]!
    const head: ClaimPath = no % 2 === 0 ? 'condition' : `condition.${uuidv7()}`
    const kinds: {
      fields: [ClaimPath, string][]
      words: [ClaimPath, string][]
      marks: string[]
    }[] = [
      {
        fields: [[`${head}.type` as ClaimPath, conditionTypes[no % conditionTypes.length]!]],
        words: [[head, condition]],
        marks: [condition],
      },
      {
        fields: [['factuality', hedged[no % hedged.length]!]],
        words: [['factuality', cue]],
        marks: [`“${cue}”`],
      },
      {
        fields: [
          ['condition', condition],
          ['factuality', 'PS+'],
        ],
        words: [],
        marks: [condition, 'ossibly'],
      },
      {
        fields: [['attributes', 'Hedged Irrealis']],
        words: [],
        marks: ['edged', 'not asserted as real'],
      },
      { fields: [['auxiliaryMode', 'hypothetical']], words: [], marks: ['ypothetical'] },
    ]
    const { fields, words, marks } = kinds[no % kinds.length]!
    const bare = await make([['description', description]], [])
    const held = await make([['description', description], ...fields], words)
    pairs.push({ bare, held, description, marks })
  }
  const summaries = await window.ask('claim.list', { articleId })
  const { rows } = await window.ask('claimTable.page', { view, offset: 0, limit: 500 })
  const byId = new Map(rows.map((row) => [row.id, row]))
  claims = new Map()
  const { id } = await window.ask('question.create', { text: 'What happens?' })
  const hypothesis = `hypothesis.${uuidv7()}` as const
  await window.ask('question.set', { id, field: hypothesis, value: 'It rains' })
  await window.ask('question.cite', { id, claimIds: summaries.map((one) => one.id), present: true })
  matrix = await window.ask('question.open', { id })
  for (const summary of summaries) {
    const claim = await window.ask('claim.open', { id: summary.id })
    const cells = matrix.rows.find((one) => one.id === summary.id)!
    claims.set(summary.id, { claim, summary, row: byId.get(summary.id)!, cells })
  }
})
afterAll(() => one.close())

type Known = { claim: Claim; summary: ClaimSummary; row: ClaimRow; cells: MatrixRow }
/** Every way in which a claim leaves the store, as the pieces that can be seen or copied on their own. */
const renderers: Record<string, (known: Known) => string[]> = {
  sentence: ({ claim }) => [claimSentence(claim)],
  'claim.list': ({ summary }) => Object.values(summary).map(String),
  'list of claims': ({ summary }) => [
    drawn(createElement(ClaimList, { claims: [summary], selected: null, onSelect: () => {} })),
  ],
  'relations of a claim': ({ claim, summary }) => [
    drawn(
      createElement(RelationList, { claimId: otherOf(claim), relations: [relationTo(summary)] }),
    ),
  ],
  'claims here': ({ row }) => [renderToStaticMarkup(createElement(ClaimHere, { claim: row }))],
  timeline: ({ row }) => {
    const mark: TimeMark = {
      is: 'column',
      from: 0,
      to: 1,
      claims: 1,
      doubtful: 0,
      at: { clock: 'happened', from: null, to: null, doubt: 0, lane: null },
      only: row,
    }
    const strip = { clock: 'happened' as const, marks: [mark] }
    const lane = { value: null, label: '', claims: 1, strips: [strip] }
    const layout = layOut(strip, { from: 0, to: 1_000_000 }, 900, false)
    const placed = { id: 'm', row: { lane, strip, isFirst: true }, index: 0, layout, top: 0 }
    const element = createElement(Strip, { ...placed, active: 0 })
    const themed = createElement(MantineProvider, null, element)
    return [markText(mark), ...renderToStaticMarkup(themed).split(/(?=<)/)]
  },
  'graph, its nodes and links': ({ claim, summary }) => {
    const node = { ...nodeOf(summary), id: claim.id }
    return [
      drawn(createElement(Picture, { ...picture, nodes: [node], active: node.id })),
      drawn(createElement(NodeLinks, { ...picture, nodes: [node], node, view, onLeave: () => {} })),
    ]
  },
  'graph, what an edge rests on': ({ summary }) => [
    drawn(createElement(Rests, { rests: { ...rests, claims: [restOf(summary)] } })),
  ],
  'command line': ({ summary }) => articleText(articleOf(), [summary]).split('\n'),
  csv: ({ claim }) => cellsOf(csvRow(claim, null, () => null)),
  jsonl: ({ claim }) => [claimLine(claim, () => null)],
  'question.open': ({ cells }) => Object.values(cells).map(String),
  'jsonl of a matrix': ({ cells }) => [questionLine({ ...matrix, rows: [cells] })],
  matrix: ({ cells }) => [renderToStaticMarkup(lineOf(cells))],
  markdown: ({ claim }) => articleReport(null, [claim], { next: 1 }).split('\n'),
}
const lineOf = (row: MatrixRow) =>
  createElement(MatrixLine, {
    matrix,
    row,
    standing: assess({ ...matrix, rows: [row] }).rows[0]!,
    index: 0,
    style: {},
    active: null,
    idOf: String,
  })
const otherOf = ({ id }: Claim) => [...claims.keys()].find((other) => other !== id)!
const relationTo = (other: ClaimSummary): Relation => ({
  relation: 'supports',
  from: other.id,
  to: other.id,
  author: 'ada',
  at: '2026-05-01T00:00:00Z',
  reason: null,
  other,
})
const picture = {
  edges: [],
  chosen: null,
  box: { current: null },
  onMove: () => {},
  onOpen: () => {},
  onChoose: () => {},
}
const rests = { claimsTotal: 1, relations: [], articles: [], articlesTotal: 0 }
const restOf = (claim: ClaimSummary) =>
  ({ claim, kind: 'claims', words: null, span: null }) as const
const nodeOf = ({ sentence, chain, status, articleId }: ClaimSummary): GraphNode => ({
  id: '',
  kind: 'claim',
  label: sentence,
  also: [chain],
  type: status,
  place: { articleId, span: null },
  links: 0,
  leftOut: 0,
  isOpen: false,
  x: 0,
  y: 0,
})
const articleOf = () => {
  const [id] = one.store.articles.ids()
  return one.store.articles.open(id!)!
}

/** The cells of one line of CSV whose texts hold no quotes. */
function cellsOf(row: string): string[] {
  const cells = row.trimEnd().split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/)
  expect(cells).toHaveLength(csvHeader.trimEnd().split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/).length)
  return cells
}

/** The pieces in which a claim stands without what it depends on. */
function lost(render: (known: Known) => string[]): string[] {
  return pairs.flatMap(({ held, description, marks }) =>
    render(claims.get(held)!).filter(
      (piece) => piece.includes(description) && !marks.every((mark) => piece.includes(mark)),
    ),
  )
}

test.each(Object.entries(renderers))(
  '%s never prints a claim without its condition or hedge',
  (_, render) => {
    const seen = pairs.filter(({ held, description }) =>
      render(claims.get(held)!).some((piece) => piece.includes(description)),
    )
    expect(seen).toHaveLength(100)
    expect(lost(render)).toEqual([])
  },
)

test('the other half of each pair is printed bare', () => {
  for (const { bare, description } of pairs) {
    expect(claims.get(bare)!.summary.sentence).toBe(description)
  }
})

test('a renderer with the bug is caught', () => {
  const described = ({ claim }: Known) => [String(claim.fields.description?.[0]?.value)]
  expect(lost(described)).toHaveLength(100)
  const cut = ({ summary }: Known) => [summary.sentence.slice(summary.sentence.indexOf(': ') + 2)]
  expect(lost(cut)).toHaveLength(100)
})

test('a condition that is a claim of its own is never printed as something claimed', async () => {
  const pair = pairs.find(({ marks }) => marks[0] === 'the wind drops')!
  const head = (Object.keys(claims.get(pair.held)!.claim.fields) as ClaimPath[]).find((path) =>
    path.startsWith('condition'),
  )!
  const { id } = await window.ask('claim.fromCondition', { id: pair.held, head })
  const antecedent = await window.ask('claim.open', { id })
  expect(antecedent.conditionOf).toEqual([pair.held])
  expect(claimSentence(antecedent)).toBe('Only as a condition: the wind drops')
  expect(antecedent.evidence.map(({ exact }) => exact)).toEqual(
    claims.get(pair.held)!.claim.evidence.map(({ exact }) => exact),
  )
  expect(await window.ask('claim.fromCondition', { id: pair.held, head })).toEqual({ id })
  await window.ask('history.undo', {})
  expect(await window.refusal('claim.open', { id })).toMatchObject({ code: 'claim/not-found' })
})
