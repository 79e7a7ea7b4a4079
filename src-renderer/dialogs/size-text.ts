const units = new Intl.NumberFormat('en', {
  notation: 'compact',
  style: 'unit',
  unit: 'byte',
  unitDisplay: 'narrow',
})

/** A file's size in few characters: `3.1MB`. */
export const sizeText = (bytes: number): string => units.format(bytes)
