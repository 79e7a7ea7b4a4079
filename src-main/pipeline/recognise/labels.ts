/** What the tagger tells apart. */
export const taggedTypes = ['PER', 'ORG', 'LOC', 'MISC'] as const

/** What the encoder tells apart; MISC is a name of none of the other types. */
export const namedTypes = [
  'PER',
  'ORG',
  'GPE',
  'LOC',
  'FAC',
  'NORP',
  'EVENT',
  'WORK',
  'PRODUCT',
  'LAW',
  'MISC',
] as const

export type NamedType = (typeof namedTypes)[number]

/** The tagger's type for each type of the encoder. */
export const coarseLabels: readonly number[] = namedTypes.map((type) => {
  if (type === 'PER' || type === 'ORG') return taggedTypes.indexOf(type)
  return taggedTypes.indexOf(type === 'GPE' || type === 'LOC' || type === 'FAC' ? 'LOC' : 'MISC')
})

/**
 * Labels of tokens, BIOES: 0 is outside; a type has four, for the token that begins a
 * name, is inside it, ends it, or is all of it.
 */
export const labelCount = 1 + 4 * taggedTypes.length

export const outside = 0
export const position = { begin: 0, inside: 1, end: 2, single: 3 } as const

export function labelOf(type: number, place: number): number {
  return 1 + 4 * type + place
}

/** May label `b` follow label `a`? Both may also be `outside` before the first and after the last token. */
export function mayFollow(a: number, b: number): boolean {
  const placeA = (a - 1) & 3
  const placeB = (b - 1) & 3
  const isOpen = a !== outside && (placeA === position.begin || placeA === position.inside)
  const goesOn = b !== outside && (placeB === position.inside || placeB === position.end)
  return isOpen ? goesOn && (a - 1) >> 2 === (b - 1) >> 2 : !goesOn
}
