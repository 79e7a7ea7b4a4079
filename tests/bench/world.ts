import type { AnalysedArticle, ProposedMention } from '../../src-main/pipeline/page.ts'
import type {
  Block,
  BlockKind,
  MentionType,
  Span,
  Stated,
} from '../../src-preload/contract/article.ts'

type Writer = { text: string; blocks: Block[]; mentions: ProposedMention[]; sentences: Span[] }

/** Invented people, bodies and places; a page draws from all three. */
const names: Record<'PER' | 'ORG' | 'GPE', readonly string[]> = {
  PER: [
    'Selim Varga',
    'Ines Okonjo-Brandt',
    'Ludka Weiss-Arn',
    'Jorun Abadi',
    'Pavel Rusk',
    'Marta Quill',
  ],
  ORG: ['Delta Shield', 'Sael Water Board', 'Joint River Commission', 'Northern Dock Union'],
  GPE: ['Port Ansel', 'Karsin', 'Bresk', 'Velmora', 'Tarveth'],
}

/** `{PER}` is filled with a name; about 95 characters a sentence. */
const sentences = [
  '{PER} of the {ORG} told reporters in {GPE} that the gates would stay shut until the end of the month.',
  'An official of the {ORG}, who asked not to be named, said the talks with {GPE} had not failed.',
  'Two stations near {GPE} were damaged on Sunday, the {ORG} said, and one of them was still burning.',
  '“If nothing moves by Friday, we will move,” {PER} said after a meeting that lasted until midnight.',
  'The price of rice in {GPE} rose for the third week, according to figures of the {ORG}.',
  '{PER}, who led the delegation of {GPE}, left the hall without a word to the waiting press.',
]

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
      .split(/\{(PER|ORG|GPE)\}/)
      .entries()) {
      const name = index % 2 ? pick(names[part as 'PER'], lot) : null
      if (name) found.push(mention(start + text.length, name, part as MentionType))
      text += name ?? part
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
