import { AttestError, type Failure } from '../../../src-preload/contract/result.ts'
import type { Archive } from './archive.ts'
import { damaged } from './failures.ts'
import type { Format, Found, Hints } from './format.ts'
import { xmlOf } from './odt.ts'
import type { Source } from './source.ts'
import { at, childrenOf, descendantsOf, wordsOf, type XmlElement } from './xml-tree.ts'

/** A book or a newspaper's issue as EPUB: each text of its spine is an article. */
export const epub: Format = {
  kind: 'epub',
  mediaType: 'application/epub+zip',
  async sniff(source) {
    const archive = await source.archive()
    return archive?.find('META-INF/container.xml') !== undefined
  },
  read,
}

async function* read(source: Source): AsyncGenerator<Found> {
  const archive = await source.archive()
  if (!archive) throw damaged('its list of files cannot be read')
  const container = await xmlOf(archive, 'META-INF/container.xml')
  const place = container && descendantsOf(container, 'rootfile')[0]?.attributes['full-path']
  const book = place ? await xmlOf(archive, place) : null
  if (!place || !book) throw damaged('it does not say what it holds')
  const locked = await lockedNames(archive)
  const hints = hintsOf(book)
  const items = spineOf(book).map((href) => resolved(place, href))
  const known = items.filter((name) => archive.find(name))
  if (known.length > 0 && known.every((name) => locked.has(name))) {
    throw new AttestError({ code: 'file/protected' })
  }
  let count = 0
  for (const name of items) {
    const part = `chapter ${++count} (${name})`
    const failure = failureOf(archive, name, locked)
    if (failure) yield { form: 'problem', failure, part }
    else yield* chapter(archive, name, part, hints)
  }
  if (archive.damage) throw damaged(archive.damage)
}

function failureOf(archive: Archive, name: string, locked: ReadonlySet<string>): Failure | null {
  if (locked.has(name)) return { code: 'file/protected' }
  const entry = archive.find(name)
  if (!entry) return { code: 'file/damaged', details: { reason: 'the book does not hold it' } }
  return entry.failure
}

async function* chapter(
  archive: Archive,
  name: string,
  part: string,
  hints: Hints,
): AsyncGenerator<Found> {
  try {
    const bytes = await archive.find(name)!.read()
    const words = new TextDecoder().decode(bytes).replace(/<head[\s\S]*?<\/head>|<[^>]*>/gi, '')
    // A cover or another page without a word.
    if (!/\p{L}/u.test(words.replace(/&\w+;/g, ''))) return
    yield { form: 'file', bytes, name, as: 'html', part, hints }
  } catch (error) {
    if (!(error instanceof AttestError)) throw error
    yield { form: 'problem', failure: { code: error.code, details: error.details }, part }
  }
}

/** Paths of the texts in reading order, relative to the package document; tables of contents are left out. */
function spineOf(book: XmlElement): string[] {
  const items = new Map(
    descendantsOf(book, 'item').map(({ attributes }) => [attributes['id'] ?? '', attributes]),
  )
  return descendantsOf(book, 'itemref')
    .map(({ attributes }) => items.get(attributes['idref'] ?? ''))
    .filter((item) => item !== undefined)
    .filter((item) => !/\bnav\b/.test(item['properties'] ?? ''))
    .filter((item) => /html/i.test(item['media-type'] ?? 'html'))
    .map((item) => item['href'] ?? '')
}

/** An entry's name from a reference in another entry; only ever looked up in the archive. */
function resolved(from: string, href: string): string {
  try {
    const url = new URL(href, new URL(from, 'book://book/'))
    return decodeURIComponent(url.pathname.slice(1))
  } catch {
    return href
  }
}

/** What META-INF/encryption.xml locks; scrambled fonts lock nothing that is read. */
async function lockedNames(archive: Archive): Promise<Set<string>> {
  const root = await xmlOf(archive, 'META-INF/encryption.xml')
  const references = root ? descendantsOf(root, 'CipherReference') : []
  return new Set(references.map(({ attributes }) => decoded(attributes['URI'] ?? '')))
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}

function hintsOf(book: XmlElement): Hints {
  const metadata = at(book, 'metadata')
  const say = (field: string) =>
    wordsOf(metadata && childrenOf(metadata).find(({ name }) => name === field))
  const hint = (field: string) => ({ value: say(field), from: `EPUB ${field}` })
  return {
    ...(say('creator') ? { byline: hint('creator') } : {}),
    ...(say('publisher') ? { publisher: hint('publisher') } : {}),
    ...(say('date') ? { published: hint('date') } : {}),
    ...(say('title') ? { headline: hint('title') } : {}),
  }
}
