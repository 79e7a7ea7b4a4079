/**
 * First characters with which a spreadsheet takes a cell for a formula (OWASP, CSV injection),
 * with the full-width forms that Excel reads alike.
 */
const formulaStart = /^[=+\-@\t\r\n＝＋－＠]/

/** A text as it may stand in a cell: what could run as a formula gets a leading apostrophe. */
export function guardFormula(text: string): string {
  return formulaStart.test(text) ? `'${text}` : text
}
