import type { Block } from '../../../src-preload/contract/article.ts'
import { textPage } from '../../../src-main/pipeline/read-page.ts'
import { lots } from '../../bench/world.ts'
import { localParagraphs, otherWords } from './desk-words.ts'
import { events, facts } from './events.ts'

/** A story before it is a page. */
export type Draft = { headline: string; paragraphs: string[] }
export type PlainPage = { text: string; blocks: Block[] }
type Lot = () => number

const pick = <T>(list: readonly T[], lot: Lot): T => list[Math.floor(lot() * list.length)]!

/** The stories that both newsrooms wrote of one event, drawn by a number. */
export function tellingsOf(kind: number, number: number): [Draft, Draft] {
  const lot = lots(kind * 7_919 + number + 1)
  const event = events[kind]!
  const place = pick(facts.place, lot)
  const person = pick(facts.person, lot)
  const values: Record<string, string> = {
    place,
    town: pick(
      facts.place.filter((other) => other !== place),
      lot,
    ),
    org: pick(facts.org, lot),
    person,
    other: pick(
      facts.person.filter((other) => other !== person),
      lot,
    ),
    day: pick(facts.day, lot),
    n: String(11 + Math.floor(lot() * 80)),
    m: String(100 + Math.floor(lot() * 300)),
    quote: event.quote,
  }
  const tell = (sentences: readonly string[]): Draft => {
    const [headline = '', ...paragraphs] = sentences.map((sentence) =>
      sentence.replace(/\{(\w+)\}/g, (_, slot: string) => values[slot]!),
    )
    return { headline, paragraphs }
  }
  return [tell(event.voices[0]), tell(event.voices[1])]
}

function shuffled<T>(list: readonly T[], lot: Lot): T[] {
  return list
    .map((item) => ({ item, at: lot() }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ item }) => item)
}

/** Other words in about `share` of the places where there are some, and clauses turned round. */
function reworded(paragraph: string, share: number, lot: Lot): string {
  let text = paragraph
  for (const [word, other] of otherWords) {
    if (lot() < share) text = text.replace(new RegExp(`\\b${word}\\b`, 'i'), other)
  }
  const said = /^(.+), (the [A-Z][\w ]+ (?:said|stated))\.$/.exec(text)
  return said && lot() < share ? `As ${said[2]}, ${said[1]}.` : text
}

/** A `share` of the words changed for others, left out, or one put in before them. */
function paraphrased(paragraph: string, share: number, lot: Lot): string {
  const others = localParagraphs.join(' ').split(' ')
  return paragraph
    .split(' ')
    .flatMap((word) => {
      if (lot() >= share) return [word]
      const other = pick(others, lot)
      return pick([[other], [other], [], [other, word]], lot)
    })
    .join(' ')
}

/** What desks do with other people's stories. */
export const rewrites: Record<string, (draft: Draft, lot: Lot) => Draft> = {
  cut: ({ headline, paragraphs }, lot) => ({
    headline,
    paragraphs: paragraphs.slice(0, 3 + Math.floor(lot() * 4)),
  }),
  reordered: ({ headline, paragraphs }, lot) => ({
    headline,
    paragraphs: [paragraphs[0]!, ...shuffled(paragraphs.slice(1), lot)],
  }),
  'new headline': ({ paragraphs }, lot) => ({
    headline: pick(
      [
        'What we know so far about a day that nobody there will forget',
        'Neighbours in shock',
        'Questions for those in charge',
      ],
      lot,
    ),
    paragraphs,
  }),
  'local paragraphs': ({ headline, paragraphs }, lot) => {
    const added = shuffled(localParagraphs, lot).slice(0, 2 + Math.floor(lot() * 3))
    const at = 1 + Math.floor(lot() * paragraphs.length)
    return {
      headline,
      paragraphs: [...paragraphs.slice(0, at), ...added, ...paragraphs.slice(at)],
    }
  },
  'other words': ({ headline, paragraphs }, lot) => ({
    headline: reworded(headline, 1, lot),
    paragraphs: paragraphs.map((paragraph) => reworded(paragraph, 1, lot)),
  }),
  paraphrased: ({ headline, paragraphs }, lot) => ({
    headline,
    paragraphs: paragraphs.map((paragraph) => paraphrased(paragraph, 0.2, lot)),
  }),
  'all at once': (draft, lot) => {
    const steps = ['other words', 'cut', 'reordered', 'new headline', 'local paragraphs']
    return steps.reduce((now, step) => rewrites[step]!(now, lot), draft)
  },
}

/** A story of one's own with `count` paragraphs of another put into it. */
export function pasted(own: Draft, from: Draft, count: number, lot: Lot): Draft {
  const taken = shuffled(from.paragraphs, lot).filter((one) => !one.includes('“'))
  const at = 1 + Math.floor(lot() * own.paragraphs.length)
  const { headline, paragraphs } = own
  return {
    headline,
    paragraphs: [...paragraphs.slice(0, at), ...taken.slice(0, count), ...paragraphs.slice(at)],
  }
}

/** A page with its blocks known, and furniture around the story. */
export function pageOf({ headline, paragraphs }: Draft, furniture = ''): PlainPage {
  const page: PlainPage = { text: '', blocks: [] }
  const write = (text: string, kind: Block['kind']) => {
    if (page.text !== '') page.text += '\n\n'
    const start = page.text.length
    page.text += text
    const span = { start, end: page.text.length }
    page.blocks.push({ ...span, kind, reasons: ['test'], decidedBy: 'tool' })
  }
  write('Home  Politics  River  Business  Sport', 'navigation')
  write(headline, 'headline')
  for (const paragraph of paragraphs) write(paragraph, 'body')
  if (furniture !== '') write(furniture, 'trending')
  return page
}

/** The same story as a hard-wrapped text dump with DOS line ends and straight quotation marks, read by the reader. */
export function dumped({ headline, paragraphs }: Draft): PlainPage {
  const lines = [headline, ...paragraphs].map((line) => wrapped(line.replace(/[“”]/g, '"'), 68))
  return textPage(`${lines.join('\n\n')}\n`.replaceAll('\n', '\r\n'), 'utf-8')
}

function wrapped(line: string, width: number): string {
  let length = 0
  return line
    .split(' ')
    .map((word) => {
      const breaks = length + word.length >= width
      length = breaks ? word.length : length + word.length + 1
      return breaks ? `\n${word}` : word
    })
    .join(' ')
    .replaceAll(' \n', '\n')
}
