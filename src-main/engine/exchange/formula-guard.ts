/**
 * First characters with which a spreadsheet takes a cell for a formula (OWASP, CSV injection),
 * with the full-width forms that Excel reads alike.
 */
const formulaStart = /^[=+\-@\t\r\n＝＋－＠]/

/** What Excel makes a number, a date or a word of its own of: `2031-03`, `1-2`, `007`, `1E5`, a long number, `TRUE`. */
const retyped = /^\s*(?:\p{Sc}?[\d.,]|true$|false$|[a-z]{3,9}[ .-]\d)/iu

/**
 * A text as it may stand in a cell: what could run as a formula gets a leading apostrophe, and so
 * does what begins with one, so that every guard can be taken away again.
 */
export function guardFormula(text: string): string {
  return text.startsWith("'") || formulaStart.test(text) ? `'${text}` : text
}

/** The same for a table that Excel opens: also what it would show as something else. */
export function guardForExcel(text: string): string {
  return retyped.test(text) ? `'${text}` : guardFormula(text)
}
