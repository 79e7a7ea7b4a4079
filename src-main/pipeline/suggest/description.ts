import type { AnalysedAttribution, Range } from '../analysed-text.ts'

/**
 * What is claimed, in the text's own words but without its conditions, which stand in fields of
 * their own; a promise or a verdict with the one who makes it, since it says little alone.
 */
export function descriptionOf(
  text: string,
  one: AnalysedAttribution,
): { value: string; ranges: Range[] } {
  const { source, cue, content, takes, antecedent } = one
  const said = content
    .flatMap((piece) => withoutConditions(piece, one))
    .map(([start, end]) => text.slice(start, end))
    .map(withoutMarks)
    .filter(Boolean)
    .join(' … ')
  if (takes === 'clause') return { value: sentence(said), ranges: content }
  const [from] = source
  const who = antecedent ? text.slice(...antecedent) : from ? text.slice(...from) : ''
  const verb = cue.map(([start, end]) => text.slice(start, end)).join(' ')
  const all = [...source, ...cue, ...content]
  const range: Range = [
    Math.min(...all.map(([start]) => start)),
    Math.max(...all.map(([, end]) => end)),
  ]
  return { value: sentence(`${who.replace(/,$/u, '')} ${verb} ${said}`), ranges: [range] }
}

/** Without stops around it, and without quotation marks that a cut has left alone or that hold all of it. */
function withoutMarks(words: string): string {
  const bare = words.replace(/^[\s,;]+|[\s,;]+$/gu, '')
  const marks = bare.match(/["“”„«»]/gu)?.length ?? 0
  const isWhole = marks === 2 && /^["“„«].*["”»“]$/su.test(bare)
  const open = isWhole || marks % 2 === 1 ? bare.replace(/^["“„«]|["”»]$/gu, '') : bare
  return (marks === 1 ? open.replace(/["“”„«»]/u, '') : open).replace(/[,.\s]+$/u, '')
}

/** The parts of a piece that no condition takes. */
function withoutConditions([start, end]: Range, { conditions }: AnalysedAttribution): Range[] {
  const inside = conditions.filter(({ marker, words }) => marker[0] >= start && words[1] <= end)
  let from = start
  const kept: Range[] = []
  for (const { marker, words } of inside) {
    kept.push([from, marker[0]])
    from = words[1]
  }
  return [...kept, [from, end]]
}

function sentence(words: string): string {
  const line = words.replace(/\s+/gu, ' ').trim()
  return line.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())
}
