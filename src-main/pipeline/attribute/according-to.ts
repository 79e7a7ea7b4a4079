import { type Clause, withoutEdges } from './clause.ts'
import { saysSomething } from './content.ts'
import type { Part } from './part.ts'
import { sourceEnd } from './source.ts'

/** "According to X, …", "…, according to X", "…, according to X, …". */
export function accordingTo(clause: Clause): Part[] {
  const { lower, quoted } = clause
  return lower.flatMap((word, at) => {
    if (word !== 'according' || lower[at + 1] !== 'to' || quoted[at]) return []
    const from = at + 2
    const end = sourceEnd(clause, from, at === 0)
    if (end <= from) return []
    const before = withoutEdges(clause, { from: 0, to: at })
    const after = withoutEdges(clause, { from: end, to: lower.length })
    const isInside =
      at > 0 &&
      lower[at - 1] === ',' &&
      lower[end] === ',' &&
      !/^(?:a|after|as|which|who|while)$/.test(lower[end + 1] ?? '')
    const content = at === 0 ? [after] : isInside ? [before, after] : [before]
    const said = content.filter((stretch) => stretch !== null)
    return said.some(saysSomething)
      ? [{ source: { from, to: end }, cue: { from: at, to: from }, content: said, takes: 'clause' }]
      : []
  })
}
