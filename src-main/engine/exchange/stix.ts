import type { Article, MentionType } from '../../../src-preload/contract/article.ts'
import type { Claim } from '../../../src-preload/contract/claim.ts'
import { claimSentence } from '../../../src-preload/contract/claim-sentence.ts'
import type { Entity } from '../../../src-preload/contract/entity.ts'
import {
  type ClaimField,
  type ClaimPath,
  fieldOf,
} from '../../../src-preload/contract/claim-fields.ts'
import { createBreath } from '../breathe.ts'
import type { Context } from '../context.ts'
import { claimsByArticle, jsonArray, type Piece } from './case-records.ts'
import { attestIdentity, claimExtension, stixId, stixTime, tlpMarkings } from './stix-objects.ts'

/**
 * A case as one STIX 2.1 bundle (OASIS Standard of 2021): an article with claims is a report, a
 * claim a note with our property extension, an entity or analyst an identity, a credibility an
 * opinion, a relation between claims a relationship. Ids follow from the case's own ids, so the
 * same case gives the same bundle.
 */
export async function* asStix(context: Context): AsyncGenerator<Piece> {
  const id = stixId('bundle', context.caseFile.id)
  yield* jsonArray(`{"type":"bundle","id":"${id}","objects":[`, objectsOf(context), ']}')
}

async function* objectsOf(context: Context): AsyncGenerator<object> {
  const { store } = context
  const breathe = createBreath()
  const claims = await claimsByArticle(context)
  const all = [...claims.values()].flat()
  yield attestIdentity
  yield claimExtension
  yield* tlpMarkings(all.flatMap((claim) => valuesOf(claim, 'marking')))
  const since = all.map(({ createdAt }) => createdAt).toSorted()[0] ?? attestIdentity.created
  for (const author of new Set(all.map(({ createdBy }) => createdBy))) {
    yield {
      ...common('identity', author, since),
      name: `Analyst ${author}`,
      identity_class: 'individual',
    }
  }
  const entities = new Set<string>()
  for (const entity of store.entities.all()) {
    entities.add(entity.id)
    yield identity(entity, since)
  }
  for (const [articleId, made] of claims) {
    const article = store.articles.open(articleId)
    if (article) yield report(article, made)
    for (const claim of made) yield* claimObjects(claim, entities, article !== null)
    await breathe()
  }
}

const classOf: Partial<Record<MentionType, string>> = {
  PER: 'individual',
  ORG: 'organization',
  NORP: 'group',
}

const identity = (entity: Entity, created: string) => ({
  ...common('identity', entity.id, created),
  name: entity.name,
  identity_class: classOf[entity.type] ?? 'unknown',
  ...(entity.notes ? { description: entity.notes } : {}),
  ...(entity.aliases.length > 0 ? { labels: entity.aliases.map((alias) => `alias:${alias}`) } : {}),
})

function report(article: Article, claims: readonly Claim[]) {
  const { id, headline, publisher, published, importedAt, originalName, metadata } = article
  const url = metadata.url?.value
  const source = {
    source_name: publisher || originalName,
    description: published ? `published ${published} (EDTF)` : 'not dated',
    hashes: { 'SHA-256': id.slice(0, 64) },
    ...(url ? { url } : {}),
  }
  return {
    ...common('report', id, importedAt),
    name: headline || originalName,
    report_types: ['news-article'],
    // Required and to the second: an article that states less is published when we have it from.
    published: stixTime(published) ?? stixTime(importedAt),
    external_references: [source],
    object_refs: claims.map((claim) => stixId('note', claim.id)),
  }
}

function* claimObjects(
  claim: Claim,
  entities: ReadonlySet<string>,
  hasReport: boolean,
): Generator<object> {
  const note = stixId('note', claim.id)
  const author = stixId('identity', claim.createdBy)
  const marked = tlpMarkings(valuesOf(claim, 'marking')).map(({ id }) => id)
  const markings = marked.length > 0 ? { object_marking_refs: marked } : {}
  yield {
    ...common('note', claim.id, claim.createdAt),
    created_by_ref: author,
    ...markings,
    content: claimSentence(claim),
    object_refs: [
      hasReport ? stixId('report', claim.articleId) : attestIdentity.id,
      ...namedEntities(claim)
        .filter((id) => entities.has(id))
        .map((id) => stixId('identity', id)),
    ],
    extensions: { [claimExtension.id]: { extension_type: 'property-extension', ...record(claim) } },
  }
  for (const [at, credibility] of valuesOf(claim, 'informationCredibility').entries()) {
    const opinion = opinionOf[credibility]
    if (!opinion) continue
    yield {
      ...common('opinion', `${claim.id}:${at}`, claim.createdAt),
      created_by_ref: author,
      ...markings,
      opinion,
      explanation: [
        `Information credibility ${credibility} (STANAG 2511)`,
        ...valuesOf(claim, 'informationCredibility.basis'),
      ].join(': '),
      object_refs: [note],
    }
  }
  for (const { from, to, relation, reason } of claim.relations.filter(
    (one) => one.from === claim.id,
  )) {
    yield {
      ...common('relationship', `${from}:${relation}:${to}`, claim.createdAt),
      created_by_ref: author,
      relationship_type: relation,
      source_ref: note,
      target_ref: stixId('note', to),
      ...(reason ? { description: reason } : {}),
    }
  }
}

/** Our mapping of STANAG 2511's credibility; 6, cannot be judged, is no opinion. */
const opinionOf: Record<string, string> = {
  '1': 'strongly-agree',
  '2': 'agree',
  '3': 'neutral',
  '4': 'disagree',
  '5': 'strongly-disagree',
}

/** The claim's fields and quotations: what the extension documents. The description is the note's content, with its conditions. */
const record = (claim: Claim) => ({
  claim_id: claim.id,
  fields: Object.fromEntries(
    Object.entries(claim.fields)
      .filter(([path]) => path !== 'description')
      .map(([path, values]) => [
        path,
        values?.map(({ value, author, at, reason }) => ({ value, author, at, reason })),
      ]),
  ),
  quotations: claim.evidence
    .filter(({ verdict }) => verdict === 'exact')
    .map(({ field, exact, articleId }) => ({ field, exact, article: articleId })),
  condition_of: claim.conditionOf,
})

const namedEntities = (claim: Claim): string[] => [
  ...new Set(
    (Object.keys(claim.fields) as ClaimPath[])
      .filter((path) => fieldOf(path).endsWith('.entity'))
      .flatMap((path) => claim.fields[path]!.map(({ value }) => String(value))),
  ),
]

const valuesOf = (claim: Claim, field: ClaimField): string[] =>
  (claim.fields[field] ?? []).map(({ value }) => String(value))

function common(type: string, id: string, created: string) {
  const time = stixTime(created)
  return { type, spec_version: '2.1', id: stixId(type, id), created: time, modified: time }
}
