import * as fc from 'fast-check'
import { v5 as uuidv5 } from 'uuid'
import { expect, test } from 'vitest'
import type { ArticleId } from '../../../src-preload/contract/article.ts'
import { ClaimId } from '../../../src-preload/contract/claim-fields.ts'
import { custodyKinds } from '../../../src-preload/contract/operation.ts'
import { AttestError } from '../../../src-preload/contract/result.ts'
import type { Context } from '../../../src-main/engine/context.ts'
import { nobody } from '../../../src-main/engine/identity.ts'
import { merge } from '../../../src-main/engine/merge/merge.ts'
import type { Incoming } from '../../../src-main/engine/merge/source.ts'
import type { Entry, Operation } from '../../../src-main/engine/operations/operation.ts'
import { asOperation } from '../../../src-main/engine/operations/take-in.ts'
import type { OpenCase } from '../../../src-main/engine/store/index.ts'
import { analysed, memoryCase, originalOf, runs } from '../case.ts'

const article = analysed('The ferry runs again.')
const articleId = originalOf(article).sha256 as ArticleId
const claimIds = [1, 2].map((n) => ClaimId.parse(uuidv5(`claim ${n}`, uuidv5.URL)))
const analysts = ['ada', 'ben', 'cy'] as const
type Analyst = (typeof analysts)[number]

/** A file as a courier carries it: the lines of a log. */
type Mail = { lines: string[] }

const claimId = fc.constantFrom(...claimIds)
const word = fc.constantFrom('a', 'b', null)
const entry: fc.Arbitrary<Entry> = fc.oneof(
  fc.constant<Entry>({
    kind: 'article.import',
    payload: { articleId, name: 'ferry.txt', mediaType: 'text/plain' },
  }),
  claimId.map((id): Entry => ({ kind: 'claim.create', payload: { claimId: id, articleId } })),
  fc.tuple(claimId, fc.constantFrom('description' as const, 'notes' as const), word).map(
    ([id, field, value]): Entry => ({
      kind: 'claim.set',
      payload: { claimId: id, field, value },
    }),
  ),
)
const step = fc.record({
  who: fc.constantFrom(...analysts),
  does: fc.oneof(
    { weight: 4, arbitrary: fc.array(entry, { minLength: 1, maxLength: 3 }) },
    { weight: 1, arbitrary: fc.constantFrom('undo' as const, 'redo' as const) },
    { weight: 2, arbitrary: fc.constant('send' as const) },
    {
      weight: 3,
      arbitrary: fc.record({
        /** Which of all files ever sent, whoever sent it; also one's own, also one that came before. */
        opens: fc.nat(),
        /** How the file came: whole, cut off, with its lines in another order, with lines twice. */
        as: fc.constantFrom('whole', 'cut', 'jumbled', 'doubled'),
        /** The program is killed after so many steps of the merge; it then begins anew with the old case. */
        killedAt: fc.option(fc.nat({ max: 12 }), { freq: 4 }),
        seed: fc.nat(),
      }),
    },
  ),
  /** Clocks are wrong by days, and by other days each time. */
  wall: fc.integer({ min: -5 * 86_400_000, max: 5 * 86_400_000 }),
})

/** What was really done, kept by the test alone: each operation as its author's program wrote it. */
class Oracle {
  readonly #done = new Map<string, string>()
  note(one: OpenCase): void {
    for (const operation of one.operations.all()) {
      if (operation.author === one.author) this.#done.set(operation.id, JSON.stringify(operation))
    }
  }
  /** The ids that a case lost, has doubled, or has otherwise than they were written. */
  faults(one: OpenCase): string[] {
    const found = Array.from(one.operations.all())
    const byId = new Map(found.map((operation) => [operation.id, sorted(operation)]))
    const lost = [...this.#done].filter(
      ([id, text]) => byId.get(id) !== sorted(JSON.parse(text) as Operation),
    )
    const strange = found.filter(({ id }) => !this.#done.has(id))
    const doubled = found.length - byId.size
    return [...lost.map(([id]) => id), ...strange.map(({ id }) => id), ...'!'.repeat(doubled)]
  }
}
const sorted = (operation: Operation): string =>
  JSON.stringify(
    Object.entries({
      ...operation,
      payload: Object.entries(operation.payload).toSorted(),
    }).toSorted(),
  )

class Killed extends Error {}

function incoming(mail: Mail, as: string, seed: number): Incoming {
  const turn = <T>(lines: readonly T[]) =>
    lines
      .map((line, at) => ({ line, place: (at * 7919 + seed) % 101 }))
      .toSorted((a, b) => a.place - b.place)
      .map(({ line }) => line)
  const lines =
    as === 'jumbled'
      ? turn(mail.lines)
      : as === 'doubled'
        ? [...mail.lines, ...turn(mail.lines)]
        : mail.lines
  const cut = as === 'cut' ? seed % (lines.length + 1) : lines.length
  return {
    name: 'mail',
    kind: 'bundle',
    digest: '',
    caseId: '',
    bundle: '',
    signers: [],
    articles: () => [],
    *operations() {
      for (const line of lines.slice(0, cut)) yield asOperation(JSON.parse(line))
      if (as === 'cut') throw new AttestError({ code: 'bundle/damaged' })
    },
    withheld: () => [],
    close: () => {},
  }
}

async function take(one: OpenCase, from: Incoming, killedAt: number | null): Promise<void> {
  let steps = 0
  const { operations, store } = one
  const context = { caseFile: one, operations, store, emit: () => {}, identity: nobody(one.author) }
  const watch = {
    signal: new AbortController().signal,
    report: () => {
      if (steps++ === killedAt) throw new Killed()
    },
  }
  await merge(from, watch, context as unknown as Context)
}

function act({ operations }: OpenCase, does: 'undo' | 'redo' | Entry[]): void {
  try {
    if (does === 'undo') operations.undo()
    else if (does === 'redo') operations.redo()
    else operations.append(does)
  } catch (error) {
    if (!(error instanceof AttestError) || error.code !== 'history/nothing') throw error
  }
}

const mailOf = ({ operations }: OpenCase): Mail => ({
  lines: operations.shared().map((operation) => JSON.stringify(operation)),
})

/** The work in a log, without the records of who merged what. */
const workIn = ({ operations }: OpenCase) =>
  Array.from(operations.all())
    .filter(({ kind }) => !custodyKinds.some((custody) => custody === kind))
    .map(({ id }) => id)

test(`${runs} histories of three analysts end equal, whatever the couriers do`, async () => {
  let wall = 0
  const now = () => 1_700_000_000_000 + wall
  const property = fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (script) => {
    const oracle = new Oracle()
    const cases = new Map<Analyst, OpenCase>()
    for (const who of analysts) {
      const one = memoryCase(who, now)
      one.store.articles.put(articleId, article, originalOf(article))
      cases.set(who, one)
    }
    const mails: Mail[] = []
    for (const { who, does, wall: wrong } of script) {
      wall = wrong
      const one = cases.get(who)!
      if (does === 'send') mails.push(mailOf(one))
      else if (Array.isArray(does) || typeof does === 'string') act(one, does)
      else if (mails.length > 0) {
        const before = one.operations.projectionHash()
        const from = incoming(mails[does.opens % mails.length]!, does.as, does.seed)
        try {
          await take(one, from, does.killedAt)
        } catch (error) {
          const isMeant =
            error instanceof Killed ||
            (error instanceof AttestError && error.code === 'bundle/damaged')
          if (!isMeant) throw error
          expect(one.operations.projectionHash()).toBe(before)
        }
      }
      oracle.note(one)
    }
    // At last everybody gets everything, each in another order; then nothing is news any more.
    for (let round = 0; round < 4; round++) {
      for (const [at, who] of analysts.entries()) {
        for (const from of [...analysts.slice(at), ...analysts.slice(0, at)].toReversed()) {
          if (from !== who)
            await take(cases.get(who)!, incoming(mailOf(cases.get(from)!), 'whole', 0), null)
        }
        oracle.note(cases.get(who)!)
      }
    }
    const [ada, ben, cy] = analysts.map((who) => cases.get(who)!) as [OpenCase, OpenCase, OpenCase]
    for (const one of [ada, ben, cy]) {
      expect(oracle.faults(one)).toEqual([])
      expect(one.operations.stateHash()).toBe(ada.operations.stateHash())
      expect(one.operations.projectionHash()).toBe(ada.operations.projectionHash())
      expect(workIn(one)).toEqual(workIn(ada))
      expect(one.operations.verifyChain()).toEqual([])
    }
    const settled = ada.operations.count()
    await take(ada, incoming(mailOf(ben), 'whole', 0), null)
    expect(ada.operations.count()).toBe(settled)
    ada.operations.rebuild()
    expect(ada.operations.projectionHash()).toBe(cy.operations.projectionHash())
    for (const one of cases.values()) one.close()
  })
  await fc.assert(property, { numRuns: runs })
}, 7_200_000)
