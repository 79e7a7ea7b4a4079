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

/** `{PER}` is filled with a name, `{noun}` with a word: no two pages may share passages that nobody copied. About 95 characters a sentence. */
const sentences = [
  '{PER} of the {ORG} told reporters in {GPE} that the {adjective} {noun} would {verb} every {noun} until {time}.',
  'An {adjective} official of the {ORG} said the {noun} with {GPE} had not {verb}ed the {noun} by {time}.',
  '{number} {noun}s near {GPE} were {verb}ed on {time}, the {ORG} said, and the {adjective} {noun} still burned.',
  '“If no {noun} can {verb} by {time}, the {adjective} {noun} will,” {PER} said after {number} hours.',
  'The {noun} of {adjective} {noun}s in {GPE} rose by {number} per cent, figures of the {ORG} {verb} for {time}.',
  '{PER}, whose {adjective} {noun} {verb}ed {GPE}, left {number} {noun}s to the {noun} on {time}.',
]

const stems =
  'bar cel dor fen gal hul jor kel lun mor nal pol rin sal tor vel wen zar bry cro'.split(' ')
const ends = ['age', 'ent', 'ing', 'ist', 'ock', 'ure', 'orn', 'ath', 'ell', 'oom']
const made = (ending: string) =>
  stems.flatMap((stem) => ends.map((end) => `${stem}${end}${ending}`))
/** Invented words; with 200 of each kind a run of four is hardly ever drawn twice. */
const words: Record<string, readonly string[]> = {
  noun: made(''),
  adjective: made('al'),
  verb: made('at'),
  number: Array.from({ length: 300 }, (_, n) => String(n + 2)),
  time: ['Sunday', 'Monday', 'Friday', 'midnight', 'the end of May', 'last week', '12 January'],
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
