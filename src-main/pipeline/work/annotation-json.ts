import type { MentionType } from '../../../src-preload/contract/article.ts'
import { MentionType as MentionTypes } from '../../../src-preload/contract/article.ts'
import { ClaimPath, takesEvidence } from '../../../src-preload/contract/claim-fields.ts'
import { asObject, asText, type JsonObject } from '../formats/json.ts'
import { type RecordProblem, unread } from '../formats/record.ts'
import type {
  ForeignAnchor,
  ForeignMention,
  ForeignQuotation,
  WorkItem,
  WorkRecords,
} from './work.ts'

/** Whether JSON is a Web Annotation, a page, collection or list of them, or what Hypothesis' interface answers. */
export function areAnnotations(value: unknown): boolean {
  const [first] = annotationsIn(value)
  return first !== undefined && (isHypothesis(first) || isWebAnnotation(first))
}

/**
 * The annotations of a file: W3C Web Annotation Data Model (Recommendation of 2017) and the JSON of
 * Hypothesis' interface, which has the same selectors.
 */
export function annotationWork(value: unknown): WorkRecords {
  const items: WorkItem[] = []
  const problems: RecordProblem[] = []
  for (const [at, annotation] of annotationsIn(value).entries()) {
    const part = `annotation ${at + 1}`
    const made = isHypothesis(annotation) ? fromHypothesis(annotation) : fromW3c(annotation)
    const { anchor, by, ...said } = made
    if (anchor) items.push({ part, by, ...workOf({ ...said, anchor }, part) })
    else {
      const words = said.remarks.join(' ') || said.described || ''
      problems.push(unread(part, 'no-words', { words: words.slice(0, 500) }))
    }
  }
  return { items, problems }
}

/** What both notations say, told alike. */
type Said = {
  id: string | null
  anchor: ForeignAnchor | null
  by: string | null
  /** A restatement of the words, as against a remark on them. */
  described: string | null
  remarks: string[]
  tags: string[]
  /** What it links to, and what it identifies. */
  links: string[]
  identified: string | null
  isName: boolean
}

function workOf(
  said: Omit<Said, 'by'> & { anchor: ForeignAnchor },
  part: string,
): ForeignMention | ForeignQuotation {
  const { anchor, tags, identified, links, described, isName } = said
  const type = tags.find((tag) => MentionTypes.safeParse(tag).success) as MentionType | undefined
  if (isName && (type || identified)) {
    const called = type ? null : (tags[0] ?? null)
    return { what: 'mention', anchor, type: type ?? 'MISC', called, entityId: uuidIn(identified) }
  }
  const field = tags.find(
    (tag) => ClaimPath.safeParse(tag).success && takesEvidence(tag as ClaimPath),
  )
  const others = tags.filter((tag) => tag !== field)
  const tagged = others.length > 0 ? [`Tags: ${others.join(', ')}`] : []
  return {
    what: 'quotation',
    anchor,
    id: said.id ?? part,
    claimId: links.map(uuidIn).find((id) => id !== null) ?? null,
    field: field ?? 'description',
    sentence: described,
    remarks: [...said.remarks, ...tagged],
  }
}

/** Every annotation of a file, in its order: a list, a page, a collection with its first page, an answer, one. */
function annotationsIn(value: unknown): JsonObject[] {
  if (Array.isArray(value)) return value.flatMap(annotationsIn)
  const object = asObject(value)
  if (!object) return []
  if (isWebAnnotation(object) || isHypothesis(object)) return [object]
  for (const name of ['items', 'rows', 'annotations', 'first', '@graph']) {
    const inner = annotationsIn(object[name])
    if (inner.length > 0) return inner
  }
  return []
}

const isWebAnnotation = (object: JsonObject): boolean =>
  listOf(object['type'] ?? object['@type']).some((type) =>
    /^(oa:)?Annotation$/.test(String(type)),
  ) && object['target'] !== undefined

const isHypothesis = (object: JsonObject): boolean =>
  typeof object['uri'] === 'string' &&
  typeof object['user'] === 'string' &&
  Array.isArray(object['target'])

function fromHypothesis(row: JsonObject): Said {
  const [target] = listOf(row['target']).map(asObject)
  const document = asObject(row['document'])
  const links = listOf(document?.['link']).map((link) => asObject(link)?.['href'])
  const titles = listOf(document?.['title'])
  const text = asText(row['text'])
  const sources = [row['uri'], target?.['source'], ...links, ...titles].map(asText).filter(Boolean)
  return {
    id: asText(row['id']) || null,
    anchor: anchorOf(listOf(target?.['selector']), sources),
    by: byline(asText(row['user']), asText(row['created'])),
    described: null,
    remarks: text ? [text] : [],
    tags: listOf(row['tags']).map(asText).filter(Boolean),
    links: [],
    identified: null,
    isName: false,
  }
}

function fromW3c(annotation: JsonObject): Said {
  const said: Said = {
    id: asText(annotation['id'] ?? annotation['@id']) || null,
    anchor: firstAnchor(listOf(annotation['target'])),
    by: byline(agentOf(annotation['creator']), asText(annotation['created'])),
    described: null,
    remarks: [],
    tags: [],
    links: [],
    identified: null,
    isName: listOf(annotation['motivation']).includes('identifying'),
  }
  const purpose = asText(listOf(annotation['motivation'])[0])
  const bodies = [...listOf(annotation['body']), ...listOf(annotation['bodyValue'])]
  for (const body of bodies) addBody(said, body, purpose)
  return said
}

function addBody(said: Said, body: unknown, motivation: string): void {
  const object = asObject(body)
  const purpose = asText(object?.['purpose']) || motivation
  const value = plain(asText(object?.['value'] ?? object?.['chars']), asText(object?.['format']))
  const source =
    typeof body === 'string' && /^[a-z][\w+.-]*:/i.test(body) ? body : asText(object?.['source'])
  if (purpose === 'tagging' && value) said.tags.push(value)
  else if (value && purpose === 'describing') said.described ??= value
  else if (value) said.remarks.push(value)
  else if (source && purpose === 'identifying') said.identified = source
  else if (source) said.links.push(source)
  else if (typeof body === 'string' && body.trim()) said.remarks.push(body.trim())
}

/** The first target that quotes words or names their place. */
function firstAnchor(targets: readonly unknown[]): ForeignAnchor | null {
  for (const target of targets) {
    const object = asObject(target)
    const source = asObject(object?.['source'])
    const names = [object?.['source'], source?.['id'], source?.['@id'], object?.['scope']]
    const anchor = anchorOf(listOf(object?.['selector']), names.map(asText).filter(Boolean))
    if (anchor) return anchor
  }
  return null
}

function anchorOf(selectors: readonly unknown[], sources: readonly string[]): ForeignAnchor | null {
  // A selector may be refined by another one, and a choice holds several.
  const all = selectors.flatMap((one) => unfolded(asObject(one)))
  const of = (type: string) =>
    all.find((one) => asText(one['type'] ?? one['@type']).replace(/^oa:/, '') === type)
  const quote = of('TextQuoteSelector')
  const position = of('TextPositionSelector')
  const [start, end] = [Number(position?.['start']), Number(position?.['end'])]
  const place =
    Number.isInteger(start) && Number.isInteger(end) && start >= 0 && end > start
      ? { start, end }
      : null
  const exact = asText(quote?.['exact']) || null
  if (exact === null && place === null) return null
  const [prefix, suffix] = [asText(quote?.['prefix']), asText(quote?.['suffix'])]
  return { sources, beside: null, exact, prefix, suffix, place }
}

function unfolded(selector: JsonObject | null): JsonObject[] {
  if (!selector) return []
  const inner = [...listOf(selector['items']), ...listOf(selector['refinedBy'])]
  return [selector, ...inner.flatMap((one) => unfolded(asObject(one)))]
}

/** The text of a body in HTML, as far as a remark needs it. */
const plain = (value: string, format: string): string =>
  (/html/.test(format) ? value.replace(/<[^>]*>/g, ' ') : value).replace(/[^\S\n]+/g, ' ').trim()

function agentOf(creator: unknown): string {
  const [first] = listOf(creator)
  const object = asObject(first)
  return asText(object?.['name'] ?? object?.['nickname'] ?? object?.['id'] ?? first)
}

const byline = (who: string, when: string): string | null =>
  [who, when.slice(0, 10)].filter(Boolean).join(', ').slice(0, 500) || null

/** The UUID in a URN or address, if it ends in one. */
const uuidIn = (text: string | null): string | null =>
  /([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/i.exec(text ?? '')?.[1]?.toLowerCase() ?? null

const listOf = (value: unknown): unknown[] =>
  Array.isArray(value) ? (value as unknown[]) : value === undefined || value === null ? [] : [value]
