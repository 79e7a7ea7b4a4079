import { asList, asObject, asText, type JsonObject } from './json.ts'
import { articlePassages, hasStory, passagesOfHtml, passagesOfText } from './passages.ts'
import {
  maxRecords,
  type NewsRecord,
  type Passage,
  type RecordProblem,
  type Records,
  sourceOf,
  tooMany,
  unread,
} from './record.ts'

/** Properties that only ninjs has; the first of each pair is 1.x and 2.x, the second 3.x. */
const own: readonly (readonly [string, string])[] = [
  ['versioncreated', 'versionCreated'],
  ['firstcreated', 'firstCreated'],
  ['pubstatus', 'pubStatus'],
  ['body_xhtml', 'bodies'],
  ['body_text', 'bodies'],
  ['representationtype', 'representationType'],
  ['copyrightholder', 'copyrightHolder'],
]

/** Whether a JSON value is a ninjs object (IPTC, 1.x to 3.x) or a list of them: `uri` and two of its own properties. */
export function isNinjs(value: unknown): boolean {
  const first = asObject(Array.isArray(value) ? value[0] : value)
  if (!first || asText(first['uri']) === '') return false
  if (/ninjs/.test(asText(first['$standard']) + asText(asObject(first['standard'])?.['name'])))
    return true
  return own.filter((names) => names.some((name) => name in first)).length >= 2
}

/** The text objects of ninjs, each an article; pictures, plans and other kinds are named as no articles. */
export function readNinjs(value: unknown): Records {
  const list = Array.isArray(value) ? asList(value) : [value]
  const result: Records = { records: [], problems: [] }
  for (const [index, entry] of list.slice(0, maxRecords).entries()) {
    const object = asObject(entry)
    const part = [`item ${index + 1}`, asText(object?.['uri'])].filter(Boolean).join(' ')
    const refused = object
      ? refusal(object, part)
      : unread(part, 'broken', { fault: 'not an object' })
    const record = object && refused === null ? recordOf(object, part) : null
    if (record && hasStory(record.passages)) result.records.push(record)
    else result.problems.push(refused ?? unread(part, 'no-text'))
  }
  result.problems.push(...tooMany(list.length))
  return result
}

function refusal(object: JsonObject, part: string): RecordProblem | null {
  const kind = asText(object['type']) || 'text'
  if (!/^(?:text|composite|article)$/.test(kind)) return unread(part, 'other-kind', { kind })
  const status = asText(object['pubstatus']) || asText(object['pubStatus'])
  return /^cancell?ed$/.test(status) ? unread(part, 'withdrawn') : null
}

function recordOf(object: JsonObject, part: string): NewsRecord {
  const either = (...names: string[]) =>
    names.map((name) => asText(object[name])).find(Boolean) ?? ''
  const title =
    either('headline', 'title', 'name') || valueIn(object['headlines']) || valueIn(object['titles'])
  const by = either('byline', 'by')
  const summary = either('description_text') || valueIn(object['descriptions'])
  const sources = [...asList(object['infosource']), ...asList(object['infoSources'])]
  return {
    part,
    place: either('located'),
    passages: articlePassages(
      { title, summary: passagesOfText(summary, 'description'), byline: by, body: storyOf(object) },
      part,
    ),
    source: sourceOf(
      {
        title,
        authors: by ? [by.replace(/^by\s+/i, '')] : [],
        publisher:
          sources.map((source) => asText(asObject(source)?.['name'])).find(Boolean) ??
          (asText(object['provider']) || either('copyrightholder', 'copyrightHolder') || undefined),
        published: either(
          'firstcreated',
          'firstCreated',
          'contentCreated',
          'contentcreated',
          'versioncreated',
          'versionCreated',
        ),
        modified: either('versioncreated', 'versionCreated'),
        url: [...asList(object['altids']), ...asList(object['altIds'])]
          .map((id) => asText(asObject(id)?.['value']))
          .concat(asText(object['uri']))
          .find((address) => /^https?:/.test(address)),
        language: either('language'),
      },
      part,
      {
        title: 'headline',
        authors: 'byline',
        published: 'firstcreated',
        modified: 'versioncreated',
      },
    ),
  }
}

/** The first value of a list of `{ role, value }`, the main one if one is marked. */
function valueIn(list: unknown): string {
  const entries = asList(list).map((entry) => asObject(entry))
  const main = entries.find((entry) => /main|default/i.test(asText(entry?.['role']))) ?? entries[0]
  return asText(main?.['value'])
}

/** `body_xhtml` and `body_text` of 1.x; `bodies` of 2.x and 3.x, the HTML one first. */
function storyOf(object: JsonObject): Passage[] {
  const bodies = asList(object['bodies']).map((entry) => asObject(entry))
  const type = (body: JsonObject | null) =>
    asText(body?.['contentType']) || asText(body?.['contenttype'])
  const html =
    asText(object['body_xhtml']) ||
    asText(object['body_html']) ||
    asText(bodies.find((body) => /html/.test(type(body)))?.['value'])
  const fromHtml = html ? passagesOfHtml(html, 'body') : []
  if (hasStory(fromHtml)) return fromHtml
  const plain =
    asText(object['body_text']) ||
    asText(bodies.find((body) => !/html/.test(type(body)))?.['value'])
  return passagesOfText(plain, 'body')
}
