import type { AnalysedArticle, ProposedMention } from '../../src-main/pipeline/page.ts'
import type {
  Block,
  BlockKind,
  MentionType,
  Span,
  Stated,
} from '../../src-preload/contract/article.ts'

type Writer = { text: string; blocks: Block[]; mentions: ProposedMention[]; sentences: Span[] }

const syllables = [...'bcdfghjklmnprstvz'].flatMap((onset) =>
  [...'aeiou'].map((vowel) => onset + vowel),
)
/** Some 7,000 invented words. */
const made = (ending: string) =>
  syllables.flatMap((first) => syllables.map((second) => `${first}${second}${ending}`))
const capitalised = (word: string) => word.replace(/^./, (letter) => letter.toUpperCase())
const joined = (firsts: readonly string[], lasts: readonly string[]) =>
  firsts.flatMap((first) => lasts.map((last) => `${first} ${last}`))

const named = made('r').map(capitalised)
/** Invented people, bodies and places; a page draws from all three. */
const names: Record<'PER' | 'ORG' | 'GPE', readonly string[]> = {
  PER: joined(
    'Selim Ines Ludka Jorun Pavel Marta Ayla Teodor Nadia Ruben'.split(' '),
    named.filter((_, n) => n % 30 === 0),
  ),
  ORG: joined(
    named.filter((_, n) => n % 30 === 1),
    'Board Commission Union Ministry Council Army Bank Party'.split(' '),
  ),
  GPE: named.filter((_, n) => n % 30 === 2),
}

/**
 * `{PER}` is filled with a name, `{noun}` with a word. No two pages may share passages that nobody
 * copied, so no more than two words in a row are always the same. About 95 characters a sentence.
 */
const sentences = [
  '{PER} of the {ORG} told {noun}s in {GPE} that {adjective} {noun}s would {verb} every {noun} until {time}.',
  'An {adjective} {noun} of the {ORG} said no {noun} with {GPE} had {verb}ed its {noun} by {time}.',
  '{number} {noun}s near {GPE} {verb}ed {noun}s until {time}, said the {ORG}, whose {adjective} {noun}s {verb}.',
  '“No {noun} can {verb} {noun}s by {time}, {adjective} {noun}s {verb},” {PER} said after {number} {noun}s.',
  'The {noun} of {adjective} {noun}s in {GPE} rose by {number} {noun}s, which the {ORG} {verb}ed on {time}.',
  '{PER}, whose {adjective} {noun} {verb}ed {GPE}, left {number} {noun}s to {noun}s on {time}.',
]

/** With so many words of each kind a run of three is hardly ever drawn twice. */
const words: Record<string, readonly string[]> = {
  noun: made(''),
  adjective: made('nal'),
  verb: made('t'),
  number: Array.from({ length: 300 }, (_, n) => String(n + 2)),
  time: 'January March April May June July August October'
    .split(' ')
    .flatMap((month) => Array.from({ length: 28 }, (_, day) => `${day + 1} ${month}`)),
}

/** Numbers that look drawn by lot and are the same on every machine (mulberry32, public domain). */
export function lots(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

/**
 * The n-th page of the bench's world: about 5,000 characters and 100 names, with a menu above and
 * a footer below, as a text dump. The findings are those a perfect pipeline would make, so that a
 * large case can be filled without running one.
 */
export function page(n: number): AnalysedArticle {
  const lot = lots(n + 1)
  const at = new Date(Date.UTC(2026, 0, 1) + n * 600_000).toISOString().slice(0, 16)
  const place = pick(names.GPE, lot)
  const writer: Writer = { text: '', blocks: [], mentions: [], sentences: [] }
  write(writer, 'navigation', 'Home   Politics   River   Business   Sport')
  const headline = write(
    writer,
    'headline',
    `Report ${n} from ${place}: ${pick(names.ORG, lot)} waits for water`,
  )
  const dateline = write(
    writer,
    'dateline',
    `MPA | ${place} | Updated: ${at.replace('T', ' ')} UTC`,
  )
  for (let paragraph = 0; paragraph < 13; paragraph++) writeStory(writer, lot)
  write(writer, 'legal-footer', '© 2026 Delta Tribune. Terms of use. Privacy.')

  const stated = (value: string, span: Span): Stated => ({ value, span, from: 'bench' })
  return {
    ...writer,
    mediaType: 'text/plain',
    part: null,
    encoding: 'utf-8',
    reader: 'text/1',
    language: 'en',
    pipeline: 'bench',
    dates: [],
    attributions: [],
    metadata: {
      headline: stated(writer.text.slice(headline.start, headline.end), headline),
      byline: null,
      publisher: stated(n % 2 ? 'Delta Tribune' : 'Port Ansel Courier', headline),
      credit: stated('MPA', dateline),
      agencies: [],
      datelinePlace: stated(place, dateline),
      published: {
        raw: at,
        span: dateline,
        from: 'bench',
        edtf: `${at}:00Z`,
        zone: 'Z',
        order: 'year-month',
        alternatives: [],
        reasons: [],
      },
      firstPublished: null,
      url: null,
    },
  }
}

function write(writer: Writer, kind: BlockKind, text: string): Span {
  if (writer.text !== '') writer.text += '\n\n'
  const start = writer.text.length
  writer.text += text
  const span = { start, end: writer.text.length }
  writer.blocks.push({ ...span, kind, reasons: ['bench'], decidedBy: 'tool' })
  return span
}

/** A paragraph of four sentences. */
function writeStory(writer: Writer, lot: () => number): void {
  const start = writer.text.length + 2
  const found: ProposedMention[] = []
  const ends: Span[] = []
  let text = ''
  for (let i = 0; i < 4; i++) {
    const from = start + text.length
    for (const [index, part] of pick(sentences, lot)
      .split(/\{(\w+)\}/)
      .entries()) {
      const isName = index % 2 === 1 && part in names
      const word = index % 2 === 0 ? part : pick(isName ? names[part as 'PER'] : words[part]!, lot)
      if (isName) found.push(mention(start + text.length, word, part as MentionType))
      text += word
    }
    ends.push({ start: from, end: start + text.length })
    text += ' '
  }
  write(writer, 'body', text.trimEnd())
  writer.mentions.push(...found)
  writer.sentences.push(...ends)
}

const mention = (start: number, name: string, type: MentionType): ProposedMention => ({
  start,
  end: start + name.length,
  type,
  confidence: 0.9,
  by: ['bench'],
  cluster: null,
})

const pick = <T>(list: readonly T[], lot: () => number): T => list[Math.floor(lot() * list.length)]!
