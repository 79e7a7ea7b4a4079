/** Text without white space, as extractors' outputs are compared with the text layer. */
export function squeeze(text: string): string {
  return text.replace(/\s+/g, '')
}

/** Units at least so long (squeezed) are looked for in the whole output; shorter ones only between their neighbours. */
const anchorLength = 30

/**
 * Which units stand in an extractor's output, in the same order.
 *
 * First the long ones are found; the short ones must then stand between the long ones around them,
 * so that a menu's "World" is not taken for the story's.
 */
export function unitsWithin(units: readonly { words: string }[], output: string): boolean[] {
  const squeezed = units.map(({ words }) => squeeze(words))
  const found = longUnits(squeezed, output)
  let from = 0
  let at = 0
  while (at < squeezed.length) {
    const place = found[at]
    if (place !== undefined) {
      from = place + squeezed[at]!.length
      at++
      continue
    }
    const next = found.findIndex((other, index) => index > at && other !== undefined)
    const end = next < 0 ? squeezed.length : next
    const limit = next < 0 ? Math.min(output.length, from + 2000) : found[next]!
    const isBefore = from === 0
    let cursor = isBefore ? Math.max(0, limit - 600) : from
    for (; at < end; at++) {
      const place = squeezed[at] === '' ? -1 : output.slice(cursor, limit).indexOf(squeezed[at]!)
      if (place < 0) continue
      found[at] = cursor + place
      cursor += place + squeezed[at]!.length
    }
    from = limit
  }
  return squeezed.map((_, index) => found[index] !== undefined)
}

/** Places of the long units in the output, in rising order. */
function longUnits(squeezed: readonly string[], output: string): (number | undefined)[] {
  const found: (number | undefined)[] = squeezed.map(() => undefined)
  let from = 0
  for (const [at, words] of squeezed.entries()) {
    if (words.length < anchorLength) continue
    const place = output.indexOf(words, from)
    if (place < 0) continue
    found[at] = place
    from = place + words.length
  }
  return found
}
