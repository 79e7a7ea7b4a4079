import { describe, expect, test } from 'vitest'
import type { ArticleId, Span } from '../../../src-preload/contract/article.ts'
import {
  type ClaimDocument,
  type Decision,
  originsOf as originsKnowing,
} from '../../../src-main/pipeline/copies/origins.ts'
import { storyOf } from '../../../src-main/pipeline/copies/story.ts'
import { type Telling, tieOf } from '../../../src-main/pipeline/copies/tie.ts'
import { lots } from '../../bench/world.ts'
import { type Draft, pageOf, pasted, rewrites, tellingsOf } from './rewrites.ts'

type More = { publisher?: string | null; credited?: string[]; credit?: string; published?: number }

type Document = ClaimDocument & Telling

/** A document whose evidence is the whole of one paragraph. */
function document(name: string, draft: Draft, paragraph: number, more: More = {}): Document {
  const page = pageOf(draft)
  const words = draft.paragraphs[paragraph]!
  const start = page.text.indexOf(words)
  const evidence: Span = { start, end: start + words.length }
  const { publisher = `The ${name} Mail`, credited = [], credit = null, published = null } = more
  return {
    articleId: name as ArticleId,
    imported: name,
    story: storyOf(page),
    publication: { publisher, url: null, headline: draft.headline, credited, published },
    credit,
    evidence: [evidence],
    context: words,
  }
}

/** The origins by the texts themselves and the analyst's word. */
const originsOf = (
  documents: readonly Document[],
  decisions: readonly (Decision & { a: ArticleId; b: ArticleId })[],
) =>
  originsKnowing(documents, {
    tie: tieOf,
    decision: (a, b) =>
      decisions.find((one) => (one.a === a && one.b === b) || (one.a === b && one.b === a)),
  })

const origins = (documents: Document[]) =>
  originsOf(documents, []).origins.map((ids) => ids.join(' '))

const [wire, own] = tellingsOf(0, 4)

test('three copies in two outlets are one origin', () => {
  const copies = [
    document('a', wire, 0),
    document('b', rewrites['other words']!(wire, lots(1)), 0),
    document('c', rewrites['cut']!(wire, lots(2)), 0, { publisher: 'The a Mail' }),
  ]
  const counted = originsOf(copies, [])
  expect(counted).toMatchObject({
    outlets: 2,
    origins: [['a', 'b', 'c']],
    independence: 'dependent',
  })
  expect(counted.collapses.map(({ basis }) => basis)).toEqual([
    'shared-passages',
    'shared-passages',
  ])
})

test('two newsrooms that saw it themselves are two', () => {
  const counted = originsOf([document('a', wire, 0), document('b', own, 0)], [])
  expect(counted).toMatchObject({ origins: [['a'], ['b']], collapses: [], independence: 'shown' })
})

describe('a pasted paragraph', () => {
  const mixed = pasted(own, wire, 1, lots(9))
  const taken = mixed.paragraphs.findIndex((paragraph) => !own.paragraphs.includes(paragraph))
  const elsewhere = taken === 0 ? 1 : 0
  const inWire = wire.paragraphs.indexOf(mixed.paragraphs[taken]!)

  test('makes a document dependent where the evidence lies in it', () => {
    expect(origins([document('w', wire, inWire), document('m', mixed, taken)])).toEqual(['w m'])
  })
  test('and nowhere else', () => {
    expect(origins([document('w', wire, 0), document('m', mixed, elsewhere)])).toEqual(['w', 'm'])
  })
  test('nor by a credit for inputs, when it is seen which words they are', () => {
    const credited = { credited: ['PTI'] }
    const inputs = { ...credited, credit: 'With inputs from PTI' }
    const documents = [document('w', wire, 0, credited), document('m', mixed, elsewhere, inputs)]
    expect(origins(documents)).toEqual(['w', 'm'])
    const whole = [documents[0]!, { ...documents[1]!, credit: 'PTI' }]
    expect(originsOf(whole, []).collapses).toMatchObject([{ basis: 'credit-line', detail: 'PTI' }])
  })
})

test('one agency in both credit lines is one origin, before any text is compared', () => {
  const documents = [
    document('a', wire, 0, { credited: ['AFP'] }),
    document('b', own, 0, { credited: ['AFP'] }),
  ]
  expect(originsOf(documents, []).collapses).toMatchObject([
    { basis: 'credit-line', detail: 'AFP' },
  ])
})

test('one quotation in both is one origin; other sentences of the same articles are not', () => {
  const quoteIn = ({ paragraphs }: Draft) => paragraphs.findIndex((one) => one.startsWith('“'))
  const documents = [document('a', wire, quoteIn(wire)), document('b', own, quoteIn(own))]
  expect(originsOf(documents, []).collapses).toMatchObject([{ basis: 'shared-quotation' }])
  expect(origins([document('a', wire, 0), document('b', own, 0)])).toEqual(['a', 'b'])
})

test('a sentence that cites the other outlet depends on it', () => {
  const citing = {
    ...own,
    paragraphs: ['The bridge is shut, the Delta Tribune reported on Friday.'],
  }
  const documents = [
    document('a', wire, 0, { publisher: 'Delta Tribune' }),
    document('b', citing, 0),
  ]
  expect(originsOf(documents, []).collapses).toMatchObject([
    { basis: 'stated-citation', detail: 'Delta Tribune' },
  ])
})

test('two articles of one outlet do not confirm each other', () => {
  const documents = ['a', 'b'].map((name, at) =>
    document(name, [wire, own][at]!, 0, { publisher: 'Bresk Courier' }),
  )
  expect(originsOf(documents, [])).toMatchObject({
    collapses: [{ basis: 'same-outlet' }],
    independence: 'dependent',
  })
})

test('without outlets independence cannot be shown', () => {
  const documents = [
    document('a', wire, 0, { publisher: null }),
    document('b', own, 0, { publisher: null }),
  ]
  expect(originsOf(documents, [])).toMatchObject({
    outlets: 0,
    origins: [['a'], ['b']],
    independence: 'cannot-be-shown',
  })
  expect(originsOf([], [])).toMatchObject({ origins: [], independence: 'cannot-be-shown' })
})

test('the analyst’s word wins, both ways', () => {
  const [a, b] = ['a', 'b'] as ArticleId[]
  const decided = (verdict: 'copy' | 'independent') => [
    { a: b!, b: a!, verdict, reason: 'He told me so' },
  ]
  const copies = [document('a', wire, 0), document('b', wire, 0)]
  expect(originsOf(copies, decided('independent')).origins).toHaveLength(2)
  const apart = [document('a', wire, 0), document('b', own, 0)]
  expect(originsOf(apart, decided('copy'))).toMatchObject({
    origins: [['a', 'b']],
    collapses: [{ basis: 'analyst', detail: 'He told me so' }],
  })
})

test('copies never change the count, nor does their order', () => {
  for (let kind = 0; kind < 6; kind++) {
    const [first, second] = tellingsOf(kind, 7)
    const documents = [document('a', first, 0), document('b', second, 0)]
    for (const [at, rewrite] of Object.values(rewrites).entries()) {
      const lot = lots(kind * 100 + at)
      for (const [side, story] of [first, second].entries()) {
        const draft = rewrite(story, lot)
        // The desk that cut the paragraph out has no evidence to offer.
        const page = pageOf(draft)
        const evidence = { start: page.text.indexOf(draft.paragraphs[0]!), end: page.text.length }
        documents.push({ ...document(`${side}${at}`, draft, 0), evidence: [evidence] })
      }
    }
    expect(originsOf(documents, []).origins).toHaveLength(2)
    expect(originsOf(documents.toReversed(), []).origins).toHaveLength(2)
  }
})

test('a copy does not tie its outlet to what it copied', () => {
  const documents = [
    document('a', wire, 0, { publisher: 'Orin Wire', published: 1 }),
    document('b', own, 0, { publisher: 'Karsin Mail', published: 1 }),
  ]
  expect(origins(documents)).toEqual(['a', 'b'])
  const copy = { publisher: 'Karsin Mail', published: 2 }
  expect(origins([...documents, document('c', wire, 0, copy)])).toEqual(['a c', 'b'])
  // Nor does an agency's story, wherever it was printed first.
  const credited = { publisher: 'Karsin Mail', credited: ['AFP'], published: 1 }
  const printed = [documents[1]!, document('d', wire, 0, credited)]
  expect(origins(printed)).toEqual(['b', 'd'])
  const earlier = { ...credited, publisher: 'The Bresk Post', published: 0 }
  expect(origins([...printed, document('e', wire, 0, earlier)])).toEqual(['b', 'd e'])
})
