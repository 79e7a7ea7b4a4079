/** A text of the case on one line, with nothing in it that Markdown or HTML would take for markup. */
export function inline(text: string): string {
  return escape(text.replace(/\s+/g, ' ').trim())
}

/** Words of an article, line by line inside a block quotation. */
export function quoted(text: string): string {
  return text
    .split(/\r\n|\r|\n/)
    .map(escape)
    .join('\n> ')
}

/** Every ASCII punctuation character that can be markup may be escaped by a backslash (CommonMark 2.4). */
function escape(text: string): string {
  return text
    .replace(/[\\`*_{}[\]<>#|~&!$]/g, '\\$&')
    .replace(/^(\s*)([-+=])/, '$1\\$2')
    .replace(/^(\s*\d+)([.)])/, '$1\\$2')
}
