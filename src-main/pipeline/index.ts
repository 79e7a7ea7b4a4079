import type { BlockKind, Span } from '../../src-preload/contract/article.ts'
import type { AnalysedDate, AnalysedText, GivenMention, Range } from './analysed-text.ts'
import { describe } from './attribute/describe.ts'
import { attribute } from './attribute/index.ts'
import { unitsOf } from './blocks/lines.ts'
import { findDates } from './dates/index.ts'
import { findWrittenDays } from './dates/written.ts'
import { type PartProblem, partsOf, type PartWork, type ReadOptions } from './formats/index.ts'
import { detectLanguage } from './language.ts'
import type { AnalysedArticle, Page, ProposedMention, Recognition } from './page.ts'
import { clusterNames } from './recognise/cluster.ts'
import { recognise } from './recognise/index.ts'
import { type Learnt, nothingLearnt } from './recognise/learnt.ts'
import type { Resources } from './resources.ts'
import { segment } from './segment.ts'

/** Changes when the same bytes may give other mentions; kept with every article. */
const version = 'pipeline/4'

/** The blocks that are the story: names are looked for in these only. */
const storyKinds: ReadonlySet<BlockKind> = new Set(['headline', 'standfirst', 'body'])

/** A file analysed: its articles in its order, and everything in it that gives none. */
export type AnalysedContents = {
  articles: AnalysedArticle[]
  problems: PartProblem[]
  work: PartWork[]
}

/**
 * Everything the pipeline makes of a file: format → pages → language → sentences → mentions, dates, attributions.
 *
 * Deterministic: the same bytes, and the same that was learnt of names, give the same articles.
 *
 * @throws AttestError as `readFile`, which explains the other arguments
 */
export async function analyse(
  bytes: Uint8Array,
  { learnt = nothingLearnt, ...options }: ReadOptions & { learnt?: Learnt },
  resources: Resources,
  onPart: () => Promise<void>,
): Promise<AnalysedContents> {
  const contents: AnalysedContents = { articles: [], problems: [], work: [] }
  for await (const part of partsOf(bytes, options)) {
    if ('problem' in part) contents.problems.push(part.problem)
    else if ('work' in part) contents.work.push(part.work)
    else {
      const { page } = part
      contents.articles.push({
        ...page,
        ...recognition(page, learnt, resources),
        pipeline: version,
      })
    }
    await onPart()
  }
  return contents
}

function recognition(page: Page, learnt: Learnt, resources: Resources): Recognition {
  const blocks = page.blocks.filter(({ kind }) => storyKinds.has(kind))
  const language = detectLanguage(
    blocks.map(({ start, end }) => page.text.slice(start, end)).join('\n\n'),
  )
  const sentences = segment(page.text, blocks, language, resources.abbreviations)
  const { published, firstPublished } = page.metadata
  const day = (published ?? firstPublished)?.edtf ?? null
  return {
    language,
    sentences,
    ...contents(page.text, sentences, { language, published: day, learnt }, resources),
  }
}

/** Names, times and reported words of a text's sentences. */
function contents(
  text: string,
  sentences: readonly Span[],
  given: { language: string | null; published: string | null; learnt: Learnt },
  resources: Resources,
): Pick<Recognition, 'mentions' | 'dates' | 'attributions'> {
  const { language, published, learnt } = given
  const mentions = recognise(text, sentences, language, resources, learnt)
  if (language !== 'en') {
    const dates = language === null ? [] : findWrittenDays(text, sentences)
    return { mentions, dates, attributions: [] }
  }
  const dates = findDates(text, sentences, published)
  const reported = attribute(text, sentences, resources)
  return { mentions, dates, attributions: describe(text, reported, { sentences, mentions, dates }) }
}

/**
 * The analysis of a bare text, without a page around it: what `attest analyse` prints.
 *
 * @param published day of publication, `YYYY-MM-DD`, to which relative dates refer
 * @param mentions names to group, in any order; `clusters` holds their places in this list
 */
export function analyseText(
  text: string,
  { published, mentions: given }: { published: string | null; mentions?: readonly GivenMention[] },
  resources: Resources,
): AnalysedText {
  const language = detectLanguage(text)
  const sentences = segment(text, unitsOf(text), language, resources.abbreviations)
  const { mentions, dates, attributions } = contents(
    text,
    sentences,
    { language, published, learnt: nothingLearnt },
    resources,
  )
  return {
    language,
    sentences: sentences.map(({ start, end }) => [start, end]),
    entities: [...mentions, ...dateMentions(mentions, dates)]
      .toSorted((a, b) => a.start - b.start)
      .map(({ start, end, type, confidence, cluster }) => ({
        start,
        end,
        type,
        text: text.slice(start, end),
        confidence,
        ...(cluster === null ? {} : { cluster }),
      })),
    dates,
    attributions: attributions.map((one) => ({ ...one, content: withThat(text, one.content) })),
    ...(given ? { clusters: groupGiven(text, given, resources) } : {}),
  }
}

/** Days, months and years as mentions, where no name holds them; rules find them, so they are certain. */
function dateMentions(
  mentions: readonly Span[],
  dates: readonly AnalysedDate[],
): Pick<ProposedMention, 'start' | 'end' | 'type' | 'confidence' | 'cluster'>[] {
  return dates
    .filter(
      ({ type, start, end }) =>
        type === 'DATE' && !mentions.some((name) => name.start < end && start < name.end),
    )
    .map(({ start, end }) => ({ start, end, type: 'DATE', confidence: 1, cluster: null }))
}

/**
 * The corpora of attribution (PARC 3, and GUM by its units) count the "that" to what is said; a
 * claim begins after it, so only the line format has it.
 */
function withThat(text: string, content: readonly Range[]): Range[] {
  return content.map(([start, end]) => {
    const that = /\bthat\s+$/.exec(text.slice(Math.max(0, start - 8), start))
    return [start - (that?.[0].length ?? 0), end]
  })
}

function groupGiven(
  text: string,
  given: readonly GivenMention[],
  { knowledge }: Resources,
): number[][] {
  const order = given
    .map((_, i) => i)
    .toSorted((a, b) => given[a]![0] - given[b]![0] || given[a]![1] - given[b]![1])
  const names = order.map((i) => ({ start: given[i]![0], end: given[i]![1], type: given[i]![2] }))
  const groups: number[][] = []
  for (const [at, group] of clusterNames(text, names, knowledge).entries()) {
    ;(groups[group] ??= []).push(order[at]!)
  }
  return groups
}
