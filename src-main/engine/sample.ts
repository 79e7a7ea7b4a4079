import { EventEmitter, once } from 'node:events'
import { readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { randomUUID } from 'node:crypto'
import type { Article, EntityId, MentionType, Span } from '../../src-preload/contract/article.ts'
import type { ClaimRelation } from '../../src-preload/contract/claim-codes.ts'
import type { ClaimId, ClaimPath } from '../../src-preload/contract/claim-fields.ts'
import { backupFolder } from '../backup-folder.ts'
import { type Ask, asking } from './ask.ts'
import { nobody } from './identity.ts'
import { createEngine, type EngineOptions } from './index.ts'

/** `resources/sample/claims.json`: what the sample's author found in its articles, by the words it rests on. */
type SampleWork = {
  entities: { article: string; quote: string; type: MentionType; aliases: string[] }[]
  claims: {
    article: string
    fields: Record<string, string | number>
    /** Why a value without words stands there. */
    reasons?: Record<string, string>
    evidence: Record<string, string>
    /** Who stands in a field, by the entity's name. */
    entities?: Record<string, string>
  }[]
  /** Between claims, by their places in the list. */
  relations: { from: number; to: number; relation: ClaimRelation; reason: string }[]
}

/** Nobody at this machine. */
const AUTHOR = nobody('attest-sample')

/**
 * Makes the sample case that the first start opens: imports `resources/sample/articles` and
 * records the work of `claims.json` through the same calls as a person's. The file appears
 * under its name only when it is complete. Its author is nobody at this machine, so that
 * nobody undoes the sample by mistake.
 *
 * @throws AttestError of any call; Error if a quotation does not stand in its article
 */
export async function makeSampleCase(
  options: Omit<EngineOptions, 'identity' | 'emit'>,
): Promise<void> {
  const draft = `${options.casePath}.${randomUUID()}.making`
  const events = new EventEmitter()
  const emit = (event: string, payload: unknown) => void events.emit(event, payload)
  const engine = createEngine({ ...options, casePath: draft, identity: AUTHOR, emit })
  const folder = join(options.resources, 'sample')
  const ask = asking(engine)
  try {
    const grant = randomUUID()
    engine.grants.add(grant, join(folder, 'articles'))
    const ended = once(events, 'job.ended')
    await ask('import.start', { grants: [grant] })
    await ended
    await record(ask, JSON.parse(readFileSync(join(folder, 'claims.json'), 'utf8')) as SampleWork)
  } finally {
    await engine.close()
    rmSync(backupFolder(draft), { recursive: true, force: true })
  }
  renameSync(draft, options.casePath)
}

async function record(ask: Ask, work: SampleWork): Promise<void> {
  const { rows } = await ask('article.list', { limit: 500 })
  const articles = new Map<string, Article>()
  for (const { id, originalName } of rows) {
    const name = originalName.slice(originalName.lastIndexOf('/') + 1)
    articles.set(name, await ask('article.open', { id }))
  }
  const articleOf = (name: string) => {
    const article = articles.get(name)
    if (!article) throw new Error(`The sample has no article ${name}`)
    return article
  }
  const entities = new Map<string, EntityId>()
  for (const { article: name, quote, type, aliases } of work.entities) {
    const article = articleOf(name)
    const { id } = await ask('entity.create', {
      articleId: article.id,
      ...find(article, quote),
      type,
    })
    for (const text of aliases) await ask('entity.alias', { id, text, present: true })
    entities.set(quote, id)
  }
  const claims: ClaimId[] = []
  for (const claim of work.claims) {
    const id = await recordClaim(ask, articleOf(claim.article), claim)
    for (const [group, name] of Object.entries(claim.entities ?? {})) {
      const field = `${group}.entity` as ClaimPath
      await ask('claim.set', { id, field, value: entities.get(name) ?? name })
    }
    claims.push(id)
  }
  for (const { from, to, ...relation } of work.relations) {
    const ends = { from: claims[from]!, to: claims[to]! }
    await ask('claim.relate', { ...ends, ...relation, present: true })
  }
}

async function recordClaim(
  ask: Ask,
  article: Article,
  claim: SampleWork['claims'][number],
): Promise<ClaimId> {
  const { id } = await ask('claim.create', { articleId: article.id, span: null })
  for (const [field, value] of Object.entries(claim.fields)) {
    const reason = claim.reasons?.[field]
    await ask('claim.set', { id, field: field as ClaimPath, value, ...(reason ? { reason } : {}) })
  }
  for (const [field, quote] of Object.entries(claim.evidence)) {
    const span = find(article, quote)
    await ask('evidence.add', {
      articleId: article.id,
      ...span,
      claimId: id,
      field: field as ClaimPath,
    })
  }
  return id
}

/** The quotation's first place in the body; the standfirst may hold the same words. */
function find(article: Article, quote: string): Span {
  for (const block of article.blocks) {
    const at = article.text.slice(block.start, block.end).indexOf(quote)
    if (block.kind === 'body' && at >= 0) {
      return { start: block.start + at, end: block.start + at + quote.length }
    }
  }
  throw new Error(`The body of ${article.originalName} does not hold “${quote}”`)
}
