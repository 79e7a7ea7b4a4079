type Outcome = { imported: number; duplicate: number; refused: number }

const numbers = new Intl.NumberFormat('en')

/** `12 imported, 1 duplicate, 2 refused`; what is zero is left out, except imported. */
export function outcomeText({ imported, duplicate, refused }: Outcome): string {
  const parts = [`${numbers.format(imported)} imported`]
  if (duplicate > 0) parts.push(`${numbers.format(duplicate)} duplicate${duplicate > 1 ? 's' : ''}`)
  if (refused > 0) parts.push(`${numbers.format(refused)} refused`)
  return parts.join(', ')
}
