import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadResources } from '../../../src-main/load-resources.ts'
import type { Article, Draft, Refiner } from '../../../src-main/pipeline/recognise/draft.ts'
import { endOf, startOf } from '../../../src-main/pipeline/recognise/draft.ts'
import { spreadEvidence } from '../../../src-main/pipeline/recognise/evidence.ts'
import { recognise } from '../../../src-main/pipeline/recognise/index.ts'
import { tokenise } from '../../../src-main/pipeline/recognise/tokens.ts'
import { view } from '../../../src-main/pipeline/recognise/view.ts'
import { segment } from '../../../src-main/pipeline/segment.ts'

const root = join(import.meta.dirname, '../../..')

/** The lexicons and the model that ship. */
export const resources = loadResources(join(root, 'resources'))

export function readResource(file: string): Uint8Array {
  return readFileSync(join(root, 'resources', file))
}

function sentencesOf(text: string, language = 'en') {
  return segment(text, [{ start: 0, end: text.length }], language, resources.abbreviations)
}

/** An article of one text, as the rules see it. */
export function articleOf(text: string): Article {
  const views = sentencesOf(text).map((span) =>
    view(text, tokenise(text, span, resources.abbreviations), resources.knowledge),
  )
  spreadEvidence(views)
  return { text, views, knowledge: resources.knowledge }
}

/**
 * What a rule makes of marked names: `[PER|Gen. Ada Quill]` in a text is a draft, its
 * result the same notation. Only the rule under test runs, without the tagger.
 */
export function refined(refine: Refiner, marked: string, confidence = 0.9): string {
  const spans: { start: number; end: number; type: Draft['type'] }[] = []
  let text = ''
  for (const [, before = '', type, name = ''] of marked.matchAll(
    /([^[]*)(?:\[(\w+)\|([^\]]+)\])?/g,
  )) {
    text += before
    if (type !== undefined) {
      spans.push({
        start: text.length,
        end: text.length + name.length,
        type: type as Draft['type'],
      })
    }
    text += name
  }
  const article = articleOf(text)
  const drafts = spans.map((span) => draftAt(span, article, confidence))
  return written(refine(drafts, article), article)
}

function draftAt(
  { start, end, type }: { start: number; end: number; type: Draft['type'] },
  { views }: Article,
  confidence: number,
): Draft {
  const sentence = views.findIndex(({ tokens }) => (tokens.ends.at(-1) ?? 0) >= end)
  const { starts = [], ends = [] } = views[sentence]?.tokens ?? {}
  const from = starts.indexOf(start)
  const to = ends.indexOf(end) + 1
  if (from < 0 || to === 0) throw new Error(`no tokens begin and end at ${start}–${end}`)
  return { sentence, from, to, type, confidence, by: ['test'] }
}

function written(drafts: readonly Draft[], article: Article): string {
  let at = 0
  let out = ''
  for (const draft of drafts) {
    const start = startOf(draft, article)
    const end = endOf(draft, article)
    out += `${article.text.slice(at, start)}[${draft.type}|${article.text.slice(start, end)}]`
    at = end
  }
  return out + article.text.slice(at)
}

/** The names that the whole recogniser finds in a text, as `TYPE words`. */
export function namesIn(text: string, language = 'en'): string[] {
  return recognise(text, sentencesOf(text, language), language, resources).map(
    ({ start, end, type }) => `${type} ${text.slice(start, end)}`,
  )
}
