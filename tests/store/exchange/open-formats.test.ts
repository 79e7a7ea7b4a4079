import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type IEntityDatum, Model, defaultModel } from '@alephdata/followthemoney'
import { check } from '@placemarkio/check-geojson'
import { SaxesParser } from 'saxes'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ArticleId } from '../../../src-preload/contract/article.ts'
import type { ClaimId } from '../../../src-preload/contract/claim-fields.ts'
import { exportFormats } from '../../../src-preload/contract/export-formats.ts'
import { zipFiles } from './zip-files.ts'
import { stixFaults } from './stix-faults.ts'
import { type WorkingCase, workingCase } from './working-case.ts'

const text = [
  '\uFEFFHarbour council offers a truce 😀',
  '',
  'TARVELL, 4 March 2031 (Kessel Wire) - The guild of Orrin Quay will lift its blockade, Mira',
  'Tolland said on Monday, if the council frees two pilots. Tolland leads the guild.',
  '',
  'The pilots were held in February after a quarrel about the harbour tax, the council has said.',
  '',
].join('\r\n')
const layer = text.slice(1)

let made: WorkingCase
let articleId: ArticleId
let claimId: ClaimId
let entityId: string

const at = (words: string) => {
  const start = layer.indexOf(words)
  expect(start).toBeGreaterThanOrEqual(0)
  return { start, end: start + words.length }
}

beforeAll(async () => {
  made = workingCase()
  const { ask } = made
  const { rows } = await made.import(made.put('harbour.txt', text))
  articleId = rows[0]!.articleId!
  const { id: person } = await ask('entity.create', {
    articleId,
    ...at('Mira\r\nTolland'),
    type: 'PER',
  })
  entityId = person
  await ask('entity.set', { id: person, field: 'name', value: 'Mira Tolland' })
  await ask('entity.alias', { id: person, text: 'Tolland', present: true })
  const { id } = await ask('claim.create', { articleId, span: at('will lift its blockade') })
  claimId = id
  const words = (field: 'claimer' | 'condition' | 'eventPlace', cited: string) =>
    ask('evidence.add', { articleId, claimId: id, field, ...at(cited) })
  await words('claimer', 'Mira\r\nTolland')
  await words('condition', 'the council frees two pilots')
  await words('eventPlace', 'Orrin Quay')
  await ask('claim.set', { id, field: 'description', value: 'The blockade ends' })
  await ask('claim.set', { id, field: 'claimer.entity', value: person })
  await ask('claim.set', {
    id,
    field: 'eventPlace.point',
    value: '-41.5,12.25',
    reason: 'the quay',
  })
  await ask('claim.set', { id, field: 'informationCredibility', value: '4' })
  await ask('claim.set', { id, field: 'marking', value: 'TLP:AMBER+STRICT' })
})
afterAll(() => made.close())

async function exported(format: (typeof exportFormats)[number]): Promise<Buffer> {
  return readFileSync((await made.export(format)).path)
}
const asText = async (format: (typeof exportFormats)[number]) => String(await exported(format))

test('every format writes the same bytes for the same case', async () => {
  for (const format of exportFormats) {
    const [one, two] = [
      await made.export(format, join(made.folder, 'one')),
      await made.export(format, join(made.folder, 'two')),
    ]
    expect(readFileSync(one.path).equals(readFileSync(two.path)), format).toBe(true)
  }
})

test('no format prints the claim without its condition', async () => {
  for (const format of ['web-annotation', 'stix', 'ftm', 'graphml', 'geojson'] as const) {
    const content = await asText(format)
    const places = content.split('The blockade ends').slice(0, -1)
    expect(places.length, format).toBeGreaterThan(0)
    for (const before of places) {
      expect(before.endsWith('If the council frees two pilots: '), format).toBe(true)
    }
  }
})

type Selector = { type: string; start: number; end: number; exact: string }
type Target = { source: string; selector: Selector | Selector[] }
type Annotation = { id: string; type: string; motivation: string; target: Target[] }

test('Web Annotation: code points find the words in the text, bytes in the original', async () => {
  const page = JSON.parse(await asText('web-annotation')) as {
    '@context': string
    type: string
    items: Annotation[]
  }
  expect(page['@context']).toBe('http://www.w3.org/ns/anno.jsonld')
  expect(page.type).toBe('AnnotationPage')
  expect(new Set(page.items.map(({ id }) => id)).size).toBe(page.items.length)
  expect(page.items.map(({ motivation }) => motivation)).toEqual([
    'identifying',
    ...Array.from({ length: 4 }, () => 'describing'),
  ])
  const [points, bytes] = [[...layer], Buffer.from(text)]
  for (const { target } of page.items) {
    const [inText, inOriginal] = target
    const [quote, position] = inText!.selector as Selector[]
    expect(points.slice(position!.start, position!.end).join('')).toBe(quote!.exact)
    const { start, end, type } = inOriginal!.selector as Selector
    expect(type).toBe('DataPositionSelector')
    expect(bytes.subarray(start, end).toString()).toBe(quote!.exact)
    expect(inOriginal!.source).toBe(`urn:attest:original:${articleId}`)
  }
})

test('STIX 2.1: every object keeps the rules of the standard, every reference is in the bundle', async () => {
  const bundle = JSON.parse(await asText('stix')) as { objects: Record<string, unknown>[] }
  expect(stixFaults(bundle)).toEqual([])
  const types = bundle.objects.map(({ type }) => type)
  for (const type of ['report', 'note', 'opinion', 'identity', 'marking-definition']) {
    expect(types).toContain(type)
  }
  expect(bundle.objects.find(({ type }) => type === 'opinion')).toMatchObject({
    opinion: 'disagree',
  })
  const withoutIdentity = bundle.objects.filter(({ type }) => type !== 'identity')
  expect(stixFaults({ ...bundle, objects: withoutIdentity })).not.toEqual([])
  const withInventedField = bundle.objects.map((one) => ({ ...one, x_own: 1 }))
  expect(stixFaults({ ...bundle, objects: withInventedField })).not.toEqual([])
})

test('FollowTheMoney: every line is an entity of the published model', async () => {
  const model = new Model(defaultModel)
  const lines = (await asText('ftm')).trimEnd().split('\n')
  const entities = lines.map((line) => model.getEntity(JSON.parse(line) as IEntityDatum))
  for (const [at, line] of lines.entries()) {
    const { schema, properties } = JSON.parse(line) as { schema: string; properties: object }
    expect(model.getSchema(schema).abstract, schema).toBe(false)
    for (const name of Object.keys(properties)) {
      expect(model.getSchema(schema).hasProperty(name), `${schema}:${name}`).toBe(true)
    }
    for (const name of model.getSchema(schema).required) {
      expect(entities[at]!.hasProperty(name), `${schema} requires ${name}`).toBe(true)
    }
  }
  expect(entities.map(({ schema }) => schema.name)).toEqual([
    'Person',
    'Article',
    'Note',
    'Documentation',
    'Mention',
  ])
  expect(entities[0]!.getProperty('alias')).toEqual(['Tolland'])
})

test('GraphML: well-formed, and every edge joins two nodes', async () => {
  const nodes = new Set<string>()
  const edges: [string, string][] = []
  const parser = new SaxesParser({ xmlns: true })
  parser.on('opentag', ({ local, attributes }) => {
    const value = (name: string) => attributes[name]!.value
    if (local === 'node') nodes.add(value('id'))
    if (local === 'edge') edges.push([value('source'), value('target')])
  })
  parser.write(await asText('graphml')).close()
  expect(nodes).toEqual(new Set([articleId, claimId, entityId]))
  expect(edges).toEqual([
    [claimId, articleId],
    [claimId, entityId],
  ])
})

test('GeoJSON: longitude first, as the standard’s checker reads it', async () => {
  const map = check(await asText('geojson'))
  expect(map).toMatchObject({
    type: 'FeatureCollection',
    features: [{ geometry: { type: 'Point', coordinates: [12.25, -41.5] } }],
  })
})

test('brat: every span in pieces of one line each, code points into the text beside it', async () => {
  const files = await zipFiles(await exported('brat'))
  const name = [...files.keys()].find((one) => one.endsWith('.ann'))!.slice(0, -4)
  const points = [...String(files.get(`${name}.txt`))]
  const lines = String(files.get(`${name}.ann`))
    .trimEnd()
    .split('\n')
  const spans = lines.filter((line) => line.startsWith('T')).map((line) => line.split('\t'))
  expect(spans).toHaveLength(5)
  for (const [, type, words] of spans) {
    const [kind, ...rest] = type!.split(' ')
    expect(String(files.get('annotation.conf')).split('\n')).toContain(kind)
    const pieces = rest.join(' ').split(';')
    const cut = pieces.map((piece) => {
      const [start, end] = piece.split(' ').map(Number)
      return points.slice(start, end).join('')
    })
    expect(cut.join(' ')).toBe(words)
    expect(cut.join('')).not.toContain('\n')
  }
})
