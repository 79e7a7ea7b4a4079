import { buffer } from 'node:stream/consumers'
import {
  Document,
  type FileChild,
  FootnoteReferenceRun,
  HeadingLevel,
  Packer,
  Paragraph as Lines,
  TextRun,
} from 'docx'
import { fromBufferPromise } from 'yauzl'
import { ZipFile } from 'yazl'
import {
  cite,
  confidenceSentence,
  headings,
  hypothesisLine,
  likelihoodSentence,
  matrixRule,
} from './phrases.ts'
import type {
  Quotation,
  Report,
  ReportClaim,
  ReportJudgement,
  ReportMatrix,
  ReportSource,
  Sentence,
} from './report.ts'

/** A report as a Word document: every quotation is a footnote of the claim that rests on it. */
export async function asDocx(report: Report): Promise<Uint8Array> {
  const quotations = report.claims.flatMap((claim) => claim.quotations)
  const document = new Document({
    creator: 'Attest',
    title: printable(report.title),
    styles: { default: { document: { run: { font: 'Noto Sans', size: 21 } } } },
    footnotes: Object.fromEntries(
      quotations.map((one) => [String(one.number), { children: [line([footnote(one)])] }]),
    ),
    sections: [{ children: content(report) }],
  })
  return sameBytes(await Packer.toBuffer(document))
}

function content(report: Report): FileChild[] {
  return [
    line([report.title], HeadingLevel.TITLE),
    ...(report.marking ? [line([report.marking])] : []),
    ...(report.asOf ? [line([`As of ${report.asOf}`])] : []),
    ...section(headings.judgements, report.judgements.flatMap(judgement)),
    ...section(headings.matrices, report.matrices.flatMap(matrix)),
    ...section(headings.claims, report.claims.flatMap(claim)),
    ...section(
      headings.sourcing,
      report.sourcing.map((one) => line([one])),
    ),
    ...section(headings.sources, report.sources.flatMap(source)),
  ]
}

const section = (title: string, parts: FileChild[]) =>
  parts.length > 0 ? [line([title], HeadingLevel.HEADING_1), ...parts] : []

const told = (sentence: Sentence) => `${sentence.text}${cite(sentence)}`

const judgement = (one: ReportJudgement): FileChild[] => [
  line([`J${one.number}`], HeadingLevel.HEADING_2),
  line([one.statement.map(told).join(' ')]),
  ...(one.likelihood ? [line([likelihoodSentence(one.likelihood)])] : []),
  ...(one.confidence
    ? [line([[confidenceSentence(one.confidence), ...one.basis.map(told)].join(' ')])]
    : []),
  ...list(headings.alternatives, one.alternatives),
  ...list(headings.indicators, one.indicators),
]

const matrix = (one: ReportMatrix): FileChild[] => [
  line([`M${one.number}. ${one.question}`], HeadingLevel.HEADING_2),
  line([matrixRule]),
  ...one.hypotheses.map((each, at) =>
    line([hypothesisLine(each, at)], undefined, { bullet: true }),
  ),
]

const list = (title: string, items: readonly string[]) =>
  items.length > 0
    ? [line([`${title}:`]), ...items.map((item) => line([item], undefined, { bullet: true }))]
    : []

const claim = (one: ReportClaim): FileChild[] => [
  line(
    [
      `C${one.number}. ${one.sentence.text}`,
      ...one.quotations.map(({ number }) => new FootnoteReferenceRun(number)),
    ],
    HeadingLevel.HEADING_2,
  ),
  ...(one.chain ? [line([`According to ${one.chain}.`])] : []),
  ...one.facts.map(({ name, value }) => line([`${name}: ${value}`], undefined, { bullet: true })),
]

const footnote = ({ field, exact, source: from, position }: Quotation) =>
  ` ${field}: “${exact.replace(/\s+/gu, ' ')}” (S${from}, ${position.start}–${position.end})`

const source = (one: ReportSource): FileChild[] => [
  line([`S${one.number}. ${one.headline}`], HeadingLevel.HEADING_2),
  line([one.facts.join(' · ')]),
  ...one.paragraphs.map((paragraph) =>
    line(
      paragraph.map(({ text, quotations }) => {
        const cited = quotations.length > 0
        const words = cited ? `${text} [${quotations.join(', ')}]` : text
        return run(words, cited)
      }),
      undefined,
      { indented: true },
    ),
  ),
]

const rightToLeft = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/u
const strong = /[\p{L}]/u

/** A paragraph runs as its first letter does (as `dir="auto"` in HTML). */
function line(
  parts: readonly (string | TextRun | FootnoteReferenceRun)[],
  heading?: (typeof HeadingLevel)[keyof typeof HeadingLevel],
  look: { bullet?: boolean; indented?: boolean } = {},
): Lines {
  const text = parts.filter((part) => typeof part === 'string').join('')
  return new Lines({
    ...(heading ? { heading } : {}),
    ...(look.bullet ? { bullet: { level: 0 } } : {}),
    ...(look.indented ? { indent: { start: 400 } } : {}),
    bidirectional: rightToLeft.test(strong.exec(text)?.[0] ?? ''),
    spacing: { after: 120 },
    children: parts.map((part) => (typeof part === 'string' ? run(part, false) : part)),
  })
}

const run = (text: string, isCited: boolean) =>
  new TextRun({
    text: printable(text),
    rightToLeft: rightToLeft.test(text),
    ...(isCited ? { highlight: 'yellow' as const } : {}),
  })

/** XML 1.0 has no way to write the others. */
const printable = (text: string) =>
  text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD')

const EPOCH = '1980-01-01T00:00:00Z'

/** Takes the time of writing out of a document, so that the same report is the same file. */
async function sameBytes(document: Buffer): Promise<Uint8Array> {
  const zip = await fromBufferPromise(document)
  const out = new ZipFile()
  // ZIP counts in the zone's own time.
  const zipped = { mtime: new Date(1980, 0, 1), forceDosTimestamp: true }
  for await (const entry of zip.eachEntry()) {
    const bytes = await buffer(await zip.openReadStreamPromise(entry))
    const isProperties = entry.fileName === 'docProps/core.xml'
    const timeless = isProperties
      ? Buffer.from(String(bytes).replace(/(<dcterms:\w+[^>]*>)[^<]*/g, `$1${EPOCH}`))
      : bytes
    out.addBuffer(timeless, entry.fileName, zipped)
  }
  out.end()
  return buffer(out.outputStream)
}
