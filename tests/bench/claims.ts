import { chmodSync, copyFileSync, existsSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { _electron, type Page } from '@playwright/test'
import { v7 as uuidv7 } from 'uuid'
import { testApp, testFolder } from '../../tools/test-app.mjs'
import type { Entry } from '../../src-main/engine/operations/operation.ts'
import { type OpenCase, openCase } from '../../src-main/engine/store/index.ts'
import type { ArticleId } from '../../src-preload/contract/article.ts'
import { claimKinds, credibilities } from '../../src-preload/contract/claim-codes.ts'
import { ClaimId, type ClaimPath } from '../../src-preload/contract/claim-fields.ts'
import { type ClaimView, clocks, placeRoles } from '../../src-preload/contract/claim-table.ts'
import type { TimelineStore } from '../../src-main/engine/store/timeline.ts'
import { consistencies, HypothesisId, QuestionId } from '../../src-preload/contract/question.ts'
import { type Figure, median } from './figure.ts'
import { graphs, mentionsOf, named, namesMade, relationOf } from './linked.ts'
import { lots } from './world.ts'

/** Articles whose claims are stored in one transaction. */
const BATCH = 20
const RUNS = 7
const MATRIX = { claims: 200, hypotheses: 7 }

const people = ['Selim Varga', 'an officer of the Water Board', 'two dockers', 'Marta Quill']
const places = ['Port Ansel', 'Karsin', 'Bresk', 'Velmora', 'Tarveth']
const view: ClaimView = { query: '', filters: [], sort: 'entered', descending: true, group: null }

/** Points on the map. */
const TOWNS = 3_000

/** A town of its own point, or now and then a country. */
function placed(town: number): Record<string, string> {
  const point = `${((town * 37) % 1_200) / 10 - 60},${((town * 113) % 3_400) / 10 - 170}`
  const country = town % 50 === 0
  return {
    'eventPlace.point': point,
    'eventPlace.gazetteer': country ? 'iso:SY' : `geonames:${town}`,
    'eventPlace.precision': country ? 'country' : 'locality',
  }
}

/** The table of a case with so many claims an article, its timeline, map and graph: statements, and their opening in the window. */
export async function measureClaims(articlesPath: string, perArticle: number): Promise<Figure[]> {
  const path = fillClaims(articlesPath, perArticle)
  const one = opened(path)
  const figures = statements(one)
  const claims = one.store.claims.count()
  one.checkpoint()
  one.close()
  return [...figures, ...(await openings(path, claims))]
}

const opened = (path: string) =>
  openCase(path, { author: 'bench', resources: join(import.meta.dirname, '../../resources') })

/** The same case with claims, made once. */
function fillClaims(articlesPath: string, perArticle: number): string {
  const path = articlesPath.replace('.attest', `-joined-claims-${perArticle}.attest`)
  if (existsSync(path)) return path
  const draft = `${path}.making`
  copyFileSync(articlesPath, draft)
  const one = opened(draft)
  const articles = one.store.articles.ids()
  one.operations.append(namesMade())
  for (let from = 0; from < articles.length; from += BATCH) {
    const entries = articles
      .slice(from, from + BATCH)
      .flatMap((id, n) => claimsOf(id, from + n, perArticle))
    one.transaction(() => one.operations.append(entries))
    one.checkpoint()
  }
  one.transaction(() => one.operations.append(matrixEntries(one)))
  one.checkpoint()
  one.close()
  renameSync(draft, path)
  return path
}

/** A question whose matrix holds 200 claims, spread over the case, and 7 hypotheses, all cells rated. */
function matrixEntries(one: OpenCase): Entry[] {
  const lot = lots(5)
  const all = one.store.articles.ids()
  const step = Math.max(1, Math.floor(all.length / MATRIX.claims))
  const claims = all
    .filter((_, at) => at % step === 0)
    .slice(0, MATRIX.claims)
    .flatMap((id) => one.store.claims.ofArticle(id)[0]?.id ?? [])
  const questionId = QuestionId.parse(uuidv7())
  const hypotheses = Array.from({ length: MATRIX.hypotheses }, () => HypothesisId.parse(uuidv7()))
  return [
    { kind: 'question.create', payload: { questionId } },
    ...hypotheses.map(
      (id, at): Entry => ({
        kind: 'question.set',
        payload: { questionId, field: `hypothesis.${id}`, value: `Hypothesis ${at}` },
      }),
    ),
    ...claims.flatMap((claimId): Entry[] => [
      { kind: 'question.cite', payload: { questionId, claimId, present: true } },
      ...hypotheses.map((hypothesis): Entry => {
        const value = consistencies[Math.floor(lot() * consistencies.length)]!
        return { kind: 'question.rate', payload: { questionId, hypothesis, claimId, value } }
      }),
    ]),
  ]
}

function claimsOf(articleId: ArticleId, n: number, perArticle: number): Entry[] {
  const lot = lots(n + 7)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(lot() * list.length)]!
  return Array.from({ length: perArticle }, (_, nth) => {
    const claimId = ClaimId.parse(uuidv7())
    const day = new Date(Date.UTC(2026, 0, 1 + Math.floor(lot() * 300))).toISOString().slice(0, 10)
    const fields: Record<string, string> = {
      description: `The gates near ${pick(places)} stay shut, as report ${n} says (${nth})`,
      claimer: pick(people),
      kind: pick(claimKinds),
      'eventTime.edtf': lot() < 0.2 ? day.slice(0, 7) : day,
      eventPlace: pick(places),
      ...(lot() < 0.7 && placed(Math.floor(lot() * TOWNS))),
      informationCredibility: pick(credibilities.slice(1)),
      ...(lot() < 0.3 && { condition: 'the dam is opened' }),
      ...named(lot),
    }
    const set = Object.entries(fields).map(
      ([field, value]): Entry => ({
        kind: 'claim.set',
        payload: { claimId, field: field as ClaimPath, value },
      }),
    )
    const made: Entry = { kind: 'claim.create', payload: { claimId, articleId } }
    return [made, ...set, ...relationOf(claimId, lot)]
  })
    .flat()
    .concat(mentionsOf(articleId, lot))
}

function statements(one: OpenCase): Figure[] {
  const { claimTable, claims, timeline, claimMap } = one.store
  const of = `of ${claims.count().toLocaleString('en')} claims`
  const began = performance.now()
  for (const _ of claimTable.refresh());
  const refreshed = performance.now() - began
  let at = 0
  const timed = (name: string, most: number, run: (n: number) => unknown): Figure => {
    const times = Array.from({ length: RUNS }, () => {
      // Another word each time, which all claims hold: nothing is remembered.
      const start = performance.now()
      run(at++)
      return performance.now() - start
    })
    return {
      name: `${name} ${of}`,
      value: median(times),
      unit: 'ms',
      budget: { most },
      ratio: null,
    }
  }
  const page = (changes: Partial<ClaimView>, offset = 0) =>
    claimTable.page({ ...view, ...changes }, null, { offset, limit: 100 })
  const fresh = (n: number) => ({ facet: 'status' as const, value: n % 2 ? 'draft' : `x${n}` })
  page({})
  return [
    {
      name: `rows of the table made, ${of}`,
      value: refreshed,
      unit: 'ms',
      budget: null,
      ratio: null,
    },
    timed('next page of the table', 16, (n) => page({}, 40_000 + n * 100)),
    timed('words filter the table', 200, (n) => page({ query: `gates shut report ${n}` })),
    timed('another order and a filter', 200, (n) =>
      page({ sort: 'happened', filters: [fresh(n), { facet: 'status', value: 'draft' }] }),
    ),
    timed('groups by claimer', 200, () => claimTable.groups(view, 'claimer', 20_000)),
    timed('groups by article', 200, () => claimTable.groups(view, 'article', 20_000)),
    ...graphs(one.store, view, timed),
    timed('three clocks of the timeline', 200, () => inTime(timeline, null)),
    timed('three clocks in lanes by claimer', 400, () =>
      inTime(timeline, { facet: 'claimer', values: people }),
    ),
    timed('places of the map', 200, () => [
      claimMap.groups(view, placeRoles),
      claimMap.nowhere(view, placeRoles),
    ]),
  ]
}

function inTime(timeline: TimelineStore, lanes: Parameters<TimelineStore['groups']>[0]['lanes']) {
  const window = timeline.whole(view, clocks)!
  return clocks.map((clock) => timeline.groups({ view, clock, lanes, window, step: 86_400_000 }))
}

const screens = [
  { name: 'table', digit: 1, drawn: '[role="treegrid"] [data-column="claim"]' },
  { name: 'timeline', digit: 3, drawn: '[role="grid"] [data-mark]' },
  { name: 'graph', digit: 5, drawn: '[role="listbox"] [data-kind]' },
  { name: 'map', digit: 4, drawn: '[role="listbox"] [data-cluster]' },
  { name: 'matrix', digit: 6, drawn: '[role="grid"] [data-said]' },
]

/** Milliseconds from the key to the first drawn row or mark, the first time in a window and then again. */
async function openings(path: string, claims: number): Promise<Figure[]> {
  const home = testFolder('bench')
  const own = join(home, 'claims.attest')
  copyFileSync(path, own)
  chmodSync(own, 0o666)
  const app = await _electron.launch(testApp({ home, args: [`--case=${own}`] }))
  const page = await app.firstWindow()
  await page.getByRole('option').first().waitFor()
  const figures: Figure[] = []
  for (const { name, digit, drawn } of screens) {
    const times: number[] = []
    for (let run = 0; run < RUNS; run++) times.push(await opening(page, digit, drawn))
    const of = `of ${claims.toLocaleString('en')} claims`
    const figure = { unit: 'ms', budget: { most: 200 }, ratio: null } as const
    figures.push(
      { name: `open the ${name} ${of}, first time`, value: times[0]!, ...figure },
      { name: `open the ${name} ${of}, again`, value: median(times.slice(1)), ...figure },
    )
  }
  await app.close()
  return figures
}

const opening = (page: Page, digit: number, drawn: string) =>
  page.evaluate(
    async ({ code, sign }) => {
      const isDrawn = () => document.querySelector(sign)
      const key = (at: Element | null, init: KeyboardEventInit) =>
        at?.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, ...init }))
      const start = performance.now()
      key(document.body, { key: '!', code, ctrlKey: true, shiftKey: true })
      while (!isDrawn()) await new Promise(requestAnimationFrame)
      const took = performance.now() - start
      while (isDrawn()) {
        key(document.querySelector('[data-pane="screen"]'), { key: 'Escape', code: 'Escape' })
        await new Promise(requestAnimationFrame)
      }
      return took
    },
    { code: `Digit${digit}`, sign: drawn },
  )
