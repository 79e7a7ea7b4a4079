import { v7 as uuidv7 } from 'uuid'
import { EvidenceId } from '../../../src-preload/contract/claim.ts'
import { isSeveral } from '../../../src-preload/contract/claim-csv.ts'
import {
  type ClaimField,
  claimFields,
  ClaimId,
  type ClaimPath,
  type RepeatedGroup,
} from '../../../src-preload/contract/claim-fields.ts'
import { at, headsOf } from '../../../src-preload/contract/claim-groups.ts'
import { claimSentence } from '../../../src-preload/contract/claim-sentence.ts'
import { AttestError } from '../../../src-preload/contract/result.ts'
import type { ForeignClaim, WorkItem } from '../../pipeline/work/work.ts'
import { storedClaim } from '../handlers/stored-claim.ts'
import { checkValue } from '../handlers/claim-values.ts'
import { meant } from './annotations.ts'
import { idFor } from './ids.ts'
import type { Standing } from './standing.ts'
import {
  found,
  notFound,
  type Remark,
  reviewNote,
  shown,
  sum,
  type Taken,
  type Taking,
} from './taken.ts'

type Quoted = ForeignClaim['quotations'][number] & { standing: Standing | null }
type Claimed = {
  claimId: ClaimId
  item: WorkItem & ForeignClaim
  taking: Taking
  remarks: Remark[]
}

/**
 * Takes in a row of a table of claims. Of a claim that the case has, what the row says otherwise is
 * set; an empty cell says nothing. Made under the article that the row names, or whose words it quotes.
 */
export function takeClaim(item: WorkItem & ForeignClaim, taking: Taking): Taken {
  const quoted = item.quotations.map((one) => ({ ...one, standing: taking.texts.find(one.anchor) }))
  const articleId =
    taking.texts.named(item.sources)[0] ??
    quoted.find(({ standing }) => standing)?.standing?.articleId
  if (!articleId) return { counts: {}, remarks: [unplaced(item)] }
  const claimId = ClaimId.parse(
    idFor('claim', item.id ?? `${articleId} ${item.sentence} ${item.quotations[0]?.anchor.exact}`),
  )
  const isNew = !taking.context.store.claims.has(claimId)
  if (isNew) {
    taking.append([
      { kind: 'claim.create', payload: { claimId, articleId }, reason: taking.from(item) },
    ])
  }
  const claimed: Claimed = { claimId, item, taking, remarks: [] }
  const heads = createHeads(claimed)
  const evidence = quoted.map((one) => addQuotation(claimed, one, heads))
  const set = setFields(claimed, heads)
  const described = describeClaim(claimed)
  const counts = { claims: isNew || set + described > 0 ? 1 : 0 }
  return sum({ counts, remarks: claimed.remarks }, ...evidence)
}

function unplaced({ sources, sentence, quotations: [first] }: ForeignClaim): Remark {
  if (first) return notFound(first.anchor.exact, '')
  const details = { source: shown(sources[0] ?? 'nothing'), quote: shown(sentence) }
  return { outcome: 'refused', code: 'work/unplaced', details, articleId: null }
}

type Heads = (field: ClaimField, group: number) => ClaimPath

/** The path of a field in the claim's n-th group of its kind, as the claim has it or will have it. */
function createHeads({ claimId, taking }: Claimed): Heads {
  const claim = storedClaim(taking.context, claimId)
  const known = new Map<string, ClaimPath[]>()
  return (field, group) => {
    if (!isSeveral(field)) return field
    const [name, sub] = field.split('.') as [RepeatedGroup, string?]
    const heads = known.get(name) ?? headsOf(claim, name)
    known.set(name, heads)
    while (heads.length <= group) heads.push(heads.length === 0 ? name : `${name}.${uuidv7()}`)
    return sub ? at(heads[group]!, sub) : heads[group]!
  }
}

function addQuotation(
  { claimId, taking }: Claimed,
  { field, group, anchor: given, standing }: Quoted,
  heads: Heads,
): Taken {
  if (!standing)
    return { counts: {}, remarks: [notFound(given.exact, meant(given.sources, taking))] }
  const path = heads(field as ClaimField, group)
  const { articleId, anchor } = standing
  const { evidence } = storedClaim(taking.context, claimId)
  const isKnown = evidence.some(
    (words) =>
      words.field === path &&
      words.articleId === articleId &&
      words.start === anchor.start &&
      words.end === anchor.end,
  )
  if (isKnown) return { counts: {}, remarks: [] }
  const id = idFor('evidence', `${claimId} ${path} ${articleId} ${anchor.start}-${anchor.end}`)
  const payload = { evidenceId: EvidenceId.parse(id), claimId, field: path, articleId, ...anchor }
  taking.append([{ kind: 'evidence.add', payload, reason: reviewNote(standing, given.exact) }])
  return sum({ counts: { quotations: 1 }, remarks: [] }, found(standing, given.exact))
}

/** @returns how many values are new */
function setFields(claimed: Claimed, heads: Heads): number {
  let set = 0
  for (const [name, texts] of Object.entries(claimed.item.fields)) {
    for (const [group, text] of texts.entries()) {
      if (
        text.trim() !== '' &&
        setField(claimed, name as ClaimField, heads(name as ClaimField, group), text)
      )
        set++
    }
  }
  return set
}

function setField(claimed: Claimed, field: ClaimField, path: ClaimPath, text: string): boolean {
  const { claimId, item, taking } = claimed
  const { schema } = claimFields[field]
  const value = [text, text.trim(), Number(text)].find((one) => schema.safeParse(one).success)
  const present = storedClaim(taking.context, claimId).fields[path] ?? []
  if (present.some((one) => one.value === value)) return false
  try {
    if (!(field === 'condition.claim' && taking.claimIds.has(text))) {
      checkValue(taking.context, claimId, path, value ?? text)
    }
  } catch (error) {
    if (!(error instanceof AttestError)) throw error
    claimed.remarks.push({
      outcome: 'refused',
      code: 'work/field',
      details: { field, value: shown(text) },
      articleId: null,
    })
    return false
  }
  const reason = item.lacking.includes(field) ? null : taking.from(item)
  taking.append([{ kind: 'claim.set', payload: { claimId, field: path, value: value! }, reason }])
  return true
}

/** A mark that stands in no text of a person. */
const MARK = '\uE000'

/**
 * Sets the description that makes the row's sentence, with the claim's conditions and hedges before it.
 * @returns 1 if it is new, else 0
 */
function describeClaim({ claimId, item, taking }: Claimed): number {
  const claim = storedClaim(taking.context, claimId)
  if (item.sentence === '' || claimSentence(claim) === item.sentence) return 0
  const marked = { value: MARK, operationId: '', author: '', at: '', reason: null }
  const fields = { ...claim.fields, description: [marked] }
  const starts = [claim.conditionOf, [], [claimId]].map((conditionOf) =>
    claimSentence({ ...claim, fields, conditionOf }).replace(MARK, ''),
  )
  const start = starts.find((one) => item.sentence.startsWith(one)) ?? ''
  const value = item.sentence.slice(start.length).trim()
  if (value === '' || !claimFields.description.schema.safeParse(value).success) return 0
  const isQuoted = claim.evidence.some(({ field }) => field === 'description')
  const reason = isQuoted || item.lacking.includes('description') ? null : taking.from(item)
  taking.append([{ kind: 'claim.set', payload: { claimId, field: 'description', value }, reason }])
  return 1
}
