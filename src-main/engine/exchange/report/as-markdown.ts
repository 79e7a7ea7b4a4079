import { inline, quoted } from '../markdown-text.ts'
import {
  cite,
  confidenceSentence,
  headings,
  hypothesisLine,
  likelihoodSentence,
  matrixRule,
} from './phrases.ts'
import type {
  Report,
  ReportClaim,
  ReportJudgement,
  ReportMatrix,
  ReportSource,
  Sentence,
} from './report.ts'

/** A report as Markdown (CommonMark); nothing that stands in a page becomes markup. */
export function asMarkdown(report: Report): string {
  const parts = [
    `# ${inline(report.title)}`,
    ...(report.marking ? [`**${inline(report.marking)}**`] : []),
    ...(report.asOf ? [`As of ${report.asOf}`] : []),
    ...section(headings.judgements, report.judgements.map(judgement)),
    ...section(headings.matrices, report.matrices.map(matrix)),
    ...section(headings.claims, report.claims.map(claim)),
    ...section(headings.sourcing, report.sourcing.map(inline)),
    ...section(headings.sources, report.sources.map(source)),
  ]
  return `${parts.join('\n\n')}\n`
}

const section = (title: string, parts: readonly string[]) =>
  parts.length > 0 ? [`## ${title}`, ...parts] : []

const told = (sentence: Sentence) =>
  [inline(sentence.text), inline(cite(sentence))].filter(Boolean).join(' ')

const judgement = (one: ReportJudgement) =>
  [
    `### J${one.number}`,
    one.statement.map(told).join(' '),
    ...(one.likelihood ? [inline(likelihoodSentence(one.likelihood))] : []),
    ...(one.confidence
      ? [[inline(confidenceSentence(one.confidence)), ...one.basis.map(told)].join(' ')]
      : []),
    ...list(headings.alternatives, one.alternatives),
    ...list(headings.indicators, one.indicators),
  ].join('\n\n')

const matrix = (one: ReportMatrix) =>
  [
    `### M${one.number}. ${inline(one.question)}`,
    inline(matrixRule),
    one.hypotheses.map((each, at) => `- ${inline(hypothesisLine(each, at))}`).join('\n'),
  ].join('\n\n')

const list = (title: string, items: readonly string[]) =>
  items.length > 0 ? [`${title}:\n\n${items.map((item) => `- ${inline(item)}`).join('\n')}`] : []

const claim = (one: ReportClaim) =>
  [
    `### C${one.number}. ${told(one.sentence)}`,
    ...(one.chain ? [`According to ${inline(one.chain)}.`] : []),
    ...(one.facts.length > 0
      ? [one.facts.map(({ name, value }) => `- ${inline(name)}: ${inline(value)}`).join('\n')]
      : []),
    ...one.quotations.map(
      ({ number, field, exact, source: from, position }) =>
        `> \\[${number}\\] ${inline(field)}: “${quoted(exact)}” (S${from}, ${position.start}–${position.end})`,
    ),
  ].join('\n\n')

const source = (one: ReportSource) =>
  [
    `### S${one.number}. ${inline(one.headline)}`,
    one.facts.map(inline).join(' · '),
    ...one.paragraphs.map(
      (paragraph) =>
        `> ${paragraph
          .map(({ text, quotations }) =>
            quotations.length > 0
              ? `**${inline(text)}** ${quotations.map((number) => `\\[${number}\\]`).join('')}`
              : inline(text),
          )
          .join(' ')}`,
    ),
  ].join('\n\n')
