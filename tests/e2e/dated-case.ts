import { chmodSync, copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { v7 as uuidv7 } from 'uuid'
import { root } from '../../tools/paths.mjs'
import type { Entry } from '../../src-main/engine/operations/operation.ts'
import { type OpenCase, openCase } from '../../src-main/engine/store/index.ts'
import { ClaimId, type ClaimPath } from '../../src-preload/contract/claim-fields.ts'
import { analysed, imported } from '../store/case.ts'

type Fields = Partial<Record<ClaimPath, string>>

/** A small case of claims with dates and places of every kind, in two scripts; our own fiction. */
export function writeDatedCase(home: string): string {
  const draft = join(home, 'dated.draft')
  const one = openCase(draft, { author: 'ada', resources: join(root, 'resources') })
  for (const { name, body, story, dateline, claims } of articles) {
    const article = analysed(body, story)
    const stated = dateline ? { value: dateline, span: null, from: 'test' } : null
    const metadata = { ...article.metadata, datelinePlace: stated }
    const articleId = imported(one, { ...article, metadata }, name)
    for (const fields of claims) make(one, articleId, fields)
  }
  one.close()
  // Its journal and backups stay with the draft: they belong to who runs the tests.
  const path = join(home, 'dated.attest')
  copyFileSync(draft, path)
  chmodSync(path, 0o666)
  return path
}

function make(one: OpenCase, articleId: ReturnType<typeof imported>, fields: Fields): void {
  const claimId = ClaimId.parse(uuidv7())
  const set = Object.entries(fields).map(
    ([field, value]): Entry => ({
      kind: 'claim.set',
      payload: { claimId, field: field as ClaimPath, value: value ?? null },
    }),
  )
  one.transaction(() => {
    one.operations.append([{ kind: 'claim.create', payload: { claimId, articleId } }, ...set])
  })
}

/** A place as the gazetteer gives it. */
const chosen = (words: string, gazetteer: string, point: string, precision: string): Fields => ({
  eventPlace: words,
  'eventPlace.gazetteer': gazetteer,
  'eventPlace.point': point,
  'eventPlace.precision': precision,
})

const articles: {
  name: string
  body: string
  story: Parameters<typeof analysed>[1]
  dateline?: string
  claims: Fields[]
}[] = [
  {
    name: 'courier.txt',
    body: 'The gates of the Orin Dam stayed shut in March, the water board said. Two pumping stations were hit on 5 March.',
    dateline: 'DAMASCUS',
    story: {
      headline: 'Gates stay shut',
      publisher: 'Velmora Courier',
      published: '2026-03-09',
    },
    claims: [
      {
        description: 'The gates of the Orin Dam stayed shut.',
        eventPlace: 'Karsin',
        claimer: 'the water board',
        kind: 'reported-state',
        'eventTime.edtf': '2026-03',
      },
      {
        description: 'Two pumping stations were hit.',
        ...chosen('Lebanon', 'iso:LB', '33.9,35.9', 'country'),
        claimer: 'the water board',
        kind: 'reported-event',
        'eventTime.edtf': '2026-03-05',
      },
      {
        description: 'The gates open again.',
        ...chosen('Hama', 'iso:SY-HM', '35.13,36.75', 'region'),
        claimer: 'Selim Varga',
        kind: 'prediction',
        condition: 'Tarveth pays its debt',
        factuality: 'PR+',
        'eventTime.edtf': '2026-04-10/..',
      },
      {
        description: 'Farmers were told to leave.',
        claimer: 'two dockers',
        eventTime: 'before the harvest',
      },
    ],
  },
  {
    name: 'tribune.txt',
    body: 'Shots were heard around the middle of February, residents said.',
    story: {
      headline: 'Shots near the canal',
      publisher: 'Delta Tribune',
      published: '2026-02-20',
    },
    claims: [
      {
        description: 'Shots were heard near the canal.',
        ...chosen('Beirut', 'geonames:276781', '33.894,35.502', 'locality'),
        claimer: 'residents',
        'eventTime.edtf': '2026-02-15~',
      },
      {
        description: 'A convoy crossed the bridge at Bresk.',
        eventPlace: 'Tripoli',
        claimer: 'residents',
        'eventTime.edtf': '2026-02-03/2026-02-11',
      },
      {
        description: 'The old pumps were sold.',
        ...chosen('Baalbek', 'geonames:278913', '34.006,36.218', 'exact'),
        claimer: 'a trader',
        'eventTime.edtf': '../2026-01-20',
      },
    ],
  },
  {
    name: 'nahr.txt',
    body: 'قال متحدث باسم درع الدلتا إن الهجمات توقفت منذ بداية نيسان.',
    story: { headline: 'توقف الهجمات', publisher: 'النهر', published: '2026-04-12' },
    claims: [
      {
        description: 'توقفت الهجمات على محطات الضخ.',
        eventPlace: 'طرابلس',
        claimer: 'متحدث باسم درع الدلتا',
        'eventTime.edtf': '2026-04-01?',
      },
      {
        description: 'ستعود المياه إلى القناة.',
        claimer: 'متحدث باسم درع الدلتا',
        condition: 'فتح السد',
      },
    ],
  },
]
