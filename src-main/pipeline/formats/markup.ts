/** Text as HTML shows it to the letter. */
export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/** Paragraphs and headings as a page: documents of a word processor have nothing around their story. */
export function documentHtml(body: string): string {
  return `<!doctype html><html><body><article>${body}</article></body></html>`
}
