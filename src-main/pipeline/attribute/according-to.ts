import { type Clause, withoutEdges } from './clause.ts'
import { saysSomething } from './content.ts'
import type { Part } from './part.ts'
import { sourceEnd } from './source-after.ts'

/** "According to X, …", "…, according to X", "…, according to X, …". */
export function accordingTo(clause: Clause): Part[] {
  const { lower, quoted } = clause
  return lower.flatMap((word, at) => {
    if (word !== 'according' || lower[at + 1] !== 'to' || quoted[at]) return []
    const from = at + 2
    const end = sourceEnd(clause, from, at === 0)
    if (end <= from) return []
    const before = withoutEdges(clause, { from: clauseStart(clause, at), to: at })
    const after = withoutEdges(clause, { from: end, to: lower.length })
    const isInside =
      at > 0 &&
      lower[at - 1] === ',' &&
      lower[end] === ',' &&
      !/^(?:a|after|as|which|who|while|so|but|although|though|and)$/.test(lower[end + 1] ?? '')
    const isRelative = /^(?:which|where)$/.test(lower[at - 2] ?? '')
    const content = at === 0 || isRelative ? [after] : isInside ? [before, after] : [before]
    const said = content.filter((stretch) => stretch !== null)
    return said.some(saysSomething)
      ? [{ source: { from, to: end }, cue: { from: at, to: from }, content: said, takes: 'clause' }]
      : []
  })
}

/** What a source at token `end` stands for begins with the sentence, or after a semicolon, a dash or a "which". */
function clauseStart({ lower, quoted }: Clause, end: number): number {
  const dash = lower.findIndex((word) => word === '—' || word === '–')
  for (let at = end - 2; at > 0; at--) {
    if (quoted[at]) continue
    if (lower[at] === ';' || at === dash || /^(?:which|where)$/.test(lower[at] ?? '')) return at + 1
  }
  return 0
}
