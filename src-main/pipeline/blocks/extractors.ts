import { Readability } from '@mozilla/readability'
import Defuddle from 'defuddle'
import { parseHTML } from 'linkedom/worker'
import { serialize } from 'parse5'
import { htmlText } from '../read/html-text.ts'
import { type Document, elementsOf, parseHtml } from '../read/parse-html.ts'
import { squeeze } from './matching.ts'

/** Largest page that is given to the extractors, in elements and characters: beyond it they take seconds. */
const [mostElements, longest] = [20_000, 3_000_000]

/** The text that each extractor takes for the article, white space removed; `''` where it found none. */
export type Extracts = { readability: string; defuddle: string }

const nothing: Extracts = { readability: '', defuddle: '' }

/** Runs both extractors on the page; neither runs scripts or goes to the network. Never throws. */
export function extract(document: Document): Extracts {
  if (elementsOf(document).length > mostElements) return nothing
  const html = withoutScripts(serialize(document))
  if (html.length > longest) return nothing
  return { readability: byReadability(html), defuddle: byDefuddle(html) }
}

/** Scripts and styles tell the extractors nothing, except JSON-LD; broken JSON-LD makes Defuddle log. */
function withoutScripts(html: string): string {
  return html
    .replace(/<style\b[^>]*>[\s\S]*?<\/style>/gi, '')
    .replace(
      /<script\b([^>]*)>([\s\S]*?)<\/script>/gi,
      (script, attributes: string, code: string) =>
        /ld\+json/i.test(attributes) && isJson(code) ? script : '',
    )
}

function isJson(code: string): boolean {
  try {
    JSON.parse(code)
    return true
  } catch {
    return false
  }
}

function byReadability(html: string): string {
  const { document } = parseHTML(html)
  try {
    return squeeze(new Readability(document).parse()?.textContent ?? '')
  } catch {
    // A page that it cannot cope with is a page on which it found nothing.
    return ''
  }
}

/** Stands for the page's address: without one Defuddle looks for rules for it and logs that it cannot. */
const address = 'https://page.invalid/'

function byDefuddle(html: string): string {
  const { document } = parseHTML(html)
  try {
    const { content } = new Defuddle(document, { useAsync: false, url: address }).parse()
    return squeeze(htmlText(parseHtml(content)).text)
  } catch {
    return ''
  }
}
