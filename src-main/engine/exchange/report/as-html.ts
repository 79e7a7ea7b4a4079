import {
  confidenceSentence,
  headings,
  hypothesisLine,
  likelihoodSentence,
  matrixRule,
} from './phrases.ts'
import type {
  Paragraph,
  Report,
  ReportClaim,
  ReportJudgement,
  ReportMatrix,
  ReportSource,
  Sentence,
} from './report.ts'

/** A report as one HTML page: no scripts, nothing loaded, citations lead to the words they rest on. */
export function asHtml(report: Report): string {
  const { title, marking, asOf } = report
  const banner = marking ? `<p class="marking">${text(marking)}</p>` : ''
  return [
    '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    `<title>${text(title)}</title>\n<style>${style}</style>\n</head>\n<body>`,
    banner,
    `<h1 dir="auto">${text(title)}</h1>`,
    asOf ? `<p class="facts">As of ${text(asOf)}</p>` : '',
    section(headings.judgements, report.judgements.map(judgement)),
    section(headings.matrices, report.matrices.map(matrix)),
    section(headings.claims, report.claims.map(claim)),
    section(
      headings.sourcing,
      report.sourcing.map((one) => `<p>${text(one)}</p>`),
    ),
    section(headings.sources, report.sources.map(source)),
    banner,
    '</body>\n</html>\n',
  ]
    .filter((part) => part !== '')
    .join('\n')
}

const style = `
body { max-width: 44rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.55 "Noto Sans", system-ui, sans-serif; color: #1a1b1c; background: #fff; }
h1, h2, h3 { line-height: 1.3; } h2 { margin-top: 2.5rem; border-bottom: 1px solid #c9ccc8; } h3 { margin-top: 1.8rem; font-size: 1rem; }
.marking { font-weight: 700; text-align: center; letter-spacing: .04em; } .facts, .position { color: #555a55; font-size: .875rem; }
blockquote { margin: .6rem 0; padding-inline-start: .8rem; border-inline-start: 3px solid #c9ccc8; }
mark { background: #fbe6a2; color: inherit; } a { color: #1c5a94; } dl { display: grid; grid-template-columns: max-content 1fr; gap: .1rem 1rem; font-size: .875rem; } dt { color: #555a55; } dd { margin: 0; }
@media print { body { margin: 0; max-width: none; } h3, blockquote { break-inside: avoid; } a { color: inherit; text-decoration: none; } }
`

const section = (title: string, parts: readonly string[]) =>
  parts.length > 0 ? `<section>\n<h2>${title}</h2>\n${parts.join('\n')}\n</section>` : ''

/** The sentence with a link for each thing that it rests on. */
function told({ text: words, citations, of }: Sentence): string {
  const [prefix, anchor] = of === 'claims' ? ['C', 'claim'] : ['', 'words']
  const links = citations.map((one) => `<a href="#${anchor}-${one}">${prefix}${one}</a>`)
  return `<span dir="auto">${text(words)}</span>${links.length > 0 ? ` [${links.join(', ')}]` : ''}`
}

const judgement = (one: ReportJudgement) =>
  [
    `<h3>J${one.number}</h3>`,
    `<p>${one.statement.map(told).join(' ')}</p>`,
    ...(one.likelihood ? [`<p>${text(likelihoodSentence(one.likelihood))}</p>`] : []),
    ...(one.confidence
      ? [`<p>${[text(confidenceSentence(one.confidence)), ...one.basis.map(told)].join(' ')}</p>`]
      : []),
    ...list(headings.alternatives, one.alternatives),
    ...list(headings.indicators, one.indicators),
  ].join('\n')

const matrix = (one: ReportMatrix) =>
  [
    `<h3 dir="auto">M${one.number}. ${text(one.question)}</h3>`,
    `<p class="facts">${text(matrixRule)}</p>`,
    `<ul>${one.hypotheses.map((each, at) => `<li dir="auto">${text(hypothesisLine(each, at))}</li>`).join('')}</ul>`,
  ].join('\n')

const list = (title: string, items: readonly string[]) =>
  items.length > 0
    ? [
        `<p>${title}:</p>\n<ul>${items.map((item) => `<li dir="auto">${text(item)}</li>`).join('')}</ul>`,
      ]
    : []

const claim = (one: ReportClaim) =>
  [
    `<h3 id="claim-${one.number}">C${one.number}. ${told(one.sentence)}</h3>`,
    ...(one.chain ? [`<p dir="auto">According to ${text(one.chain)}.</p>`] : []),
    ...(one.facts.length > 0
      ? [
          `<dl>${one.facts.map(({ name, value }) => `<dt>${text(name)}</dt><dd dir="auto">${text(value)}</dd>`).join('')}</dl>`,
        ]
      : []),
    ...one.quotations.map(
      ({ number, field, exact, source: from, position }) =>
        `<blockquote id="words-${number}"><span class="position">[${number}] ${text(field)}</span> “<bdi>${text(exact)}</bdi>” <span class="position"><a href="#source-${from}">S${from}</a>, ${position.start}–${position.end}</span></blockquote>`,
    ),
  ].join('\n')

const source = (one: ReportSource) =>
  [
    `<h3 id="source-${one.number}" dir="auto">S${one.number}. ${text(one.headline)}</h3>`,
    `<p class="facts">${one.facts.map(text).join(' · ')}</p>`,
    ...one.paragraphs.map((paragraph) => cited(paragraph, one.language)),
  ].join('\n')

function cited(paragraph: Paragraph, language: string | null): string {
  const pieces = paragraph.map(({ text: words, quotations }) => {
    const links = quotations.map((number) => `<sup><a href="#words-${number}">${number}</a></sup>`)
    return quotations.length > 0 ? `<mark>${text(words)}</mark>${links.join(' ')}` : text(words)
  })
  const lang = language ? ` lang="${text(language)}"` : ''
  return `<blockquote dir="auto"${lang}>${pieces.join('')}</blockquote>`
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text of a page or an analyst: never markup, no control characters. */
const text = (value: string): string =>
  value
    .replace(/[^\t\n\r\u0020-\u007E\u00A0-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD')
    .replace(/[&<>"']/g, (one) => entities[one]!)
