import { type Article, endOf, startOf } from '../../src-main/pipeline/recognise/draft.ts'
import { spreadEvidence } from '../../src-main/pipeline/recognise/evidence.ts'
import { dropUntyped } from '../../src-main/pipeline/recognise/refine/heads.ts'
import { refiners } from '../../src-main/pipeline/recognise/refine/index.ts'
import { tag, type Voters } from '../../src-main/pipeline/recognise/tag.ts'
import { tokenise } from '../../src-main/pipeline/recognise/tokens.ts'
import { view } from '../../src-main/pipeline/recognise/view.ts'
import { unitsOf } from '../../src-main/pipeline/blocks/lines.ts'
import type { Lexicons } from '../../src-main/pipeline/resources.ts'
import { segment } from '../../src-main/pipeline/segment.ts'
import type { Line } from './corpus.ts'

/** A name that the model is less sure of is left open. */
const sure = 0.8

/** Labels a text by trained voters and the rules after them, as a line that marks its names in part. */
export function selfLabel(
  { id, text }: Line,
  voters: Voters,
  { abbreviations, knowledge }: Lexicons,
): Line {
  const spans = segment(text, unitsOf(text), 'en', abbreviations)
  const views = spans.map((span) => view(text, tokenise(text, span, abbreviations), knowledge))
  spreadEvidence(views)
  const article: Article = { text, views, knowledge }
  let drafts = views.flatMap((one, sentence) => tag(one, sentence, voters))
  for (const refine of refiners) if (refine !== dropUntyped) drafts = refine(drafts, article)
  return {
    id,
    text,
    sentences: spans.map(({ start, end }) => [start, end]),
    entities: drafts.map((draft) => ({
      start: startOf(draft, article),
      end: endOf(draft, article),
      type: draft.confidence >= sure ? draft.type : 'OPEN',
    })),
  }
}
