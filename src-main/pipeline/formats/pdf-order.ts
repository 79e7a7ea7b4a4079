const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/g
const leftToRight = /[A-Za-z\u00c0-\u024f\u0370-\u052f]/g

/** Whether most letters of a line are written from right to left. */
export function isRightToLeft(text: string): boolean {
  return (text.match(rightToLeft)?.length ?? 0) > (text.match(leftToRight)?.length ?? 0)
}

/** Brackets are printed turned round in a line from right to left. */
const mirrored: Readonly<Record<string, string>> = {
  '(': ')',
  ')': '(',
  '[': ']',
  ']': '[',
  '{': '}',
  '}': '{',
  '«': '»',
  '»': '«',
  '<': '>',
  '>': '<',
  '‹': '›',
  '›': '‹',
}

/**
 * A line from right to left in the order in which it is read: the printed order turned round, but
 * for numbers and words of other scripts, with what stands between these.
 *
 * @param pieces as printed, from left to right; a piece of several letters is in reading order
 */
export function logicalOrder(pieces: readonly string[]): string {
  const units = pieces.flatMap((piece) => (isRightToLeft(piece) ? [piece] : Array.from(piece)))
  let text = ''
  for (let at = units.length - 1; at >= 0; at--) {
    if (!isForeign(units[at]!)) {
      text += mirrored[units[at]!] ?? units[at]!
      continue
    }
    let first = at
    for (let back = at - 1; back >= 0; back--) {
      const unit = units[back]!
      if (isForeign(unit)) first = back
      else if (!joins(unit, units[back - 1], units[back + 1])) break
    }
    text += units.slice(first, at + 1).join('')
    at = first
  }
  return text
}

const isForeign = (unit: string) => /[\p{Nd}\p{L}]/u.test(unit) && !isRightToLeft(unit)

/** Whether a sign between two foreign ones belongs to them: a point in a number, a space between words. */
function joins(unit: string, before: string | undefined, after: string | undefined): boolean {
  if (before === undefined || after === undefined) return false
  if (!/^[\s.,:/'’%&@_+-]$/u.test(unit)) return false
  return isForeign(before) || /^[\s.,:/'’%&@_+-]$/u.test(before)
}
