/** A value that stands in the page's source, and where. */
export type Found = { value: string; from: string }

/** What an HTML page says of itself outside its text, each list most trusted first. */
export type HtmlSource = {
  titles: Found[]
  authors: Found[]
  publishers: Found[]
  published: Found[]
  modified: Found[]
  urls: Found[]
  /** As declared, `''` if not. */
  language: string
}
