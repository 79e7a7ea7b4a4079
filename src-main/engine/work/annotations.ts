import { EntityId, type ArticleId } from '../../../src-preload/contract/article.ts'
import { EvidenceId } from '../../../src-preload/contract/claim.ts'
import {
  claimFields,
  ClaimId,
  type ClaimPath,
  fieldOf,
} from '../../../src-preload/contract/claim-fields.ts'
import type { ForeignMention, ForeignQuotation, WorkItem } from '../../pipeline/work/work.ts'
import { filling } from '../handlers/claims.ts'
import type { Entry } from '../operations/operation.ts'
import { idFor } from './ids.ts'
import type { Standing } from './standing.ts'
import { found, notFound, reviewNote, sum, type Taken, type Taking } from './taken.ts'

/** Takes in a name that somebody marked. One whose words are not found to the letter is not accepted. */
export function takeMention(item: WorkItem & ForeignMention, taking: Taking): Taken {
  const { store } = taking.context
  const standing = taking.texts.find(item.anchor)
  if (!standing || standing.why === 'differs')
    return {
      counts: {},
      remarks: [notFound(item.anchor.exact, meant(item.anchor.sources, taking))],
    }
  const { articleId, anchor } = standing
  const entityId =
    item.entityId && store.entities.has(item.entityId) ? EntityId.parse(item.entityId) : null
  const present = store.mentions.judgement(articleId, anchor)
  if (present?.verdict === 'accepted') return { counts: {}, remarks: [] }
  const called = item.called ? `; there it is called ${item.called}` : ''
  taking.append([
    {
      kind: 'mention.judge',
      payload: { articleId, ...anchor, verdict: 'accepted', type: item.type, entityId },
      reason: taking.from(item) + called,
    },
  ])
  return sum({ counts: { mentions: 1 }, remarks: [] }, found(standing, item.anchor.exact))
}

/**
 * Takes in words that somebody marked: evidence of a claim, which is made if the case has none of
 * this id. What was remarked on them goes into the claim's notes.
 */
export function takeQuotation(item: WorkItem & ForeignQuotation, taking: Taking): Taken {
  const { store } = taking.context
  const standing = taking.texts.find(item.anchor)
  if (!standing)
    return {
      counts: {},
      remarks: [notFound(item.anchor.exact, meant(item.anchor.sources, taking))],
    }
  const { articleId, anchor } = standing
  const claimId = ClaimId.parse(idFor('claim', named(articleId, item.claimId ?? item.id)))
  const evidenceId = EvidenceId.parse(idFor('evidence', named(articleId, item.id)))
  const field = item.field as ClaimPath
  const claim = store.claims.open(claimId)
  const isKnown = claim?.evidence.some(
    (words) =>
      words.id === evidenceId ||
      (words.field === field &&
        words.articleId === articleId &&
        words.start === anchor.start &&
        words.end === anchor.end),
  )
  if (isKnown) return { counts: {}, remarks: [] }
  const entries: Entry[] = claim ? [] : newClaim(item, claimId, standing, taking)
  entries.push({
    kind: 'evidence.add',
    payload: { evidenceId, claimId, field, articleId, ...anchor },
    reason: reviewNote(standing, item.anchor.exact),
  })
  const isEmpty = field !== 'description' && !claim?.fields[field]
  if (isEmpty && claimFields[fieldOf(field)].takesWords)
    entries.push(...filling(claimId, field, anchor.exact))
  taking.append(entries)
  const counts = { quotations: 1, ...(claim ? {} : { claims: 1 }) }
  return sum({ counts, remarks: [] }, found(standing, item.anchor.exact))
}

function newClaim(
  item: WorkItem & ForeignQuotation,
  claimId: ClaimId,
  standing: Standing,
  taking: Taking,
): Entry[] {
  const { articleId, anchor } = standing
  const reason = taking.from(item)
  const remarks = [...item.remarks, reviewNote(standing, item.anchor.exact)].filter(Boolean)
  const notes = [...remarks, ...(remarks.length > 0 && item.by ? [`(${item.by})`] : [])].join('\n')
  const said = filling(claimId, 'description', item.sentence ?? anchor.exact)
  return [
    { kind: 'claim.create', payload: { claimId, articleId }, reason },
    ...said.map((entry) => ({ ...entry, reason: item.sentence === null ? null : reason })),
    ...(notes
      ? [{ kind: 'claim.set', payload: { claimId, field: 'notes', value: notes } } as const]
      : []),
  ]
}

/** Names in a file are its own only together with the article: `annotation 3` is in every file. */
const named = (articleId: ArticleId, id: string): string =>
  /^(urn:uuid:)?[0-9a-f]{8}-[0-9a-f-]{27}$/i.test(id) || /^[a-z]+:\/\//i.test(id)
    ? id
    : `${articleId} ${id}`

/** The headline of the article that is meant; `''` if none of the case is. */
export function meant(sources: readonly string[], { texts, context }: Taking): string {
  const [id] = texts.named(sources)
  return id ? context.store.articles.headline(id) : ''
}
