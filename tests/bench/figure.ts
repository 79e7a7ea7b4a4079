/** One measured figure. */
export type Figure = {
  name: string
  value: number
  unit: string
  /** The budget of the issue or of DESIGN; `null` for a figure without one. */
  budget: { most?: number; least?: number } | null
  /** What it is compared with in the same run, as value divided by it. */
  ratio: { to: string; value: number } | null
}

export const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

const isWithin = ({ value, budget }: Figure) =>
  !budget || (value <= (budget.most ?? Infinity) && value >= (budget.least ?? -Infinity))

/** The figures as lines of a table for a terminal. */
export function table(figures: readonly Figure[]): string {
  const rows = figures.map((figure) => {
    const { name, value, unit, budget, ratio } = figure
    const limit = budget ? (budget.most ? `≤ ${budget.most}` : `≥ ${budget.least}`) : ''
    const verdict = budget ? (isWithin(figure) ? 'ok' : 'MISSED') : ''
    return [
      name,
      round(value),
      unit,
      limit,
      verdict,
      ratio ? `${round(ratio.value)} × ${ratio.to}` : '',
    ]
  })
  const all = [['figure', 'value', 'unit', 'budget', '', 'ratio'], ...rows]
  const widths = all[0]!.map((_, column) => Math.max(...all.map((row) => row[column]!.length)))
  return all
    .map((row) =>
      row
        .map((cell, i) => cell.padEnd(widths[i]!))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

const round = (value: number) => (value >= 100 ? value.toFixed(0) : value.toPrecision(3))
