import { attribute, type Element, textOf } from '../read/parse-html.ts'
import type { Found, HtmlSource } from './found.ts'

type Thing = Readonly<Record<string, unknown>>

const articleTypes =
  /^(?:(?:Reportage|Analysis|Opinion|Background|AskPublic|Review)?News)?Article$|^(?:BlogPosting|LiveBlogPosting|SocialMediaPosting|Report|TechArticle|ScholarlyArticle|WebPage|ClaimReview)$/

/** Deepest nesting of JSON-LD that is looked into, and most things. */
const [deepest, mostThings] = [6, 500]

/** What the JSON-LD of a page says of its article (schema.org); broken JSON counts as none. */
export function linkedArticle(elements: readonly Element[]): Partial<Omit<HtmlSource, 'language'>> {
  const things = elements
    .filter(({ tagName, attrs }) => tagName === 'script' && attrs.length > 0)
    .filter((script) => /ld\+json/i.test(attribute(script, 'type')))
    .flatMap((script) => thingsIn(parse(textOf(script)), 0))
    .slice(0, mostThings)
  const articles = things.filter((thing) => typesOf(thing).some((type) => articleTypes.test(type)))
  const article = articles.find((thing) => 'headline' in thing) ?? articles[0]
  if (!article) return {}
  const say = (field: string, values: readonly string[]): Found[] =>
    values
      .filter((value) => value.trim() !== '')
      .map((value) => ({ value: clean(value), from: `JSON-LD ${field}` }))
  return {
    titles: say('headline', strings(article['headline'] ?? article['name'])),
    authors: say('author', [namesOf(article['author'] ?? article['creator']).join(', ')]),
    publishers: say('publisher', namesOf(article['publisher'])),
    published: say('datePublished', strings(article['datePublished'] ?? article['dateCreated'])),
    modified: say('dateModified', strings(article['dateModified'])),
    urls: say('url', [...strings(article['url']), ...strings(article['mainEntityOfPage'])]),
  }
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json.replace(/^\s*<!--|-->\s*$/g, '').replace(/[\0-\x1f]+/g, ' '))
  } catch {
    return null
  }
}

function thingsIn(value: unknown, depth: number): Thing[] {
  if (depth > deepest || typeof value !== 'object' || value === null) return []
  if (Array.isArray(value))
    return value.slice(0, mostThings).flatMap((one) => thingsIn(one, depth + 1))
  const thing = value as Thing
  return [
    thing,
    ...thingsIn(thing['@graph'], depth + 1),
    ...thingsIn(thing['mainEntity'], depth + 1),
  ]
}

function typesOf(thing: Thing): string[] {
  return strings(thing['@type'])
}

function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (Array.isArray(value))
    return value.slice(0, 20).flatMap((one) => (typeof one === 'string' ? [one] : []))
  const id = typeof value === 'object' && value !== null ? (value as Thing)['@id'] : undefined
  return typeof id === 'string' ? [id] : []
}

function namesOf(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (Array.isArray(value)) return value.slice(0, 20).flatMap(namesOf)
  const name = typeof value === 'object' && value !== null ? (value as Thing)['name'] : undefined
  return strings(name)
}

/** JSON-LD often holds entities that were escaped twice. */
function clean(value: string): string {
  return value
    .replace(/&amp;/g, '&')
    .replace(/&(?:quot|#34);/g, '"')
    .replace(/&(?:#0?39|apos);/g, "'")
    .replace(/\s+/g, ' ')
    .trim()
}
