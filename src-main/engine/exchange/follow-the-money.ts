import { createHash } from 'node:crypto'
import type { Article, MentionType } from '../../../src-preload/contract/article.ts'
import type { Claim } from '../../../src-preload/contract/claim.ts'
import { claimSentence } from '../../../src-preload/contract/claim-sentence.ts'
import type { Entity } from '../../../src-preload/contract/entity.ts'
import { createBreath } from '../breathe.ts'
import type { Context } from '../context.ts'
import { claimsByArticle, type Piece } from './case-records.ts'

type Properties = Record<string, readonly string[]>

/** Schemata of FollowTheMoney 3.8 for our types; places are addresses, what is nobody has none. */
const schemaOf: Partial<Record<MentionType, string>> = {
  PER: 'Person',
  ORG: 'Organization',
  NORP: 'LegalEntity',
  GPE: 'Address',
  LOC: 'Address',
  FAC: 'Address',
  EVENT: 'Event',
}

/**
 * A case as FollowTheMoney entities, one JSON object a line, as OpenAleph reads them: articles,
 * the analyst's entities with their aliases, a Documentation for each article that has one of
 * them, a Mention for each way it is written there, and claims as notes on their article.
 */
export async function* asFollowTheMoney(context: Context): AsyncGenerator<Piece> {
  const { store } = context
  const breathe = createBreath()
  const claims = await claimsByArticle(context)
  const entities = new Map(store.entities.all().map((entity) => [String(entity.id), entity]))
  for (const entity of entities.values()) {
    const schema = schemaOf[entity.type]
    if (schema) yield line(entity.id, schema, thing(entity, schema))
  }
  for (const id of store.articles.ids()) {
    const article = store.articles.open(id)
    if (!article) continue
    yield line(article.id, 'Article', articleProperties(article))
    for (const claim of claims.get(id) ?? []) yield line(claim.id, 'Note', note(claim, article))
    yield* mentioned(article, entities)
    await breathe()
  }
}

const thing = ({ name, aliases, notes }: Entity, schema: string): Properties => ({
  name: [name],
  alias: aliases,
  notes: notes ? [notes] : [],
  ...(schema === 'Address' ? { full: [name] } : {}),
})

function articleProperties(article: Article): Properties {
  const { headline, originalName, publisher, language, published, id, text, mediaType } = article
  const day = published?.match(/^\d{4}(-\d\d(-\d\d)?)?/)?.[0]
  return {
    name: [headline || originalName],
    title: [headline || originalName],
    fileName: [originalName],
    mimeType: [mediaType],
    contentHash: [id.slice(0, 64)],
    bodyText: [text],
    publisher: publisher ? [publisher] : [],
    language: language ? [language] : [],
    publishedAt: day ? [day] : [],
    sourceUrl: article.metadata.url ? [article.metadata.url.value] : [],
  }
}

/** The note's words are the whole sentence: a condition cannot be cut off. */
const note = (claim: Claim, article: Article): Properties => ({
  name: [claimSentence(claim)],
  description: [
    claimSentence(claim),
    ...claim.evidence
      .filter(({ verdict }) => verdict === 'exact')
      .map(({ field, exact }) => `${field}: “${exact}”`),
  ],
  entity: [article.id],
})

function* mentioned(article: Article, entities: ReadonlyMap<string, Entity>): Generator<Piece> {
  const names = new Map<string, Set<string>>()
  for (const { state, entityId, start, end } of article.mentions) {
    const schema = entityId && schemaOf[entities.get(entityId)?.type ?? 'MISC']
    if (state !== 'accepted' || !entityId || !schema) continue
    const written = names.get(entityId) ?? new Set()
    names.set(entityId, written.add(article.text.slice(start, end)))
  }
  for (const [entityId, written] of names) {
    const schema = schemaOf[entities.get(entityId)!.type]!
    yield line(`${article.id}:${entityId}`, 'Documentation', {
      document: [article.id],
      entity: [entityId],
    })
    for (const name of written) {
      yield line(`${article.id}:${entityId}:${name}`, 'Mention', {
        document: [article.id],
        name: [name],
        resolved: [entityId],
        detectedSchema: [schema],
      })
    }
  }
}

/** FollowTheMoney's ids are opaque, but a long or odd one is cut by some tools: others become hashes. */
function line(id: string, schema: string, properties: Properties): Piece {
  const safe = /^[\w.-]{1,80}$/.test(id) ? id : createHash('sha1').update(id).digest('hex')
  const filled = Object.fromEntries(Object.entries(properties).filter(([, of]) => of.length > 0))
  return { text: `${JSON.stringify({ id: safe, schema, properties: filled })}\n`, records: 1 }
}
