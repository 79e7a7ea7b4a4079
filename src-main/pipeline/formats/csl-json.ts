import { asList, asObject, asText, type JsonObject } from './json.ts'
import { type Reference, referenceRecords } from './reference.ts'
import type { Records } from './record.ts'

/** Item types of CSL 1.0.2 that exports of news have, and the scholarly ones beside them. */
const types =
  /^(?:article(?:-(?:newspaper|magazine|journal))?|bill|book|broadcast|chapter|dataset|document|entry(?:-(?:dictionary|encyclopedia))?|event|figure|graphic|hearing|interview|legal_case|legislation|manuscript|map|motion_picture|pamphlet|paper-conference|patent|performance|periodical|personal_communication|post(?:-weblog)?|regulation|report|review(?:-book)?|software|song|speech|standard|thesis|treaty|webpage)$/

/** Whether a JSON value is CSL-JSON: a list whose entries have an id, a type of CSL's and a title or date. */
export function isCslJson(value: unknown): boolean {
  const list = asList(value)
  return (
    list.length > 0 &&
    list.slice(0, 20).every((entry) => {
      const item = asObject(entry)
      const isDated = asObject(item?.['issued']) !== null
      return (
        item !== null &&
        asText(item['id']) !== '' &&
        types.test(asText(item['type'])) &&
        (isDated ||
          'container-title' in item ||
          (asList(item['author']).length > 0 && asText(item['title']) !== ''))
      )
    })
  )
}

/** The references of a CSL-JSON file. Never throws. */
export function readCslJson(value: unknown): Records {
  return referenceRecords(asList(value).map((entry) => referenceOf(asObject(entry) ?? {})))
}

function referenceOf(item: JsonObject): Reference {
  return {
    title: asText(item['title']),
    authors: asList(item['author'])
      .map((author) => nameOf(asObject(author) ?? {}))
      .filter(Boolean),
    publisher: asText(item['container-title']) || asText(item['publisher']),
    published: dateOf(asObject(item['issued']) ?? {}),
    url: asText(item['URL']),
    language: asText(item['language']),
    abstract: asText(item['abstract']),
    files: [],
  }
}

function nameOf(author: JsonObject): string {
  const whole = [author['given'], author['non-dropping-particle'], author['family']].map(asText)
  return asText(author['literal']) || whole.filter(Boolean).join(' ')
}

function dateOf(issued: JsonObject): string {
  const parts = asList(asList(issued['date-parts'])[0]).map(asText).filter(Boolean)
  const iso = parts.map((part) => part.padStart(2, '0')).join('-')
  return iso || asText(issued['raw']) || asText(issued['literal'])
}
