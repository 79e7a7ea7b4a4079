import type { Database } from 'better-sqlite3'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { articleSorts } from '../../src-preload/contract/article.ts'
import {
  articleList,
  foundSql,
  groupedSql,
  pageSql,
} from '../../src-main/engine/store/article-list.ts'
import {
  type ClaimView,
  claimSorts,
  clocks,
  placeRoles,
  type Within,
} from '../../src-preload/contract/claim-table.ts'
import { type ClaimMapStore, claimMapStore } from '../../src-main/engine/store/claim-map.ts'
import { type TimelineStore, timelineStore } from '../../src-main/engine/store/timeline.ts'
import { articleStore } from '../../src-main/engine/store/articles.ts'
import { blockStore } from '../../src-main/engine/store/blocks.ts'
import { asOfStore } from '../../src-main/engine/store/as-of.ts'
import { historyReader } from '../../src-main/engine/store/history-reader.ts'
import { identityStore } from '../../src-main/engine/store/identities.ts'
import { judgementStore } from '../../src-main/engine/store/judgements.ts'
import { questionStore } from '../../src-main/engine/store/questions.ts'
import { recordValueStore } from '../../src-main/engine/store/record-values.ts'
import { sourceStore } from '../../src-main/engine/store/sources.ts'
import { claimRelationStore } from '../../src-main/engine/store/claim-relations.ts'
import { orderSql, viewWhere } from '../../src-main/engine/store/claim-order.ts'
import { claimLinkStore } from '../../src-main/engine/store/claim-links.ts'
import { claimTableStore } from '../../src-main/engine/store/claim-table.ts'
import { claimViewStore } from '../../src-main/engine/store/claim-views.ts'
import { claimStore } from '../../src-main/engine/store/claims.ts'
import { copyStore } from '../../src-main/engine/store/copies.ts'
import { entityStore } from '../../src-main/engine/store/entities.ts'
import { evidenceStore } from '../../src-main/engine/store/evidence.ts'
import { historyStore } from '../../src-main/engine/store/history.ts'
import { ledgerStore } from '../../src-main/engine/store/ledger.ts'
import { flipStore } from '../../src-main/engine/store/flips.ts'
import { lineStore } from '../../src-main/engine/store/lines.ts'
import { metadataStore } from '../../src-main/engine/store/metadata.ts'
import { mentionStore } from '../../src-main/engine/store/mentions.ts'
import { readMigrations } from '../../src-main/engine/store/migrate.ts'
import { type OpenDatabase, openDatabase } from '../../src-main/engine/store/open.ts'
import { operationLog } from '../../src-main/engine/store/operation-log.ts'
import { searchIndex } from '../../src-main/engine/store/search.ts'
import { resources } from './case.ts'

let file: OpenDatabase
let statements: string[]

beforeAll(() => {
  file = openDatabase(':memory:', readMigrations(join(resources, 'migrations')))
  statements = statementsOf(file.db)
})
afterAll(() => file.close())

/** Every statement that the nouns prepare. */
function statementsOf(db: Database): string[] {
  const prepared: string[] = []
  const listening = new Proxy(db, {
    get: (target, name) =>
      name === 'prepare'
        ? (sql: string) => {
            prepared.push(sql)
            return target.prepare(sql)
          }
        : Reflect.get(target, name),
  })
  const blocks = blockStore(listening, flipStore(listening))
  const mentions = mentionStore(listening)
  const lines = lineStore(listening)
  const metadata = metadataStore(listening, blocks)
  const search = searchIndex(listening, blocks)
  const copies = copyStore(listening, blocks)
  const articles = articleStore(listening, { blocks, copies, lines, mentions, metadata, search })
  articleList(listening, { blocks, text: articles.text })
  const identities = identityStore(listening)
  entityStore(listening, identities)
  const values = recordValueStore(listening)
  sourceStore(listening, values)
  judgementStore(listening, values)
  questionStore(listening, values)
  historyReader(listening)
  const claims = claimStore(listening, evidenceStore(listening), claimRelationStore(listening))
  claimTableStore(listening, claims.open)
  claimLinkStore(listening, identities)
  claimViewStore(listening)
  readOnce(timelineStore(listening), claimMapStore(listening))
  historyStore(listening)
  operationLog(listening, asOfStore(listening))
  ledgerStore(listening, Date.now)
  return prepared
}

/** Statements that are made when they are asked for. */
function readOnce(timeline: TimelineStore, claimMap: ClaimMapStore): void {
  const view: ClaimView = { query: '', filters: [], sort: 'claim', descending: false, group: null }
  const window = { from: 0, to: 1 }
  timeline.whole(view, clocks)
  for (const lanes of [null, { facet: 'claimer' as const, values: ['a'] }]) {
    timeline.groups({ view, clock: 'happened', lanes, window, step: 60_000 })
  }
  claimMap.groups(view, placeRoles)
  claimMap.nowhere(view, placeRoles)
  claimMap.without(view, 'event', 'Aden')
}

const planOf = (sql: string): string[] =>
  file.db
    .prepare<[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql.replace(/[:?]\w*/g, 'NULL')}`)
    .all()
    .map(({ detail }) => detail)

describe('a page of the list', () => {
  test.each(articleSorts)('by %s walks an index in order, sorting nothing', (sort) => {
    expect(planOf(groupedSql(sort))).toEqual(planOf(pageSql(sort)))
    const [first, ...rest] = planOf(pageSql(sort))
    expect(first).toBe(`SEARCH article USING INDEX article_${sort} (present=?)`)
    expect(rest).toEqual([
      expect.stringContaining('CORRELATED SCALAR SUBQUERY'),
      'SEARCH claim USING COVERING INDEX claim_article (article=?)',
      expect.stringContaining('CORRELATED SCALAR SUBQUERY'),
      'SEARCH copy USING COVERING INDEX article_copies (copy_of=?)',
    ])
  })

  test.each(articleSorts)('that a search found, by %s, asks the word index first', (sort) => {
    const plan = planOf(foundSql(sort))
    expect(plan).toContain('SEARCH article USING INTEGER PRIMARY KEY (rowid=?)')
    expect(plan.filter((step) => step.startsWith('SCAN'))).toEqual([
      expect.stringMatching(/^SCAN article_search VIRTUAL TABLE INDEX/),
    ])
  })
})

describe('the table of claims', () => {
  test.each(claimSorts)('by %s walks an index in order, sorting nothing', (sort) => {
    for (const descending of [false, true]) {
      for (const sql of orderSql({ sort, descending }, '')) {
        expect(planOf(sql)).toEqual([
          expect.stringMatching(
            `^(SEARCH|SCAN) claim_row USING COVERING INDEX claim_row_${sort}( |$)`,
          ),
        ])
      }
    }
  })

  test('a filter looks its claims up by facet and value', () => {
    const { where } = viewWhere(
      { query: '', filters: [{ facet: 'kind', value: 'prediction' }] },
      null,
    )
    for (const sql of orderSql({ sort: 'happened', descending: false }, where)) {
      expect(planOf(sql)).toContain('SEARCH claim_facet USING PRIMARY KEY (facet=? AND value=?)')
    }
  })
})

describe('time and place', () => {
  const table = () =>
    statements.filter((sql) => /claim_time AS date|FROM claim_place\s+WHERE role/.test(sql))

  test('are counted from indexes alone, without a look at the rows', () => {
    expect(table().length).toBeGreaterThan(2)
    for (const sql of table()) {
      for (const step of planOf(sql).filter((one) => /claim_(time|place)|date/.test(one))) {
        expect(step).toMatch(/^SEARCH .* USING COVERING INDEX/)
      }
    }
  })

  test('claims of a date, of a place, are found by it', () => {
    const edge = { from: 0, to: 1 }
    const at = { clock: 'happened', from: edge, to: edge, doubt: 0, lane: null } as const
    const places = { places: [{ role: 'event', point: '1,2', words: null }] } as const
    const plan = (within: Within) =>
      planOf(
        `SELECT no FROM claim_row WHERE ${viewWhere({ query: '', filters: [] }, within).where}`,
      )
    expect(plan(at)).toContain(
      'SEARCH claim_time USING COVERING INDEX claim_time_clock (clock=? AND from_at>? AND from_at<?)',
    )
    expect(plan({ places: [...places.places] }).join()).toContain(
      'SEARCH place USING COVERING INDEX claim_place_role (role=? AND point=?',
    )
  })
})

/** These read a whole table because they answer for the whole case. */
const whole = [
  /^SELECT article, outlet, prints FROM copy_print$/,
  // How large the index of fingerprints will be, once when it is made.
  /^SELECT sum\(length\(prints\)\) \/ 4 FROM copy_print$/,
  /^SELECT no FROM article WHERE NOT EXISTS \( SELECT 1 FROM copy_print/,
  /^SELECT count\(\*\) FROM (claim|operation)$/,
  /^SELECT id FROM article$/,
  /FROM (claim|entity|evidence|judgement|identity|alias_evidence|source|analytic_judgement|question)( WHERE clock IS NOT NULL)? ORDER BY/,
  // The identity desk weighs every entity against every other, the register counts every article.
  /FROM judgement AS j JOIN article AS a/,
  /^SELECT DISTINCT entity AS entityId, article AS articleId FROM judgement/,
  /^SELECT count\(\*\) FROM history WHERE kind <> 'undo'$/,
  // A page of the history, in the order of its index.
  /FROM history WHERE kind <> 'undo' ORDER BY clock DESC LIMIT/,
  /FROM claim_due LIMIT 200$/,
  // The links of the case are read into memory whole.
  /FROM claim_link WHERE kind IN \('entity', 'source'\) GROUP BY/,
  /FROM entity_article GROUP BY entity$/,
  /FROM claim_link AS l JOIN claim_row AS r/,
  /FROM temp\.sqlite_schema$/,
  // Who names no place is found among all.
  /^SELECT count\(\*\) FROM claim_row WHERE NOT EXISTS/,
  /FROM json_each\(\?\) AS wanted JOIN claim_row/,
  /FROM claim_view ORDER BY name, id$/,
  /^SELECT DISTINCT author FROM operation$/,
  /^SELECT at FROM operation ORDER BY seq DESC LIMIT 1$/,
  /FROM ledger GROUP BY job ORDER BY/,
  /FROM flip CROSS JOIN article/,
  /FROM withheld_operation ORDER BY hash$/,
  /^SELECT target, field FROM head GROUP BY target, field HAVING/,
  /^SELECT max\(clock\) FROM operation$/,
  /^SELECT job AS jobId/,
]

test('every other statement finds its rows by an index', () => {
  expect(statements.length).toBeGreaterThan(50)
  const scanning = statements
    .map((sql) => sql.replace(/\s+/g, ' ').trim())
    .filter((sql) => !whole.some((pattern) => pattern.test(sql)))
    .flatMap((sql) => planOf(sql).map((step) => ({ sql, step })))
    .filter(({ step }) => /^SCAN (?!CONSTANT ROW|.*VIRTUAL TABLE)/.test(step))
  expect(scanning).toEqual([])
})

test('the last reading of the clock is the end of an index', () => {
  expect(planOf('SELECT max(clock) FROM operation')).toEqual([
    'SEARCH operation USING COVERING INDEX operation_clock',
  ])
})
