import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Claim } from '../../../../src-preload/contract/claim.ts'
import { createBreath } from '../../breathe.ts'
import type { Context } from '../../context.ts'
import { withVerdicts } from '../../handlers/claims.ts'
import { type Operation, payloadOf } from '../../operations/operation.ts'
import { canonical } from '../../operations/seal.ts'
import { codePointOffsets } from '../code-points.ts'
import { claimLine, entityLine } from '../jsonl.ts'
import { sourceOf } from '../positions.ts'
import { articleContent, articleFile, type Committer } from './article-files.ts'
import { dataFiles, originalPath, textPath, VERSION } from './layout.ts'
import { holed } from './needles.ts'
import type { Plan } from './plan.ts'
import { type CaseRecord, recordsSchema } from './records.ts'
import type { Packed } from './zip.ts'

type Parts = { plan: Plan; context: Context; commit: Committer; signer: string | null }

/** The payload of a bundle, sorted by path; each file is made when its turn comes. */
export function payloadFiles(parts: Parts): Packed[] {
  const { context } = parts
  const own = (name: string) => readFileSync(join(context.resources, 'bundle', name))
  const files: Packed[] = [
    { path: dataFiles.case, content: () => [`${canonical(caseRecord(parts))}\n`] },
    { path: dataFiles.articles, content: () => articleLines(parts) },
    { path: dataFiles.entities, content: () => entityLines(parts) },
    { path: dataFiles.claims, content: () => claimLines(parts) },
    { path: dataFiles.operations, content: () => lines(parts.plan.operations) },
    { path: dataFiles.withheld, content: () => lines(withheldRecords(parts)) },
    { path: dataFiles.format, content: () => [own('FORMAT.md')] },
    { path: dataFiles.schema, content: () => [recordsSchema()] },
    { path: dataFiles.verifier, content: () => [own('verify.mjs')] },
    ...articleContents(parts),
  ]
  return files.toSorted((a, b) => (a.path < b.path ? -1 : 1))
}

function caseRecord({ plan, context, signer }: Parts): CaseRecord {
  const { operations, caseFile } = context
  const isComplete = plan.isWhole && plan.sealed.length === 0 && !plan.isRedacted
  return {
    format: 'attest-bundle',
    version: VERSION,
    caseId: caseFile.id,
    scope: plan.isWhole ? 'everything' : 'selection',
    isRedacted: plan.isRedacted,
    signers: signer ? [signer] : [],
    asOf: plan.operations.at(-1)?.at ?? null,
    stateHash: isComplete ? operations.stateHash() : null,
  }
}

/** Originals and texts: one file for each, also where several articles share it. */
function articleContents({ plan, context, commit }: Parts): Packed[] {
  const { store } = context
  const files = new Map<string, Packed>()
  for (const article of plan.articles) {
    const { id, hasOriginal, holes } = article
    const original = originalPath(id.slice(0, 64))
    if (hasOriginal && !files.has(original)) {
      const content = () => [store.articles.original(id)!.bytes]
      files.set(original, { path: original, content })
    }
    const hash =
      holes.length === 0
        ? store.articles.textLayer(id)!.sha256
        : articleFile(article, plan, context, commit).record.text
    const path = textPath(hash)
    const content = () => [articleFile(article, plan, context, commit).text]
    if (!files.has(path)) files.set(path, { path, content })
  }
  return [...files.values()]
}

async function* articleLines({ plan, context, commit }: Parts): AsyncGenerator<string> {
  const breathe = createBreath()
  for (const article of plan.articles) {
    yield `${canonical(articleFile(article, plan, context, commit).record)}\n`
    await breathe()
  }
}

function* entityLines({ plan, context }: Parts): Generator<string> {
  const articles = new Set<string>(
    plan.articles.flatMap(({ id, holes }) => (holes.length === 0 ? [id] : [])),
  )
  const names = namesIn(plan.operations)
  const isTold = (name: string) => isAll(plan) || names.has(name)
  for (const entity of context.store.entities.all()) {
    if (!plan.entities.has(entity.id)) continue
    const shown = {
      ...entity,
      notes: plan.withholdsNotes ? '' : entity.notes,
      articles: entity.articles.filter((id) => articles.has(id)),
      aliases: entity.aliases.filter(isTold),
      evidence: entity.evidence.filter(({ articleId }) => articles.has(articleId)),
      merged: entity.merged
        .filter(({ id }) => plan.entities.has(id))
        .map((one) => ({ ...one, aliases: one.aliases.filter(isTold) })),
    }
    yield entityLine(holed(shown, plan.needles))
  }
}

const isAll = ({ isWhole, isRedacted }: Plan) => isWhole && !isRedacted

/** Every name and alias that an operation that leaves gives an entity. */
function namesIn(operations: readonly Operation[]): Set<string> {
  return new Set(
    operations.flatMap((operation) => {
      if (operation.kind === 'entity.alias') return [payloadOf(operation, 'entity.alias').text]
      if (operation.kind !== 'entity.set') return []
      return [payloadOf(operation, 'entity.set').value]
    }),
  )
}

/** The claim without what it has to do with claims that stay. */
function amongLeaving(claim: Claim, { claims }: Plan): Claim {
  return {
    ...claim,
    relations: claim.relations.filter(({ from, to }) => claims.has(from) && claims.has(to)),
    conditionOf: claim.conditionOf.filter((id) => claims.has(id)),
  }
}

async function* claimLines(parts: Parts): AsyncGenerator<string> {
  const { plan, context } = parts
  const breathe = createBreath()
  const leaving = new Map<string, Plan['articles'][number]>(
    plan.articles.map((article) => [article.id, article]),
  )
  for (const stored of context.store.claims.all()) {
    if (!plan.claims.has(stored.id)) continue
    const claim = amongLeaving(withVerdicts(context, stored), plan)
    if (!plan.isRedacted) {
      yield claimLine(claim, (id) => (leaving.has(id) ? sourceOf(context, id) : null))
    } else yield `${canonical(redactedClaim(claim, leaving, parts))}\n`
    await breathe()
  }
}

/** A claim with its holes; its quotations are cut out of the texts as they leave. */
function redactedClaim(
  claim: Claim,
  leaving: ReadonlyMap<string, Plan['articles'][number]>,
  { plan, context, commit }: Parts,
) {
  const file = (id: string) => {
    const article = leaving.get(id)
    return article && articleFile(article, plan, context, commit)
  }
  const { notes, ...fields } = claim.fields
  const evidence = claim.evidence.flatMap(({ articleId, start, end, ...words }) => {
    const article = file(articleId)
    if (!article) return []
    const { text, moved, record } = article
    const [from, to] = [moved(start, 'start'), moved(end, 'end')]
    const offset = codePointOffsets(text)
    const quoted = {
      exact: text.slice(from, to),
      prefix: holed(words.prefix, plan.needles),
      suffix: holed(words.suffix, plan.needles),
    }
    const place = { articleId: record.id, start: offset(from), end: offset(to), bytes: null }
    return [{ ...words, ...quoted, ...place }]
  })
  const shown = plan.withholdsNotes || !notes ? fields : { ...fields, notes }
  return {
    ...holed({ ...claim, fields: shown }, plan.needles),
    record: 'claim',
    articleId: file(claim.articleId)?.record.id ?? null,
    evidence,
  }
}

function withheldRecords({ plan, context, commit }: Parts) {
  const articles = plan.withheldArticles.map((id) => {
    const hash = context.store.articles.textLayer(id)!.sha256
    return { record: 'article', commitment: commit(articleContent(id, hash)).commitment }
  })
  return [...plan.sealed.map((one) => ({ record: 'operation', ...one })), ...articles]
}

async function* lines(records: Iterable<object>): AsyncGenerator<string> {
  const breathe = createBreath()
  for (const record of records) {
    yield `${canonical(record)}\n`
    await breathe()
  }
}
