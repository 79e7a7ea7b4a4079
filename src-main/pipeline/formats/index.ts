import type { Failure } from '../../../src-preload/contract/result.ts'
import { AttestError } from '../../../src-preload/contract/result.ts'
import type { LearntLine } from '../blocks/learnt.ts'
import type { Page, PageContent } from '../page.ts'
import { htmlPage, textPage } from '../read-page.ts'
import type { KnownColumns } from './columns.ts'
import { docx } from './docx.ts'
import { eml } from './eml.ts'
import { epub } from './epub.ts'
import type { Format, FoundDocument, FoundFile, FoundPage, Hints } from './format.ts'
import { withHints } from './hints.ts'
import { type FormatKind, formatKinds } from '../../../src-preload/contract/file-kinds.ts'
import { limits } from './limits.ts'
import { mbox } from './mbox.ts'
import { mhtml } from './mhtml.ts'
import { odt } from './odt.ts'
import { pdf } from './pdf.ts'
import { rtf } from './rtf.ts'
import { createSource, type Source } from './source.ts'
import { structured } from './structured.ts'
import { html, text } from './text.ts'
import { workFormats } from './work-formats.ts'
import { zip } from './zip.ts'
import type { WorkItem } from '../work/work.ts'

const formats: Record<FormatKind, Format> = {
  pdf,
  mhtml,
  mbox,
  eml,
  rtf,
  docx,
  odt,
  epub,
  zip,
  ...structured,
  ...workFormats,
  html,
  text,
}

/** Something in a file that gives no article; `part` is the way to it, `null` for the file itself. */
export type PartProblem = { part: string | null; failure: Failure }

/** A file read: its articles in its order, and everything in it that gives none. */
export type FileContents = { pages: Page[]; problems: PartProblem[]; work: PartWork[] }

/** Somebody's work on texts that lies in a file; `part` as of a problem. */
export type PartWork = { part: string | null; items: readonly WorkItem[] }

type Part = { page: Page } | { problem: PartProblem } | { work: PartWork }

/** What a reader is told of a file beside its bytes. */
export type ReadOptions = {
  /** For a person. */
  name: string
  /** Reads the bytes as this, without looking. */
  as?: FormatKind | undefined
  /** What the analyst said of tables. */
  columns?: KnownColumns
  /** What the case knows of lines that recur. */
  lines?: readonly LearntLine[]
}

/** What is known of a file or of a file inside it. */
type Place = {
  /** Names of the formats around it and of its own, outermost first: `zip/1`. */
  readers: readonly string[]
  /** Of the outermost file: what the bytes are that the case keeps. */
  mediaType: string
  part: string | null
  hints: Hints
  depth: number
  known: KnownColumns
  learnt: readonly LearntLine[]
}

/** What is left of the caps, for a file with all that is in it. */
type Budget = { bytes: number; parts: number; text: number }

/**
 * Reads a file of any kind: what it is, is told by its content; each article gets its text layer,
 * blocks and metadata by the same path.
 *
 * Deterministic: the same bytes always give the same pages in the same order. No network, no
 * files; nothing in the content is ever used as a path.
 *
 * @param onPart called after each article or problem: it gets on; waited for
 * @throws AttestError when nothing can be read: `file/unsupported` (details: reason),
 *   `file/damaged`, `file/protected`, `file/no-text`, `file/too-large`, `article/empty`
 */
export async function readFile(
  bytes: Uint8Array,
  options: ReadOptions,
  onPart = async () => {},
): Promise<FileContents> {
  const contents: FileContents = { pages: [], problems: [], work: [] }
  for await (const part of partsOf(bytes, options)) {
    if ('page' in part) contents.pages.push(part.page)
    else if ('work' in part) contents.work.push(part.work)
    else contents.problems.push(part.problem)
    await onPart()
  }
  return contents
}

/** As `readFile`, one article or problem after the other. */
export async function* partsOf(
  bytes: Uint8Array,
  { name, as, columns: known = [], lines: learnt = [] }: ReadOptions,
): AsyncGenerator<Part> {
  const source = createSource(bytes, name)
  const format = as ? formats[as] : await formatOf(source)
  const { mediaType } = format
  const budget: Budget = { bytes: limits.allBytes, parts: limits.parts, text: limits.text }
  const place = { readers: [], mediaType, part: null, hints: {}, depth: 0, known, learnt }
  let count = 0
  try {
    for await (const part of readParts(source, format, place, budget)) {
      count++
      yield part
    }
  } catch (error) {
    // What was read before it broke off stands.
    if (count === 0 || !(error instanceof AttestError)) throw error
    yield { problem: { part: null, failure: failureOf(error) } }
  }
}

/**
 * The format that the bytes are in.
 *
 * @throws AttestError `file/unsupported`
 */
export async function formatOf(source: Source): Promise<Format> {
  for (const kind of formatKinds) if (await formats[kind].sniff(source)) return formats[kind]
  const reason = source.foreign() ?? 'binary'
  throw new AttestError({ code: 'file/unsupported', details: { reason } })
}

async function* readParts(
  source: Source,
  format: Format,
  place: Place,
  budget: Budget,
): AsyncGenerator<Part> {
  const readers = [...place.readers, `${format.kind}/1`]
  for await (const found of format.read(source, place.known)) {
    const part = joined(place.part, found.part)
    const hints = 'hints' in found ? { ...place.hints, ...found.hints } : place.hints
    const inner = { ...place, readers, part, hints }
    if (found.form === 'file') {
      yield* readInner(found, inner, budget)
      continue
    }
    if (found.form === 'work') {
      yield { work: { part, items: found.items } }
      continue
    }
    spend(budget, 'parts', 1)
    const read = found.form === 'problem' ? found.failure : pageOf(found, inner)
    if ('code' in read && part === null) throw new AttestError(read)
    if ('code' in read) yield { problem: { part, failure: read } }
    else {
      spend(budget, 'text', read.text.length)
      yield { page: read }
    }
  }
}

/** A file inside a file: what is wrong with it costs nothing else. */
async function* readInner(file: FoundFile, place: Place, budget: Budget): AsyncGenerator<Part> {
  const { part, depth } = place
  spend(budget, 'bytes', file.bytes.length)
  try {
    if (depth >= limits.depth) {
      throw new AttestError({ code: 'file/unsupported', details: { reason: 'nested' } })
    }
    const source = createSource(file.bytes, file.name)
    const format = file.as ? formats[file.as] : await formatOf(source)
    yield* readParts(source, format, { ...place, depth: depth + 1 }, budget)
  } catch (error) {
    if (!(error instanceof AttestError) || isSpent(budget)) throw error
    spend(budget, 'parts', 1)
    yield { problem: { part, failure: failureOf(error) } }
  }
}

function pageOf(found: FoundDocument | FoundPage, place: Place): Page | Failure {
  let content: PageContent
  try {
    content = contentOf(found, place.learnt)
  } catch (error) {
    if (error instanceof AttestError) return failureOf(error)
    throw error
  }
  if (content.blocks.length === 0) return { code: 'article/empty' }
  return {
    mediaType: place.mediaType,
    encoding: content.encoding,
    reader: readerOf(place.readers, content.reader),
    text: content.text,
    blocks: content.blocks,
    metadata: withHints(content, place.hints),
    part: place.part,
  }
}

function contentOf(found: FoundDocument | FoundPage, learnt: readonly LearntLine[]): PageContent {
  if (found.form === 'page') return found.page
  const { content, encoding } = found
  return found.form === 'html'
    ? htmlPage(content, encoding, learnt)
    : textPage(content, encoding, learnt)
}

/** The formats that lie around a page and the reader of its text, each once: `zip/1 html/1`. */
function readerOf(around: readonly string[], own: string): string {
  const isOwn = (reader: string) => own === reader || own.startsWith(`${reader}?`)
  return [...around.filter((reader) => !isOwn(reader)), own].join(' ')
}

function joined(outer: string | null, inner: string | null): string | null {
  return outer !== null && inner !== null ? `${outer} › ${inner}` : (inner ?? outer)
}

/** @throws AttestError `file/too-large` when the cap is reached: the rest of the file is not read */
function spend(budget: Budget, what: keyof Budget, amount: number): void {
  budget[what] -= amount
  if (isSpent(budget)) throw new AttestError({ code: 'file/too-large', details: { reason: what } })
}

function isSpent(budget: Budget): boolean {
  return Object.values(budget).some((left) => left < 0)
}

function failureOf({ code, details, incident }: AttestError): Failure {
  return { code, details, ...(incident ? { incident } : {}) }
}
