const english = new Intl.PluralRules('en')
const numbers = new Intl.NumberFormat('en')

/** `1 article`, `20,000 articles`. */
export const countText = (count: number, one: string, many = `${one}s`): string =>
  `${numbers.format(count)} ${english.select(count) === 'one' ? one : many}`
